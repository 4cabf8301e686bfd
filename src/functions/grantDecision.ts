import { publishedPolicy } from "../policy/publishedPolicy";
import type { Made } from "../policy/decision";
import { documentOn } from "../policy/lookup";
import { maxGrant } from "../policy/decisions/maxGrant";
import type { Fen } from "../core/fen";
import { amountOrBlank, categoryIn, decideOn, typeIn } from "./cellArguments";

/** The arguments of MAX_GRANT and EXPLAIN_CAP. */
export interface GrantArguments {
  readonly type: unknown;
  readonly category: unknown;
  readonly base: unknown;
  readonly used: unknown;
  readonly date: unknown;
}

/** The one decision behind MAX_GRANT and EXPLAIN_CAP. Category and base are read only for the types whose ceiling needs them. */
export function grantDecision(args: GrantArguments): Made<Fen> {
  const type = typeIn(args.type);
  const needsBase = type === "大重病医疗" || type === "补缴金";
  const category = needsBase ? categoryIn(args.category) : null;
  const base = needsBase ? amountOrBlank(type === "补缴金" ? "个人需补缴部分" : "自负医疗费用", args.base) : null;
  const used = amountOrBlank("当年已用金额", args.used) ?? 0;
  return decideOn(args.date, (date) => maxGrant(publishedPolicy(), { type, category, base, used, date }));
}

/** The decision's sentence with the document that it rests on and that document's end. */
export function grantExplanation(args: GrantArguments): string {
  const { text, steps } = grantDecision(args);
  const dates = steps.find(({ parameter }) => parameter)?.parameter;
  const document = dates ? documentOn(publishedPolicy(), dates.to) : null;
  const faulty = (publishedPolicy().origin?.problems.length ?? 0) > 0 ? "；帮扶标准表有错，未采用" : "";
  return document ? `${text}（按${document.number}，有效期至 ${document.to}${faulty}）` : text;
}
