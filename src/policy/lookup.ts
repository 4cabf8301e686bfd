import type { IsoDate } from "../core/isoDate";
import type { Strength } from "./decision";
import type { DatedValue, ParameterId, ParameterValues, PolicyDocument, PolicySet } from "./policyDocument";

/** The value of a parameter on a day, with its clause and its dates. */
export interface Found<T> {
  readonly ok: true;
  readonly value: T;
  readonly clause: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly documentId: string;
  readonly strength: Strength;
  /** The day lies after the value's last day: it is a reference only (参照执行, A22). */
  readonly beyond?: true;
}

/** Why there is no value on that day. */
export interface NotFound {
  readonly ok: false;
  readonly why: "before" | "after" | "gap";
  /** Chinese sentence. */
  readonly text: string;
}

export type Lookup<T> = Found<T> | NotFound;

export type Force = "inForce" | "before" | "after" | "gap";

/**
 * The value of a parameter on `date`. It never extends a value beyond its dates, except on request: with `asReference` a
 * day after the last document is answered with the last value, marked `beyond`.
 */
export function lookup<Id extends ParameterId>(
  policy: PolicySet,
  id: Id,
  date: IsoDate,
  options: { readonly asReference?: boolean } = {},
): Lookup<ParameterValues[Id]> {
  const current = documentOn(policy, date);
  const force = current ? "inForce" : forceOn(policy, date);
  const document = current ?? (force === "after" && options.asReference ? newestDocument(policy) : null);
  if (!document) return { ok: false, why: force === "inForce" ? "gap" : force, text: noRuleText(policy, date, force) };
  const parameter = document.parameters[id];
  const values: readonly DatedValue<ParameterValues[Id]>[] = parameter.values;
  const dated = force === "inForce" ? values.find((value) => holds(value, date)) : values.at(-1);
  if (!dated) return { ok: false, why: "gap", text: `${document.number}的“${parameter.title}”在 ${date} 没有数值` };
  const { value, from, to, clause = parameter.clause } = dated;
  const found = { ok: true, value, clause, from, to, documentId: document.id, strength: parameter.strength } as const;
  return force === "inForce" ? found : { ...found, strength: parameter.strength === "must" ? "should" : parameter.strength, beyond: true };
}

/** Whether the year of the day's document is the calendar year; false where none is in force. */
export function isCalendarYear(
  policy: PolicySet,
  { date, asReference }: { readonly date: IsoDate; readonly asReference?: boolean },
): boolean {
  const year = lookup(policy, "annual.year", date, { asReference });
  return year.ok && year.value === "calendar";
}

/** Whether some loaded document is in force on a day, and if not, on which side it lies. */
export function forceOn(policy: PolicySet, date: IsoDate): Force {
  if (documentOn(policy, date)) return "inForce";
  const known = policy.documents.filter(hasFigures);
  if (known.every(({ from }) => date < from)) return "before";
  return known.every(({ to }) => date > to) ? "after" : "gap";
}

/** The document in force on a day whose figures are known. */
export function documentOn(policy: PolicySet, date: IsoDate): PolicyDocument | null {
  for (const document of policy.documents) if (holds(document, date) && hasFigures(document)) return document;
  return null;
}

/** The document whose dates end last, of those whose figures are known. */
export function newestDocument({ documents }: PolicySet): PolicyDocument {
  for (let at = documents.length - 1; at >= 0; at--) {
    const document = documents[at];
    if (document && hasFigures(document)) return document;
  }
  throw new Error("a policy set needs at least one document");
}

/** Why no rule is in force, as a sentence for the user. */
export function noRuleText(policy: PolicySet, date: IsoDate, force: Force): string {
  const named = policy.documents.find((document) => !hasFigures(document) && holds(document, date));
  if (named) return `${date} 适用${named.number}，它的标准没有录入，须由人工判断`;
  const oldest = policy.documents.find(hasFigures);
  const newest = newestDocument(policy);
  if (force === "before") return `${date} 早于${oldest?.number ?? ""}的施行日 ${oldest?.from ?? ""}，没有可用的规定`;
  if (force === "after") return `${date} 晚于${newest.number}的有效期 ${newest.to}，没有现行规定`;
  return `${date} 不在任何一份文件的有效期内，没有可用的规定`;
}

const hasFigures = ({ onlyNamed }: PolicyDocument): boolean => onlyNamed !== true;

const holds = (span: { readonly from: IsoDate; readonly to: IsoDate }, date: IsoDate): boolean => span.from <= date && date <= span.to;
