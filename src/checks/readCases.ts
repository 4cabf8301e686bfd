import type { Reading } from "../cells/reading";
import { BLANK_CELL, NO_COLUMN, type LedgerColumns } from "../ledger/fieldColumn";
import type { Ledger, LedgerRow } from "../ledger/ledger";
import { ledgerColumns } from "../ledger/ledgerColumns";
import type { PolicySet } from "../policy/policyDocument";
import { statusOf, type StatusWord } from "../policy/words";
import { CaseColumns, NONE } from "./caseColumns";
import type { CaseFacts, Fact, GrantStatus } from "./caseFacts";
import { caseTables, type CaseTables } from "./caseTables";
import { STATUS_CODE, statusBy, wordsOfCode } from "./caseWords";
import { BasisDates } from "./facts/basisDates";
import { caseStatus } from "./facts/caseStatus";
import { Households } from "./facts/households";
import { judgedAmount } from "./facts/judgedAmount";
import { NamedHouseholds } from "./facts/namedHouseholds";
import { personKey } from "./facts/personKey";
import { wordReader } from "./facts/wordReader";
import { finished, isPause, SLICE } from "./pause";
import { RowFacts, type FactSource } from "./rowFacts";

export interface ReadCasesOptions {
  /** Rows after the end of the last document are judged by way of reference (A22). */
  readonly asReference?: boolean;
}

/** What every row of the ledger means, in the order of ledger.rows. */
export function readCases(ledger: Ledger, policy: PolicySet, options: ReadCasesOptions = {}): readonly CaseFacts[] {
  return finished(readCaseSteps(ledger, policy, options));
}

/** The same with pauses, so that a long run can breathe; yields how many rows were read. */
export function* readCaseSteps(ledger: Ledger, policy: PolicySet, options: ReadCasesOptions = {}): Generator<number, readonly CaseFacts[]> {
  const columns = yield* readCaseColumns(ledger, policy, options);
  for (let at = 0; at < columns.size; at += 1) {
    columns.factsAt(at);
    if (isPause(at)) yield columns.size;
  }
  return columns.allFacts();
}

/** The same of rows of which mostly nothing is asked but what they are: only when something else is, are they read. */
export function lateCases(ledger: Ledger, policy: PolicySet): readonly CaseFacts[] {
  let read: CaseColumns | null = null;
  const columns = () => (read ??= finished(readCaseColumns(ledger, policy)));
  const source: FactSource = {
    get columns() {
      return columns();
    },
    datedAt(place) {
      const facts = columns().factsAt(place);
      if (!facts) throw new Error("no row stands at this place");
      return facts;
    },
  };
  return ledger.rows.map((row, place) => new RowFacts(source, row, place));
}

/** The same column by column; the facts of single rows are made when somebody asks for them. */
export function* readCaseColumns(
  { rows }: Ledger,
  policy: PolicySet,
  { asReference = false }: ReadCasesOptions = {},
): Generator<number, CaseColumns> {
  const fields = yield* counting(ledgerColumns(rows));
  const named = new NamedHouseholds();
  const dates = new BasisDates(fields, policy, asReference);
  const columns: CaseColumns = new CaseColumns(rows.length, named, (at) => {
    const row = rows[at];
    return row && new RowFacts(source, row, at);
  });
  const source: FactSource = { columns, datedAt: (at) => dates.at(at) };
  const tables = yield* counting(caseTables(fields, policy, columns));
  const read: ReadRows = { rows, fields, columns, isBare: columns.enterSheets(fields.sheets) };
  const reading: CaseReading = {
    ...read,
    tables,
    dates,
    statusWord: wordReader((text) => statusOf(policy, text)),
    households: new Households(),
    householdAt: householdReader(read, named),
  };
  for (let from = 0; from < rows.length; from += SLICE) {
    const to = Math.min(from + SLICE, rows.length);
    readRows(reading, from, to);
    joinHouseholds(reading, from, to);
    yield to;
  }
  for (let from = 0; from < rows.length; from += SLICE) {
    nameHouseholds(columns, reading.households, from, Math.min(from + SLICE, rows.length));
    yield rows.length;
  }
  return columns;
}

/** The rows, as they are read. */
interface ReadRows {
  readonly rows: readonly LedgerRow[];
  readonly fields: LedgerColumns;
  readonly columns: CaseColumns;
  /** By the number of the sheet: 1 where no row says more than its fields do (SheetRows). */
  readonly isBare: Uint8Array;
}

/** What reading the rows into the columns goes by. */
interface CaseReading extends ReadRows {
  readonly tables: CaseTables;
  readonly dates: BasisDates;
  readonly statusWord: (reading: Reading<string> | undefined) => Fact<StatusWord>;
  readonly households: Households;
  readonly householdAt: (place: number) => number;
}

/**
 * Reads the rows from one place to before another into the columns. What follows from one cell alone stands in the tables; what hangs
 * on several is told by the functions of `facts`, of the few rows where it is not plain: only these are fetched from memory.
 */
