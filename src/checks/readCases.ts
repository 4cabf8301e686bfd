import { yearOf, type IsoDate } from "../core/isoDate";
import { personName } from "../core/textKey";
import type { Ledger, LedgerRow } from "../ledger/ledger";
import { forceOn } from "../policy/lookup";
import type { PolicySet } from "../policy/policyDocument";
import { categoryOf, formOf, kindOf, statusOf, typeOf } from "../policy/words";
import { CaseColumns, keepColumns, NONE } from "./caseColumns";
import type { CaseFacts, Fact } from "./caseFacts";
import { basisDate, type BasisDate } from "./facts/basisDate";
import { caseStatus } from "./facts/caseStatus";
import { Households } from "./facts/households";
import { judgedAmount } from "./facts/judgedAmount";
import { NamedHouseholds } from "./facts/namedHouseholds";
import { personKey } from "./facts/personKey";
import { wordReader } from "./facts/wordReader";
import type { Interned } from "./interned";
import { finished, isPause } from "./pause";

export interface ReadCasesOptions {
  /** Rows after the end of the last document are judged by way of reference (A22). */
  readonly asReference?: boolean;
}

/** What every row of the ledger means, in the order of ledger.rows. */
export function readCases(ledger: Ledger, policy: PolicySet, options: ReadCasesOptions = {}): readonly CaseFacts[] {
  const reader = caseReader(policy, ledger.rows.length, options);
  for (const row of ledger.rows) reader.add(row);
  return finished(reader.finish());
}

/** The same row by row, for at most so many, so that a long run can breathe; households are only known at the end. */
export function caseReader(
  policy: PolicySet,
  rows: number,
  { asReference = false }: ReadCasesOptions = {},
): { readonly add: (row: LedgerRow) => void; readonly finish: () => Generator<undefined, readonly CaseFacts[]> } {
  const columns = new CaseColumns(rows);
  const { persons, names } = columns;
  const named = new NamedHouseholds(columns.households, persons);
  const households = new Households();
  const placedOn = dayPlacer(policy, asReference);
  const category = wordReader((text) => categoryOf(policy, text));
  const type = wordReader((text) => typeOf(policy, text));
  const form = wordReader((text) => formOf(policy, text));
  const kind = wordReader((text) => kindOf(policy, text));
  const status = wordReader((text) => statusOf(policy, text));
  const nameIn = nameReader(names);

  const add = (row: LedgerRow): void => {
    const { read } = row;
    const { basis, field, span, force } = placedOn(basisDate(row));
    const personText = personKey(row);
    const rowStatus = caseStatus(row, status(read.status));
    const { amount, amountField } = judgedAmount(row, rowStatus);
    const person = personText === null ? NONE : persons.numberOf(personText);
    const household = named.of(row, streetText(row));
    const name = nameIn(row);
    if (household !== NONE) {
      if (person !== NONE) households.join(household, person);
      if (hasMembers(row)) for (const member of memberIds(row)) households.join(household, persons.numberOf(member));
    }
    const facts: CaseFacts = {
      row,
      place: columns.size,
      status: rowStatus,
      basis,
      basisField: field,
      basisSpan: span,
      force,
      form: orDefault(form(read.form), CASE_FORM),
      kind: orDefault(kind(read.kind), MONEY),
      type: type(read.type),
      category: category(read.category),
      amount,
      amountField,
      person: personText,
      household: null,
      name: name === NONE ? "" : (names.texts[name] ?? ""),
    };
    columns.add(facts, { person, household, name });
  };

  function* finish(): Generator<undefined, readonly CaseFacts[]> {
    const { household, person, cases } = columns;
    for (const [at, facts] of cases.entries()) {
      if (isPause(at)) yield;
      const own = household[at] ?? NONE;
      const joined = own === NONE ? households.ofMember(person[at] ?? NONE) : households.rootOf(own);
      household[at] = joined;
      if (joined !== NONE) (facts as { household: string | null }).household = columns.households.texts[joined] ?? null;
    }
    return keepColumns(columns);
  }
  return { add, finish };
}

/** The name of a row as a number; NONE where it is blank. A ledger repeats its names: each spelling is cleaned once. */
function nameReader(names: Interned): (row: LedgerRow) => number {
  const spelled = new Map<string, number>();
  return ({ read }) => {
    if (read.name?.state !== "value") return NONE;
    let number = spelled.get(read.name.value);
    if (number === undefined) {
      const name = personName(read.name.value);
      spelled.set(read.name.value, (number = name === "" ? NONE : names.numberOf(name)));
    }
    return number;
  };
}

type Placed = BasisDate & Pick<CaseFacts, "force">;

/** Where basis dates lie. A single day lies in one place whatever row names it, so each is placed once. */
function dayPlacer(policy: PolicySet, asReference: boolean): (dated: BasisDate) => Pick<Placed, "basis" | "field" | "span" | "force"> {
  const days = new Map<IsoDate, Pick<Placed, "basis" | "force">>();
  return (dated) => {
    const { basis, field, span } = dated;
    if (basis.is !== "known" || span?.first !== span?.last) return placed(policy, dated, asReference);
    let day = days.get(basis.value);
    if (!day) days.set(basis.value, (day = placed(policy, dated, asReference)));
    return { basis: day.basis, field, span, force: day.force };
  };
}

/**
 * Where the basis date lies. A month or a span that crosses a boundary of the document, or a year that the limits count by
 * (A7), cannot be placed: its first day decides nothing, and the row's limits are unknown.
 */
function placed(policy: PolicySet, dated: BasisDate, asReference: boolean): Placed {
  const { basis, span } = dated;
  if (basis.is !== "known") return { ...dated, force: "unknown" };
  const force = forceOf(policy, basis.value, asReference);
  if (span === undefined || span.first === span.last) return { ...dated, force };
  const isJudged = force === "inForce" || force === "reference";
  const isOnePlace = force === forceOf(policy, span.last, asReference) && !(isJudged && yearOf(span.first) !== yearOf(span.last));
  return isOnePlace ? { ...dated, force } : { ...dated, basis: { is: "unreadable" }, force: "unknown" };
}

function forceOf(policy: PolicySet, date: IsoDate, asReference: boolean): CaseFacts["force"] {
  const force = forceOn(policy, date);
  if (force === "after") return asReference ? "reference" : "after";
  return force === "gap" ? "before" : force;
}

const CASE_FORM: CaseFacts["form"] = { is: "known", value: "个案" };
const MONEY: CaseFacts["kind"] = { is: "known", value: "资金" };

/** A32: a blank form is a 个案, a blank kind is 资金. */
const orDefault = <T>(fact: Fact<T>, value: Fact<T>): Fact<T> => (fact.is === "absent" ? value : fact);

const hasMembers = ({ read, members }: LedgerRow): boolean => read.headId !== undefined || members !== undefined;

/** The head and the members that the ledger lists with a row, by their IDs. */
export function memberIds({ read, members = [] }: LedgerRow): readonly string[] {
  return [read.headId, ...members.map(({ idNo }) => idNo)].flatMap((reading) => (reading?.state === "value" ? [reading.value.id18] : []));
}

/** The street of a row, in the words of its cell or of the sheet's title; "" where neither names one. */
export const streetText = ({ read, sheet }: LedgerRow): string =>
  read.street?.state === "value" ? read.street.value : (sheet.street ?? "");
