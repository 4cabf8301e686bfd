import type { DateSpan } from "../../cells/dateSpan";
import type { Reading } from "../../cells/reading";
import { yearOf, type IsoDate } from "../../core/isoDate";
import type { LedgerColumns } from "../../ledger/fieldColumn";
import { forceOn } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { NONE } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { wordsOfDate } from "../caseWords";
import { dayNumbers } from "../dayNumbers";
import { BASIS_FIELDS, basisBy, NO_BASIS_DATE, type BasisDate } from "./basisDate";

/** A basis date and where it lies. */
export interface PlacedDate extends BasisDate {
  readonly force: CaseFacts["force"];
}

/** The number of no date at all. */
const NO_DATE = 0;
/** In place of a number: the cell was not looked at yet, or it is blank and the next date decides. */
const NOT_YET = -1;
const BLANK = -2;

/**
 * The basis dates of rows (A8), numbered: each reading of a date is placed once, when the first row asks for it. What a number stands
 * for is told column by column.
 */
export class BasisDates {
  readonly dates: PlacedDate[] = [{ ...NO_BASIS_DATE, force: "unknown" }];
  /** Its first and its last day; NONE where they are not known. */
  readonly days: number[] = [NONE];
  readonly lastDays: number[] = [NONE];
  /** 0 without a day. */
  readonly years: number[] = [0];
  /** What it adds to a row's words (caseWords.ts). */
  readonly words: number[] = [wordsOfDate({ ...NO_BASIS_DATE, force: "unknown" })];
  private readonly fields: readonly DatedField[];
  private readonly dayOf = dayNumbers();
  private readonly forces = new Map<IsoDate, CaseFacts["force"]>();

  constructor(
    columns: LedgerColumns,
    private readonly policy: PolicySet,
    private readonly asReference: boolean,
  ) {
    this.fields = BASIS_FIELDS.map((field) => {
      const { numbers, readings } = columns[field];
      return { field, numbers, readings, known: new Int32Array(readings.length).fill(NOT_YET) };
    });
  }

  /** The number of the date that decides on the row at a place: of the first that is not blank. */
  numberAt(place: number): number {
    for (const { field, numbers, readings, known } of this.fields) {
      const reading = numbers[place] ?? 0;
      let number = known[reading] ?? BLANK;
      if (number === NOT_YET) known[reading] = number = this.add(basisBy(field, readings[reading]));
      if (number !== BLANK) return number;
    }
    return NO_DATE;
  }

  /** The date that decides on the row at a place. */
  at(place: number): PlacedDate {
    const date = this.dates[this.numberAt(place)];
    if (date === undefined) throw new Error("a number stands for a date");
    return date;
  }

  private add(dated: BasisDate | null): number {
    if (dated === null) return BLANK;
    const date = placed(dated, (day) => this.forceOfDay(day));
    const first = date.basis.is === "known" ? date.basis.value : null;
    this.days.push(first === null ? NONE : this.dayOf(first));
    this.lastDays.push(first === null ? NONE : this.dayOf(date.basisSpan?.last ?? first));
    this.years.push(first === null ? 0 : yearOf(first));
    this.words.push(wordsOfDate(date));
    return this.dates.push(date) - 1;
  }

  private forceOfDay(date: IsoDate): CaseFacts["force"] {
    let force = this.forces.get(date);
    if (force === undefined) this.forces.set(date, (force = forceOf(this.policy, date, this.asReference)));
    return force;
  }
}

/** One of the dates: `known` tells the number of each reading. */
interface DatedField {
  readonly field: (typeof BASIS_FIELDS)[number];
  readonly numbers: Uint32Array;
  readonly readings: readonly (Reading<DateSpan> | undefined)[];
  readonly known: Int32Array;
}

/**
 * Where the basis date lies. A month or a span that crosses a boundary of the document, or a year that the limits count by
 * (A7), cannot be placed: its first day decides nothing, and the row's limits are unknown.
 */
function placed(dated: BasisDate, forceOfDay: (date: IsoDate) => CaseFacts["force"]): PlacedDate {
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
