import { yearOf } from "../core/isoDate";
import type { SheetRows } from "../ledger/fieldColumn";
import type { LedgerSheet } from "../ledger/ledger";
import type { CaseFacts } from "./caseFacts";
import { isClaim, isLiveCase } from "./caseScope";
import { dayNumbers } from "./dayNumbers";
import { categoryCode, MOST_WORDS, saidBy, typeCode, wordsOf, type Words } from "./caseWords";
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
  refund: 2048,
} as const;

export { ABSENT, TYPE_CODE, UNREADABLE } from "./caseWords";

/** The keys of households, which are numbered from 0. */
export interface HouseholdTexts {
  readonly size: number;
  readonly textOf: (household: number) => string | null;
  /** The number of a key; NONE for any other. */
  readonly find: (key: string) => number;
}

/** Nothing is known: no person, household, name or day. */
export const NONE = -1;

/**
 * What the surveys ask of every row, column by column: a survey that walks typed arrays touches a few bytes of each row where the rows
 * themselves lie about in memory. Persons, households and names are whole numbers, days count on by one, amounts are fen. An index
 * is the row's place among them; what a survey tells of a row is told with its CaseFacts (`factsAt`).
 */
export class CaseColumns {
  /** The texts behind the numbers: persons' keys (with members who have no row of their own), names. */
  readonly persons = new Interned();
  readonly names = new Interned();
  /** The sheets of the rows, in the order in which they come, and of each row the number of its own. */
  readonly sheets: LedgerSheet[] = [];
  readonly sheet: Uint32Array;
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
  /** Codes of caseWords.ts. */
  readonly type: Uint8Array;
  readonly category: Uint8Array;
  /** All words of the row as one number (wordsOf). */
  readonly words: Uint16Array;
  /** CASE, added up. */
  readonly marks: Uint16Array;
  /** Of rows that are only a part of those that were read together: where each place stands here. */
  private places: Map<number, number> | null = null;
  /** The facts of the rows that somebody asked for. */
  private readonly made: CaseFacts[];
  private added = 0;

  /** For so many rows; `make` tells the facts of a row when somebody asks for them. */
  constructor(
    readonly size: number,
    readonly households: HouseholdTexts,
    private readonly make: (at: number) => CaseFacts | undefined,
  ) {
    const rows = size;
    this.made = new Array<CaseFacts>(rows);
    this.sheet = new Uint32Array(rows);
    this.person = new Int32Array(rows);
    this.household = new Int32Array(rows);
    this.name = new Int32Array(rows);
    this.day = new Int32Array(rows);
    this.lastDay = new Int32Array(rows);
    this.year = new Int16Array(rows);
    this.fen = new Float64Array(rows);
    this.type = new Uint8Array(rows);
    this.category = new Uint8Array(rows);
    this.words = new Uint16Array(rows);
    this.marks = new Uint16Array(rows);
  }

  /** The facts of the row at an index: always the same ones; undefined where no row stands. */
  factsAt(at: number): CaseFacts | undefined {
    const made = this.made[at] ?? this.make(at);
    if (made !== undefined) this.made[at] = made;
    return made;
  }

  /** The facts of all rows, to which these columns belong from now on, so that nobody makes them again. */
  allFacts(): readonly CaseFacts[] {
    for (let at = 0; at < this.size; at += 1) this.factsAt(at);
    known.set(this.made, this);
    return this.made;
  }

  /** Where a row stands in the columns; NONE for one that is not among them. */
  at({ place }: CaseFacts): number {
    if (this.places) return this.places.get(place) ?? NONE;
    return place < this.size ? place : NONE;
  }

  /** The place in the ledger of the row at an index. */
  placeOf(at: number): number {
    return this.places === null ? at : (this.made[at]?.place ?? NONE);
  }

  /** The number of a sheet. */
  private sheetNumber(sheet: LedgerSheet): number {
    const last = this.sheets.length - 1;
    if (this.sheets[last] === sheet) return last;
    const known = this.sheets.indexOf(sheet);
    return known === -1 ? this.sheets.push(sheet) - 1 : known;
  }

