import type { Reading } from "../cells/reading";
import { personName } from "../core/textKey";
import { BLANK_CELL, NO_COLUMN, type FieldColumn, type LedgerColumns } from "../ledger/fieldColumn";
import type { Ledger, LedgerRow } from "../ledger/ledger";
import { ledgerColumns } from "../ledger/ledgerColumns";
import type { PolicySet } from "../policy/policyDocument";
import { categoryOf, formOf, kindOf, statusOf, typeOf } from "../policy/words";
import { numbersByReading } from "./byReading";
import { CaseColumns, keepColumns, NONE } from "./caseColumns";
import type { CaseFacts } from "./caseFacts";
import { isUnplaced } from "./caseScope";
import { ABSENT, CATEGORY_CODE, codeOf, FORM_CODE, KIND_CODE, STATUS_CODE, statusBy, TYPE_CODE, wordsOfCodes } from "./caseWords";
import { basisDates } from "./facts/basisDates";
import { caseStatus } from "./facts/caseStatus";
import { Households } from "./facts/households";
import { judgedAmount } from "./facts/judgedAmount";
import { NamedHouseholds } from "./facts/namedHouseholds";
import { personKey } from "./facts/personKey";
import { wordReader } from "./facts/wordReader";
import { finished, SLICE } from "./pause";
import { RowFacts } from "./rowFacts";

export interface ReadCasesOptions {
  /** Rows after the end of the last document are judged by way of reference (A22). */
  readonly asReference?: boolean;
}

/** What every row of the ledger means, in the order of ledger.rows. */
export function readCases(ledger: Ledger, policy: PolicySet, options: ReadCasesOptions = {}): readonly CaseFacts[] {
  return finished(readCaseSteps(ledger, policy, options));
}

