import type { Ledger } from "../ledger/ledger";
import type { PolicySet } from "../policy/policyDocument";
import type { CaseFacts } from "./caseFacts";
import { Census } from "./census";
import { sheetFields } from "./columns";
import type { CheckResult } from "./finding";
import { FindingList } from "./findingList";
import type { JudgedRows } from "./judgedRows";
import { readCases } from "./readCases";
import type { CheckContext, Rule, Verdict } from "./rule";
import { RULES } from "./rules";
import { judged, judgesOf } from "./judging";
import { receiptNumbers } from "./facts/receiptNumbers";
import { summedUp } from "./summedUp";
import { comparedId, lookAlikesOf } from "./surveys/lookAlikes";
import { surveysOf } from "./surveys/surveys";
import { surveyUnits } from "./surveys/units";
import { finished } from "./pause";
import { haveSameColumns, rowKey, touchedRows } from "./touchedRows";

/** A result after an edit, with what the next edit is judged against. */
export interface Rechecked {
  readonly result: CheckResult;
  readonly judged: JudgedRows;
  /** The rows that were judged again. */
  readonly again: readonly CaseFacts[];
}

/**
 * Judges an edited ledger without judging all of it: the rows that differ, and the rows that are bound to them by a person, a
 * household or a receipt, before or after the edit. The rules and surveys are those of the full run, over these rows alone.
 * Null where only a full run can tell: sheets or headers differ, or a rule broke.
 */
export function recheck(
  before: JudgedRows,
  after: Ledger,
  policy: PolicySet,
  { asReference = false, rules = RULES }: { readonly asReference?: boolean; readonly rules?: readonly Rule[] } = {},
): Rechecked | null {
  if (!haveSameColumns(before.ledger, after)) return null;
  const touched = touchedRows(before.ledger, after);
  const cases = readCases(after, policy, { asReference });
  const bound = boundRows(before.cases, touched);
  const again = boundRows(cases, new Set([...touched, ...bound]));
  const group = cases.filter(({ row }) => again.has(rowKey(row)));
  const context: CheckContext = { ledger: after, policy, cases: group, surveys: surveysOf(after, policy, group) };
  const judges = judgesOf(sheetFields(after), rules);
  const findings = new FindingList(policy);
  const old = new Map(before.cases.map(({ row }, at) => [rowKey(row), before.verdicts[at]]));
  const changed = sheetsWithOtherColumns(before.ledger, after);
  const verdicts = cases.map((facts) => {
    const key = rowKey(facts.row);
    const kept = again.has(key) ? undefined : old.get(key);
    if (kept && !changed.has(facts.row.sheet.order)) return kept;
    return judges.map((judge, order): Verdict => (judge.rule.ofColumns ? null : kept?.[order]) ?? judged(judge, facts, context));
  });
  const census = new Census();
  cases.forEach((facts, at) => {
    census.add(facts);
    verdicts[at]?.forEach((verdict, order) => {
      const judge = judges[order];
      judge?.tally.add(verdict);
      if (judge && verdict.is === "fail") findings.add(judge.rule, order, facts, verdict.faults);
    });
  });
  if (verdicts.some((row) => row.some((verdict) => verdict.is === "unknown" && verdict.why === "broken"))) return null;
  const result = finished(summedUp({ ledger: after, policy, judges, findings, census, asReference }));
  return { result, judged: { ledger: after, cases, verdicts }, again: group };
}

/** The sheets whose columns as a whole are judged otherwise than before: there every row's verdict on them may change. */
function sheetsWithOtherColumns(before: Ledger, after: Ledger): ReadonlySet<number> {
  const columns = (ledger: Ledger) =>
    new Map([...finished(surveyUnits(ledger))].map(([{ order }, suspects]) => [order, JSON.stringify(suspects)]));
  const [old, now] = [columns(before), columns(after)];
  return new Set([...old.keys(), ...now.keys()].filter((order) => (old.get(order) ?? "[]") !== (now.get(order) ?? "[]")));
}

/** The rows with these keys and all that are bound to them, directly or through others. */
function boundRows(cases: readonly CaseFacts[], keys: ReadonlySet<string>): ReadonlySet<string> {
  const byTie = new Map<string, CaseFacts[]>();
  const alikeOf = lookAlikesOf(cases);
  for (const facts of cases) {
    for (const tie of tiesOf(facts)) {
      const tied = byTie.get(tie);
      if (tied) tied.push(facts);
      else byTie.set(tie, [facts]);
    }
  }
  const found = new Set<string>();
  const open = cases.filter(({ row }) => keys.has(rowKey(row)));
  for (let facts = open.pop(); facts; facts = open.pop()) {
    const key = rowKey(facts.row);
    if (found.has(key)) continue;
    found.add(key);
    for (const tie of tiesOf(facts)) {
      open.push(...(byTie.get(tie) ?? []));
      byTie.delete(tie);
    }
    for (const person of alikeOf(facts)) open.push(...(byTie.get(personTie(person)) ?? []));
  }
  return found;
}

const personTie = (person: string): string => `person ${person}`;

/** What lets one row change another's verdict: the person, one of that name and birth date, the household, a receipt. */
function tiesOf(facts: CaseFacts): readonly string[] {
  const ties = [...receiptNumbers(facts).numbers.keys()].map((receipt) => `receipt ${receipt}`);
  if (facts.person !== null) ties.push(personTie(facts.person));
  if (facts.household !== null) ties.push(`household ${facts.household}`);
  const id = comparedId(facts);
  if (id !== null) ties.push(`born ${id.slice(6, 14)} ${facts.name}`);
  return ties;
}
