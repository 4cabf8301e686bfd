import { dayNumber, yearOf, type IsoDate } from "../core/isoDate";
import type { CaseFacts, Category, GrantType } from "./caseFacts";
import { isClaim, isLiveCase } from "./caseScope";
import { Interned } from "./interned";

/** What is asked of a row by yes and no, added up in `CaseColumns.marks`. */
export const CASE = {
  /** A 个案 in 资金 that the limits bind (isLiveCase); with CLAIM granted or pending. */
  live: 1,
  claim: 2,
  granted: 4,
  pending: 8,
  /** Inside the policy's dates or judged by reference, and not rejected. */
  judged: 16,
  /** Judged by way of reference (A22). */
  reference: 32,
  /** A live case with a known amount that was granted or refunded: it may count in its year. */
  counted: 64,
  /** Neither rejected nor pending, and not surely outside the policy's dates: what is not counted of these leaves a doubt. */
  mayCount: 128,
  /** Its date is a month or a span of days. */
  wide: 256,
  /** Its person is known by a citizen ID, and its status is known. */
  citizen: 512,
  sureStatus: 1024,
} as const;

/** Codes of words in the columns `type` and `category`. */
export const ABSENT = 0;
export const UNREADABLE = 1;
export const TYPE_CODE: Readonly<Record<GrantType, number>> = { 大重病医疗: 2, 补缴金: 3, 突发事件: 4, 其他: 5 };
const CATEGORY_CODE: Readonly<Record<Category, number>> = { 低保: 2, 低收入: 3, 其他: 4 };

/** Nothing is known: no person, household, name or day. */
export const NONE = -1;

/** The whole numbers that stand for a row's keys, NONE where it has none. */
export interface RowNumbers {
  readonly person: number;
  readonly household: number;
  readonly name: number;
}

/**
 * What the surveys ask of every row, column by column: a survey that walks typed arrays touches a few bytes of each row where the rows
 * themselves lie about in memory. Persons, households and names are whole numbers, days count on by one, amounts are fen. An index
 * is the row's place in `cases`; what a survey tells of a row is told with the CaseFacts that stand there.
 */
export class CaseColumns {
  readonly cases: CaseFacts[] = [];
  /** The texts behind the numbers: persons' keys (with members who have no row of their own), households' keys, names. */
  readonly persons = new Interned();
  readonly households = new Interned();
  readonly names = new Interned();
  readonly person: Int32Array;
  /** The key that stands for the whole household. */
  readonly household: Int32Array;
  readonly name: Int32Array;
  /** Basis date, of a month or span its first day; `lastDay` its last. */
  readonly day: Int32Array;
  readonly lastDay: Int32Array;
  /** The year of the basis date; 0 without one. */
  readonly year: Int16Array;
  /** The amount judged; NaN unless it is known. */
  readonly fen: Float64Array;
  readonly type: Uint8Array;
  readonly category: Uint8Array;
  /** CASE, added up. */
  readonly marks: Uint16Array;
  private readonly days = new Map<IsoDate, number>();
  /** Of rows that are only a part of those that were read together: where each place stands here. */
  private places: Map<number, number> | null = null;

  /** For at most so many rows. */
  constructor(rows: number) {
    this.person = new Int32Array(rows);
    this.household = new Int32Array(rows);
    this.name = new Int32Array(rows);
    this.day = new Int32Array(rows);
    this.lastDay = new Int32Array(rows);
    this.year = new Int16Array(rows);
    this.fen = new Float64Array(rows);
    this.type = new Uint8Array(rows);
    this.category = new Uint8Array(rows);
    this.marks = new Uint16Array(rows);
  }

  get size(): number {
    return this.cases.length;
  }

  /** Where a row stands in the columns; NONE for one that is not among them. */
  at({ place }: CaseFacts): number {
    if (this.places) return this.places.get(place) ?? NONE;
    return place < this.cases.length ? place : NONE;
  }

  add(facts: CaseFacts, { person, household, name }: RowNumbers): void {
    const { basis, amount, type, category } = facts;
    const at = this.cases.push(facts) - 1;
    if (facts.place !== at || this.places) this.setPlace(facts.place, at);
    this.person[at] = person;
    this.household[at] = household;
    this.name[at] = name;
    this.fen[at] = amount.is === "known" ? amount.value : NaN;
    this.type[at] = type.is === "known" ? TYPE_CODE[type.value] : type.is === "absent" ? ABSENT : UNREADABLE;
    this.category[at] = category.is === "known" ? CATEGORY_CODE[category.value] : category.is === "absent" ? ABSENT : UNREADABLE;
    let marks = marksOf(facts);
    if (basis.is === "known") {
      const last = facts.basisSpan?.last ?? basis.value;
      const day = this.dayOf(basis.value);
      this.day[at] = day;
      this.lastDay[at] = last === basis.value ? day : this.dayOf(last);
      this.year[at] = yearOf(basis.value);
      if (last !== basis.value) marks |= CASE.wide;
    } else {
      this.day[at] = NONE;
      this.lastDay[at] = NONE;
    }
    this.marks[at] = marks;
  }

  private dayOf(date: IsoDate): number {
    let day = this.days.get(date);
    if (day === undefined) this.days.set(date, (day = dayNumber(date)));
    return day;
  }

  private setPlace(place: number, at: number): void {
    this.places ??= new Map(this.cases.slice(0, at).map((_, before) => [before, before]));
    this.places.set(place, at);
  }
}

function marksOf(facts: CaseFacts): number {
  const { status, force, row, amount } = facts;
  const isJudged = force === "inForce" || force === "reference";
  const isLive = isLiveCase(facts);
  let marks = 0;
  if (isLive) marks |= CASE.live;
  if (isLive && isClaim(facts)) marks |= CASE.claim;
  if (isLive && isCounted(status, amount)) marks |= CASE.counted;
  if (status === "granted") marks |= CASE.granted;
  if (status === "pending") marks |= CASE.pending;
  if (status !== "rejected" && isJudged) marks |= CASE.judged;
  if (status !== "rejected" && status !== "pending" && force !== "before" && force !== "after") marks |= CASE.mayCount;
  if (status !== "unknown") marks |= CASE.sureStatus;
  if (force === "reference") marks |= CASE.reference;
  if (row.otherPaper === undefined && row.read.idNo?.state === "value") marks |= CASE.citizen;
  return marks;
}

/** Granted or refunded money of a known amount. What is no refund but below 0 is finding C115 and a doubt. */
function isCounted(status: CaseFacts["status"], amount: CaseFacts["amount"]): boolean {
  if (amount.is !== "known") return false;
  return status === "refund" || (status === "granted" && amount.value >= 0);
}

const known = new WeakMap<readonly CaseFacts[], CaseColumns>();

/** The columns belong to these rows from now on, so that nobody makes them again. */
export function keepColumns(columns: CaseColumns): readonly CaseFacts[] {
  known.set(columns.cases, columns);
  return columns.cases;
}

/** The columns of rows: those that were filled while the rows were read, or, of some of them or in another order, made here. */
export function columnsOf(cases: readonly CaseFacts[]): CaseColumns {
  const filled = known.get(cases);
  if (filled) return filled;
  const columns = new CaseColumns(cases.length);
  const numberOf = (texts: Interned, key: string | null): number => (key === null ? NONE : texts.numberOf(key));
  for (const facts of cases) {
    columns.add(facts, {
      person: numberOf(columns.persons, facts.person),
      household: numberOf(columns.households, facts.household),
      name: numberOf(columns.names, facts.name === "" ? null : facts.name),
    });
  }
  known.set(cases, columns);
  return columns;
}
