import { personName } from "../core/textKey";
import { BLANK_CELL, NO_COLUMN, type LedgerColumns } from "../ledger/fieldColumn";
import type { Ledger, LedgerRow } from "../ledger/ledger";
import { ledgerColumns } from "../ledger/ledgerColumns";
import type { PolicySet } from "../policy/policyDocument";
import { categoryOf, formOf, kindOf, statusOf, typeOf } from "../policy/words";
import { byReading } from "./byReading";
import { CaseColumns, keepColumns, NONE, type RowNumbers } from "./caseColumns";
import type { CaseFacts, Fact } from "./caseFacts";
import { basisDates } from "./facts/basisDates";
import { caseStatus } from "./facts/caseStatus";
import { Households } from "./facts/households";
import { amountFact, judgedAmount } from "./facts/judgedAmount";
import { NamedHouseholds } from "./facts/namedHouseholds";
import { personKey } from "./facts/personKey";
import { wordReader } from "./facts/wordReader";
import { finished, SLICE } from "./pause";

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
  const columns = new CaseColumns(rows.length);
  const read = caseReader(fields, columns, policy, asReference);
  const households = new Households();
  const heads = fields.headId.numbers;
  for (let from = 0; from < rows.length; from += SLICE) {
    const to = Math.min(from + SLICE, rows.length);
    for (let place = from; place < to; place += 1) {
      const row = rows[place];
      if (row === undefined) continue;
      const { person, household } = read(row, place);
      if (household === NONE) continue;
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

/** Gives the rows from one place to before another the key that stands for their whole household. */
function nameHouseholds(
  { household, person, cases, households: { texts } }: CaseColumns,
  households: Households,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at += 1) {
    const own = household[at] ?? NONE;
    const joined = own === NONE ? households.ofMember(person[at] ?? NONE) : households.rootOf(own);
    household[at] = joined;
    const facts: { household: string | null } | undefined = cases[at];
    if (facts && joined !== NONE) facts.household = texts[joined] ?? null;
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
 * Reads the facts of one row after the other into the columns. What follows from one cell alone is worked out once for each different
 * reading of its field; what hangs on several is told by the functions of `facts`, on the few rows where it is not plain.
 */
function caseReader(
  fields: LedgerColumns,
  columns: CaseColumns,
  policy: PolicySet,
  asReference: boolean,
): (row: LedgerRow, place: number) => RowNumbers {
  const { persons, names } = columns;
  const placedAt = basisDates(fields, policy, asReference);
  const categoryAt = byReading(
    fields.category,
    wordReader((text) => categoryOf(policy, text)),
  );
  const typeAt = byReading(
    fields.type,
    wordReader((text) => typeOf(policy, text)),
  );
  const form = wordReader((text) => formOf(policy, text));
  const formAt = byReading(fields.form, (reading) => orDefault(form(reading), CASE_FORM));
  const kind = wordReader((text) => kindOf(policy, text));
  const kindAt = byReading(fields.kind, (reading) => orDefault(kind(reading), MONEY));
  const statusAt = byReading(
    fields.status,
    wordReader((text) => statusOf(policy, text)),
  );
  const amountAt = byReading(fields.amount, amountFact);
  const personAt = byReading(fields.idNo, (reading) => (reading?.state === "value" ? persons.numberOf(reading.value.id18) : NONE));
  const nameAt = byReading(fields.name, (reading) => {
    const name = reading?.state === "value" ? personName(reading.value) : "";
    return name === "" ? NONE : names.numberOf(name);
  });
  const householdAt = householdReader(fields, new NamedHouseholds(columns.households));
  // One for all rows: what it holds is copied into the columns.
  const numbers = { person: NONE, household: NONE, name: NONE, day: NONE, lastDay: NONE };
  return (row, place) => {
    const { basis, field, span, force, day, lastDay } = placedAt(place);
    const word = statusAt(place);
    const stated = amountAt(place);
    const isRefundable = stated.is === "known" && stated.value < 0;
    const status = word.is === "known" && !isRefundable ? word.value : caseStatus(row, word);
    const isPlainAmount = status !== "pending" && status !== "refund";
    const { amount, amountField } = isPlainAmount ? { amount: stated, amountField: "amount" as const } : judgedAmount(row, status);
    const paper = row.otherPaper === undefined ? null : personKey(row);
    numbers.person = paper === null ? personAt(place) : persons.numberOf(paper);
    numbers.household = householdAt(row, place);
    numbers.name = nameAt(place);
    numbers.day = day;
    numbers.lastDay = lastDay;
    columns.add(
      {
        row,
        place,
        status,
        basis,
        basisField: field,
        basisSpan: span,
        force,
        form: formAt(place),
        kind: kindAt(place),
        type: typeAt(place),
        category: categoryAt(place),
        amount,
        amountField,
        person: numbers.person === NONE ? null : (persons.texts[numbers.person] ?? null),
        household: null,
        name: numbers.name === NONE ? "" : (names.texts[numbers.name] ?? ""),
      },
      numbers,
    );
    return numbers;
  };
}

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

const CASE_FORM: CaseFacts["form"] = { is: "known", value: "个案" };
const MONEY: CaseFacts["kind"] = { is: "known", value: "资金" };

/** A32: a blank form is a 个案, a blank kind is 资金. */
const orDefault = <T>(fact: Fact<T>, value: Fact<T>): Fact<T> => (fact.is === "absent" ? value : fact);

/** The head and the members that the ledger lists with a row, by their IDs. */
export function memberIds({ read, members = [] }: LedgerRow): readonly string[] {
  return [read.headId, ...members.map(({ idNo }) => idNo)].flatMap((reading) => (reading?.state === "value" ? [reading.value.id18] : []));
}

/** The street of a row, in the words of its cell or of the sheet's title; "" where neither names one. */
export const streetText = ({ read, sheet }: LedgerRow): string =>
  read.street?.state === "value" ? read.street.value : (sheet.street ?? "");