function readRows({ rows, fields, columns, tables, dates, statusWord, isBare }: CaseReading, from: number, to: number): void {
  const { idNo, name: names, status: statuses, amount, form, kind, type, category } = fields;
  const { sheet, persons, person, name, day, lastDay, year, fen } = columns;
  for (let at = from; at < to; at += 1) {
    const own = tables.persons[idNo.numbers[at] ?? 0] ?? NONE;
    const paper = own === NONE && isBare[sheet[at] ?? 0] !== 1 ? paperKey(rows[at]) : null;
    person[at] = paper === null ? own : persons.numberOf(paper);
    name[at] = tables.names[names.numbers[at] ?? 0] ?? NONE;
    const dated = dates.numberAt(at);
    day[at] = dates.days[dated] ?? NONE;
    lastDay[at] = dates.lastDays[dated] ?? NONE;
    year[at] = dates.years[dated] ?? 0;
    const stated = amount.values[amount.numbers[at] ?? 0] ?? NaN;
    const plain = tables.statuses[statuses.numbers[at] ?? 0] ?? NONE;
    const status = plain === NONE || stated < 0 ? statusCode(rows[at], statusWord) : plain;
    const isPlainAmount = status !== STATUS_CODE.pending && status !== STATUS_CODE.refund;
    fen[at] = isPlainAmount ? stated : judgedFen(rows[at], statusBy(status));
    const words =
      (dates.words[dated] ?? 0) +
      wordsOfCode("status", status) +
      (tables.forms[form.numbers[at] ?? 0] ?? 0) +
      (tables.kinds[kind.numbers[at] ?? 0] ?? 0) +
      (tables.types[type.numbers[at] ?? 0] ?? 0) +
      (tables.categories[category.numbers[at] ?? 0] ?? 0);
    columns.mark(at, words, own !== NONE);
  }
}

/** The key of a person with another paper; null for a row without one. */
const paperKey = (row: LedgerRow | undefined): string | null => (row?.otherPaper === undefined ? null : personKey(row));

const statusCode = (row: LedgerRow | undefined, statusWord: CaseReading["statusWord"]): number =>
  STATUS_CODE[row ? caseStatus(row, statusWord(row.read.status)) : "unknown"];

function judgedFen(row: LedgerRow | undefined, status: GrantStatus): number {
  const amount = row && judgedAmount(row, status).amount;
  return amount?.is === "known" ? amount.value : NaN;
}

/** Numbers the households that the rows name, and joins those that share a person. */
function joinHouseholds({ rows, fields, columns, isBare, households, householdAt }: CaseReading, from: number, to: number): void {
  const heads = fields.headId.numbers;
  const { sheet } = columns;
  for (let at = from; at < to; at += 1) {
    const household = householdAt(at);
    columns.household[at] = household;
    if (household === NONE) continue;
    const person = columns.person[at] ?? NONE;
    if (person !== NONE) households.join(household, person);
    if (heads[at] === NO_COLUMN && isBare[sheet[at] ?? 0] === 1) continue;
    const row = rows[at];
    if (row) for (const member of memberIds(row)) households.join(household, columns.persons.numberOf(member));
  }
}

/** Gives the rows from one place to before another the number that stands for their whole household. */
function nameHouseholds({ household, person }: CaseColumns, households: Households, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const own = household[at] ?? NONE;
    household[at] = own === NONE ? households.ofMember(person[at] ?? NONE) : households.rootOf(own);
  }
}

/** Work that counts no rows. */
function* counting<T>(work: Generator<undefined, T>): Generator<number, T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield 0;
  }
}

/**
 * The household that a row names. Rows with the same number and street on a sheet name the same one, unless a head of household
 * stands beside it: each is looked up once.
 */
function householdReader({ rows, fields, columns: { sheet }, isBare }: ReadRows, named: NamedHouseholds): (place: number) => number {
  const { numbers, readings } = fields.householdId;
  const [heads, streets] = [fields.headId.numbers, fields.street.numbers];
  const known = new Int32Array(readings.length);
  /** In what street it is known, counted from 1; 0: not yet. */
  const knownIn = new Uint32Array(readings.length);
  const namedBy = (row: LedgerRow | undefined): number => (row ? named.of(row, streetText(row)) : NONE);
  return (place) => {
    const [number, street] = [numbers[place] ?? 0, (streets[place] ?? 0) + 1];
    const isOther = number <= BLANK_CELL || (heads[place] ?? 0) > BLANK_CELL;
    if (isOther || (isBare[sheet[place] ?? 0] !== 1 && rows[place]?.headIsPerson)) return namedBy(rows[place]);
    if (knownIn[number] !== street) {
      known[number] = namedBy(rows[place]);
      knownIn[number] = street;
    }
    return known[number] ?? NONE;
  };
}

/** The head and the members that the ledger lists with a row, by their IDs. */
export function memberIds({ read, members = [] }: LedgerRow): readonly string[] {
  return [read.headId, ...members.map(({ idNo }) => idNo)].flatMap((reading) => (reading?.state === "value" ? [reading.value.id18] : []));
}

/** The street of a row, in the words of its cell or of the sheet's title; "" where neither names one. */
export const streetText = ({ read, sheet }: LedgerRow): string =>
  read.street?.state === "value" ? read.street.value : (sheet.street ?? "");