  /** The sheets of all rows; tells by their numbers which are bare (SheetRows), with 1. */
  enterSheets(rows: readonly SheetRows[]): Uint8Array {
    for (const { sheet, from, to } of rows) this.sheet.fill(this.sheetNumber(sheet), from, to);
    const isBare = new Uint8Array(this.sheets.length).fill(1);
    for (const run of rows) if (!run.isBare) isBare[this.sheetNumber(run.sheet)] = 0;
    return isBare;
  }

  /** A row comes next; what it says is put into the columns at the index that this tells, and then marked. */
  add(facts: CaseFacts): number {
    const at = this.added;
    this.added += 1;
    this.made[at] = facts;
    this.sheet[at] = this.sheetNumber(facts.row.sheet);
    if (facts.place !== at || this.places) this.setPlace(facts.place, at);
    return at;
  }

  /** What follows from a row's words and what else was put into the columns. */
  mark(at: number, words: number, isCitizen: boolean): void {
    const fen = this.fen[at] ?? NaN;
    this.words[at] = words;
    this.type[at] = typeCode(words);
    this.category[at] = categoryCode(words);
    let marks = (marksOfWords[words] ||= marksOf(saidBy(words)));
    // A refund, or granted money. What is no refund but below 0 is finding C115 and a doubt.
    if ((marks & CASE.live) !== 0 && ((marks & CASE.refund) !== 0 ? !Number.isNaN(fen) : (marks & CASE.granted) !== 0 && fen >= 0))
      marks |= CASE.counted;
    if (this.lastDay[at] !== this.day[at]) marks |= CASE.wide;
    if (isCitizen) marks |= CASE.citizen;
    this.marks[at] = marks;
  }

  private setPlace(place: number, at: number): void {
    this.places ??= new Map(this.made.slice(0, at).map((_, before) => [before, before]));
    this.places.set(place, at);
  }
}

/** What marksOf says of each number of words; 0: not asked yet, or no mark. */
const marksOfWords = new Uint16Array(MOST_WORDS);

/** The marks that the row's words alone decide. */
function marksOf(words: Words): number {
  const { status, force } = words;
  const isJudged = force === "inForce" || force === "reference";
  const isLive = isLiveCase(words);
  let marks = 0;
  if (isLive) marks |= CASE.live;
  if (isLive && isClaim(words)) marks |= CASE.claim;
  if (status === "granted") marks |= CASE.granted;
  if (status === "pending") marks |= CASE.pending;
  if (status === "refund") marks |= CASE.refund;
  if (status !== "rejected" && isJudged) marks |= CASE.judged;
  if (status !== "rejected" && status !== "pending" && force !== "before" && force !== "after") marks |= CASE.mayCount;
  if (status !== "unknown") marks |= CASE.sureStatus;
  if (force === "reference") marks |= CASE.reference;
  return marks;
}

const known = new WeakMap<readonly CaseFacts[], CaseColumns>();

/** The columns of rows: those that were filled while the rows were read, or, of some of them or in another order, made here. */
export function columnsOf(cases: readonly CaseFacts[]): CaseColumns {
  const filled = known.get(cases);
  if (filled) return filled;
  const households = new Interned();
  const columns = new CaseColumns(cases.length, households, (at) => cases[at]);
  const numberOf = (texts: Interned, key: string | null): number => (key === null ? NONE : texts.numberOf(key));
  const dayOf = dayNumbers();
  for (const facts of cases) {
    const { basis, basisSpan, amount } = facts;
    const at = columns.add(facts);
    columns.person[at] = numberOf(columns.persons, facts.person);
    columns.household[at] = numberOf(households, facts.household);
    columns.name[at] = numberOf(columns.names, facts.name === "" ? null : facts.name);
    columns.day[at] = basis.is === "known" ? dayOf(basis.value) : NONE;
    columns.lastDay[at] = basis.is === "known" ? dayOf(basisSpan?.last ?? basis.value) : NONE;
    columns.year[at] = basis.is === "known" ? yearOf(basis.value) : 0;
    columns.fen[at] = amount.is === "known" ? amount.value : NaN;
    columns.mark(at, wordsOf(facts), facts.person !== null && facts.row.otherPaper === undefined);
  }
  known.set(cases, columns);
  return columns;
}
