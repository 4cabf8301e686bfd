import { yearOf, type IsoDate } from "../../core/isoDate";
import type { LedgerColumns } from "../../ledger/fieldColumn";
import { forceOn } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { byReading } from "../byReading";
import { NONE } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { dayNumbers } from "../dayNumbers";
import { BASIS_FIELDS, basisBy, NO_BASIS_DATE, type BasisDate } from "./basisDate";

/** A basis date and where it lies. */
export interface PlacedDate extends BasisDate {
  readonly force: CaseFacts["force"];
  readonly day: number;
  readonly lastDay: number;
  /** 0 without a day. */
  readonly year: number;
}

/** Where the basis date of each row lies (A8): of the first of its dates that is not blank. Each reading of a date is placed once. */
export function basisDates(fields: LedgerColumns, policy: PolicySet, asReference: boolean): (place: number) => PlacedDate {
  const dayOf = dayNumbers();
  const days = new Map<IsoDate, CaseFacts["force"]>();
  const forceOfDay = (date: IsoDate): CaseFacts["force"] => {
    let force = days.get(date);
    if (force === undefined) days.set(date, (force = forceOf(policy, date, asReference)));
    return force;
  };
  const placedBy = BASIS_FIELDS.map((field) =>
    byReading(fields[field], (reading): PlacedDate | null => {
      const dated = basisBy(field, reading);
      if (dated === null) return null;
      const at = placed(dated, forceOfDay);
      if (at.basis.is !== "known") return { ...at, day: NONE, lastDay: NONE, year: 0 };
      const { value } = at.basis;
      return { ...at, day: dayOf(value), lastDay: dayOf(at.basisSpan?.last ?? value), year: yearOf(value) };
    }),
  );
  const none: PlacedDate = { ...NO_BASIS_DATE, force: "unknown", day: NONE, lastDay: NONE, year: 0 };
  return (place) => {
    for (const placedAt of placedBy) {
      const found = placedAt(place);
      if (found !== null) return found;
    }
    return none;
  };
}

/**
 * Where the basis date lies. A month or a span that crosses a boundary of the document, or a year that the limits count by
 * (A7), cannot be placed: its first day decides nothing, and the row's limits are unknown.
 */
function placed(dated: BasisDate, forceOfDay: (date: IsoDate) => CaseFacts["force"]): BasisDate & Pick<PlacedDate, "force"> {
  const { basis, basisSpan: span } = dated;
  if (basis.is !== "known") return { ...dated, force: "unknown" };
  const force = forceOfDay(basis.value);
  if (span === undefined || span.first === span.last) return { ...dated, force };
  const isJudged = force === "inForce" || force === "reference";
  const isOnePlace = force === forceOfDay(span.last) && !(isJudged && yearOf(span.first) !== yearOf(span.last));
  return isOnePlace ? { ...dated, force } : { ...dated, basis: { is: "unreadable" }, force: "unknown" };
}

function forceOf(policy: PolicySet, date: IsoDate, asReference: boolean): CaseFacts["force"] {
  const force = forceOn(policy, date);
  if (force === "after") return asReference ? "reference" : "after";
  return force === "gap" ? "before" : force;
}