/** The same with pauses, so that a long run can breathe; yields how many rows were read. */
export function* readCaseSteps(
  { rows }: Ledger,
  policy: PolicySet,
  { asReference = false }: ReadCasesOptions = {},
): Generator<number, readonly CaseFacts[]> {
  const fields = yield* counting(ledgerColumns(rows));
  const named = new NamedHouseholds();
  const columns = new CaseColumns(rows.length, named);
  const read = yield* counting(caseReader(fields, columns, named, policy, asReference));
  const households = new Households();
  const heads = fields.headId.numbers;
  for (let from = 0; from < rows.length; from += SLICE) {
    const to = Math.min(from + SLICE, rows.length);
    for (let place = from; place < to; place += 1) {
      const row = rows[place];
      if (row === undefined) continue;
      read(row, place);
      const household = columns.household[place] ?? NONE;
      if (household === NONE) continue;
      const person = columns.person[place] ?? NONE;
      if (person !== NONE) households.join(household, person);
      if (heads[place] === NO_COLUMN && row.members === undefined) continue;
      for (const member of memberIds(row)) households.join(household, columns.persons.numberOf(member));
    }
    yield to;
  }
  for (let from = 0; from < rows.length; from += SLICE) {
    nameHouseholds(columns, households, from, Math.min(from + SLICE, rows.length));
    yield rows.length;
  }
  return keepColumns(columns);
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
 * Reads one row after the other into the columns. What follows from one cell alone is worked out once for each different reading of its
 * field; what hangs on several is told by the functions of `facts`, on the few rows where it is not plain.
 */
function* caseReader(
  fields: LedgerColumns,
  columns: CaseColumns,
  named: NamedHouseholds,
  policy: PolicySet,
  asReference: boolean,
): Generator<undefined, (row: LedgerRow, place: number) => void> {
  const { persons, names } = columns;
  persons.reserve(fields.idNo.readings.length);
  const datedAt = basisDates(fields, policy, asReference);
  const wordAt = <Word extends string>(
    field: FieldColumn<Reading<string>>,
    meaning: (policy: PolicySet, text: string) => Word | null,
    codes: Readonly<Record<Word, number>>,
  ): Generator<undefined, (place: number) => number> => {
    const read = wordReader((text) => meaning(policy, text));
    return numbersByReading(field, (reading) => codeOf(read(reading), codes));
  };
  const categoryAt = yield* wordAt(fields.category, categoryOf, CATEGORY_CODE);
  const typeAt = yield* wordAt(fields.type, typeOf, TYPE_CODE);
  const formAt = yield* wordAt(fields.form, formOf, FORM_CODE);
  const kindAt = yield* wordAt(fields.kind, kindOf, KIND_CODE);
  const statusWord = wordReader((text) => statusOf(policy, text));
  const statusAt = yield* numbersByReading(fields.status, (reading) => {
    const word = statusWord(reading);
    return word.is === "known" ? STATUS_CODE[word.value] : NONE;
  });
  const fenAt = yield* numbersByReading(fields.amount, (reading) => (reading?.state === "value" ? reading.value : NaN));
  const personAt = yield* numbersByReading(fields.idNo, (reading) =>
    reading?.state === "value" ? persons.numberOf(reading.value.id18) : NONE,
  );
  const nameAt = yield* numbersByReading(fields.name, (reading) => {
    const name = reading?.state === "value" ? personName(reading.value) : "";
    return name === "" ? NONE : names.numberOf(name);
  });
  const householdAt = householdReader(fields, named);
  const source = { columns, datedAt };
  return (row, place) => {
    const dated = datedAt(place);
    const plain = statusAt(place);
    const stated = fenAt(place);
    const status = plain === NONE || stated < 0 ? STATUS_CODE[caseStatus(row, statusWord(row.read.status))] : plain;
    const isPlainAmount = status !== STATUS_CODE.pending && status !== STATUS_CODE.refund;
    const paper = row.otherPaper === undefined ? null : personKey(row);
    const person = paper === null ? personAt(place) : persons.numberOf(paper);
    const form = formAt(place);
    const kind = kindAt(place);
    const at = columns.add(new RowFacts(source, row, place));
    columns.person[at] = person;
    columns.household[at] = householdAt(row, place);
    columns.name[at] = nameAt(place);
    columns.day[at] = dated.day;
    columns.lastDay[at] = dated.lastDay;
    columns.year[at] = dated.year;
    columns.fen[at] = isPlainAmount ? stated : fenOf(judgedAmount(row, statusBy(status)).amount);
    // A32: a blank form is a 个案, a blank kind is 资金.
    const words = wordsOfCodes({
      isUnplaced: isUnplaced(dated),
      status,
      force: dated.force,
      form: form === ABSENT ? FORM_CODE.个案 : form,
      kind: kind === ABSENT ? KIND_CODE.资金 : kind,
      type: typeAt(place),
      category: categoryAt(place),
    });
    columns.mark(at, words, paper === null && person !== NONE);
  };
}

const fenOf = (amount: CaseFacts["amount"]): number => (amount.is === "known" ? amount.value : NaN);

/**
 * The household that a row names. Rows with the same number and street on a sheet name the same one, unless a head of household
 * stands beside it: each is looked up once.
 */
function householdReader(fields: LedgerColumns, named: NamedHouseholds): (row: LedgerRow, place: number) => number {
  const { numbers, readings } = fields.householdId;
  const [heads, streets] = [fields.headId.numbers, fields.street.numbers];
  const known = new Int32Array(readings.length);
  /** In what street it is known, counted from 1; 0: not yet. */
  const knownIn = new Uint32Array(readings.length);
  return (row, place) => {
    const [number, street] = [numbers[place] ?? 0, (streets[place] ?? 0) + 1];
    if (number <= BLANK_CELL || (heads[place] ?? 0) > BLANK_CELL || row.headIsPerson) return named.of(row, streetText(row));
    if (knownIn[number] !== street) {
      known[number] = named.of(row, streetText(row));
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
