import { yearOf, type IsoDate } from "../core/isoDate";
import { personName } from "../core/textKey";
import type { Ledger, LedgerRow } from "../ledger/ledger";
import { forceOn } from "../policy/lookup";
import type { PolicySet } from "../policy/policyDocument";
import { categoryOf, formOf, kindOf, statusOf, typeOf } from "../policy/words";
import type { CaseFacts, Fact } from "./caseFacts";
import { basisDate, type BasisDate } from "./facts/basisDate";
import { caseStatus } from "./facts/caseStatus";
import { householdKey } from "./facts/householdKeys";
import { Households } from "./facts/households";
import { judgedAmount } from "./facts/judgedAmount";
import { personKey } from "./facts/personKey";
import { wordReader } from "./facts/wordReader";
import { finished, isPause } from "./pause";

export interface ReadCasesOptions {
  /** Rows after the end of the last document are judged by way of reference (A22). */
  readonly asReference?: boolean;
}

/** What every row of the ledger means, in the order of ledger.rows. */
export function readCases(ledger: Ledger, policy: PolicySet, options: ReadCasesOptions = {}): readonly CaseFacts[] {
  const reader = caseReader(policy, options);
  for (const row of ledger.rows) reader.add(row);
  return finished(reader.finish());
}

/** The same row by row, so that a long run can breathe; households are only known at the end. */
export function caseReader(
  policy: PolicySet,
  { asReference = false }: ReadCasesOptions,
): { readonly add: (row: LedgerRow) => void; readonly finish: () => Generator<undefined, readonly CaseFacts[]> } {
  const households = new Households();
  const cases: (Omit<CaseFacts, "household"> & { household: string | null })[] = [];
  const category = wordReader((text) => categoryOf(policy, text));
  const type = wordReader((text) => typeOf(policy, text));
  const form = wordReader((text) => formOf(policy, text));
  const kind = wordReader((text) => kindOf(policy, text));
  const status = wordReader((text) => statusOf(policy, text));

  const add = (row: LedgerRow): void => {
    const { read } = row;
    const { basis, field, span, force } = placed(policy, basisDate(row), asReference);
    const person = personKey(row);
    const rowStatus = caseStatus(row, status(read.status));
    const household = householdKey(row, streetText(row));
    if (household !== null) {
      if (person !== null) households.join(household, person);
      for (const member of memberIds(row)) households.join(household, member);
    }
    cases.push({
      row,
      place: cases.length,
      status: rowStatus,
      basis,
      basisField: field,
      basisSpan: span,
      force,
      form: orDefault(form(read.form), "个案"),
      kind: orDefault(kind(read.kind), "资金"),
      type: type(read.type),
      category: category(read.category),
      ...judgedAmount(row, rowStatus),
      person,
      household,
      name: read.name?.state === "value" ? personName(read.name.value) : "",
    });
  };

  function* finish(): Generator<undefined, readonly CaseFacts[]> {
    for (const [index, facts] of cases.entries()) {
      if (isPause(index)) yield;
      const named = facts.household === null ? null : households.keyOf(facts.household);
      facts.household = named ?? (facts.person === null ? null : households.ofMember(facts.person));
    }
    return cases;
  }
  return { add, finish };
}

/**
 * Where the basis date lies. A month or a span that crosses a boundary of the document, or a year that the limits count by
 * (A7), cannot be placed: its first day decides nothing, and the row's limits are unknown.
 */
function placed(policy: PolicySet, dated: BasisDate, asReference: boolean): BasisDate & Pick<CaseFacts, "force"> {
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

/** A32: a blank form is a 个案, a blank kind is 资金. */
const orDefault = <T>(fact: Fact<T>, value: T): Fact<T> => (fact.is === "absent" ? { is: "known", value } : fact);

/** The head and the members that the ledger lists with a row, by their IDs. */
export function memberIds({ read, members = [] }: LedgerRow): readonly string[] {
  return [read.headId, ...members.map(({ idNo }) => idNo)].flatMap((reading) => (reading?.state === "value" ? [reading.value.id18] : []));
}

/** The street of a row, in the words of its cell or of the sheet's title; "" where neither names one. */
export const streetText = ({ read, sheet }: LedgerRow): string =>
  read.street?.state === "value" ? read.street.value : (sheet.street ?? "");
