import type { Ledger } from "../ledger/ledger";
import { newestDocument } from "../policy/lookup";
import { policyHash } from "../policy/policyHash";
import type { PolicySet } from "../policy/policyDocument";
import type { CaseFacts } from "./caseFacts";
import { sheetFields, type SheetFields } from "./columns";
import { defaultNotes } from "./defaultNotes";
import type { CheckResult, Coverage } from "./finding";
import { FindingList } from "./findingList";
import { headline } from "./headline";
import { judgeOf, verdictOf, type Judge } from "./judge";
import type { JudgedRows } from "./judgedRows";
import { caseReader } from "./readCases";
import type { CheckContext, Rule, Verdict } from "./rule";
import { RULES } from "./rules";
import { prepareSurveys, surveysOf } from "./surveys/surveys";
import { Tally } from "./tally";
import { unknown } from "./verdict";

export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** Rows between two yields: some milliseconds of work. */
const SLICE = 500;

/**
 * Judges every row of the ledger by every rule. A generator, so that the caller can breathe, show progress and cancel.
 * The rules decide what is wrong; what is not applicable or cannot be known is decided here, the same way for all of them.
 */
export function* runChecks(
  ledger: Ledger,
  policy: PolicySet,
  options: {
    readonly asReference?: boolean;
    readonly rules?: readonly Rule[];
    /** Gets every verdict in the end, for `recheck` after an edit. */
    readonly remember?: (judged: JudgedRows) => void;
  } = {},
): Generator<CheckProgress, CheckResult> {
  const { asReference = false, rules = RULES } = options;
  const total = ledger.rows.length;
  const reader = caseReader(policy, { asReference });
  for (const [index, row] of ledger.rows.entries()) {
    reader.add(row);
    if (index % SLICE === SLICE - 1) yield { done: 0, total };
  }
  const cases = reader.finish();
  const context: CheckContext = { ledger, policy, cases, surveys: surveysOf(ledger, policy, cases) };
  const preparing = prepareSurveys(context.surveys);
  while (!preparing.next().done) yield { done: 0, total };
  const fields = sheetFields(ledger);
  const judges = judgesOf(fields, rules);
  const remembered: Verdict[][] = [];
  const findings = new FindingList(policy);
  for (const [index, facts] of cases.entries()) {
    const verdicts: Verdict[] | null = options.remember ? [] : null;
    if (verdicts) remembered.push(verdicts);
    judges.forEach((judge, order) => {
      const verdict = judged(judge, facts, context);
      verdicts?.push(verdict);
      judge.tally.add(verdict);
      if (verdict.is === "fail") findings.add(judge.rule, order, facts, verdict.faults);
    });
    if (index % SLICE === SLICE - 1) yield { done: index + 1, total };
  }
  options.remember?.({ ledger, cases, verdicts: remembered });
  return summedUp(ledger, policy, cases, judges, findings, asReference);
}

interface Tallied extends Judge {
  readonly tally: Tally;
}

/** What a rule says about a row; a rule that throws is a mistake of ours, which its tally names. */
export function judged(judge: Tallied, facts: CaseFacts, context: CheckContext): Verdict {
  try {
    return verdictOf(judge, facts, context);
  } catch (error) {
    judge.tally.breakBy(error);
    return unknown("broken");
  }
}

/** Each rule with what the ledger's columns allow it; its tally is still empty. */
export function judgesOf(fields: SheetFields, rules: readonly Rule[]): readonly Tallied[] {
  return rules.map((rule) => ({ ...judgeOf(rule, fields), tally: new Tally() }));
}

/** The result of a run whose verdicts are all counted and listed. */
export function summedUp(
  ledger: Ledger,
  policy: PolicySet,
  cases: readonly CaseFacts[],
  judges: readonly Tallied[],
  findings: FindingList,
  asReference: boolean,
): CheckResult {
  const notes = defaultNotes(cases);
  const coverage = judges.map(({ rule, gaps, tally }): Coverage =>
    tally.coverage(rule, gaps, ledger.sheets.length, rule.scope === "case" ? notes : []),
  );
  return resultOf(
    policy,
    cases,
    findings,
    coverage,
    judges.map(({ rule }) => rule),
    asReference,
  );
}

function resultOf(
  policy: PolicySet,
  cases: readonly CaseFacts[],
  list: FindingList,
  coverage: readonly Coverage[],
  rules: readonly Rule[],
  asReference: boolean,
): CheckResult {
  const { id, title } = newestDocument(policy);
  const findings = list.sorted();
  const counts = { must: 0, should: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const notJudged = cases.filter(isNotJudged).length;
  const result = {
    policy: { id, hash: policyHash(policy), title },
    findings,
    coverage,
    counts,
    notJudged,
    rowCount: cases.length,
    asReference,
  };
  const mustCodes = new Set(rules.filter(({ severity }) => severity === "must").map(({ code }) => code));
  return { ...result, headline: headline(result, mustCodes, cases) };
}

/** A row whose policy limits are unknown: outside the policy's dates, without a readable date, or of unknown status. */
export function isNotJudged({ status, force }: CaseFacts): boolean {
  if (status === "rejected") return false;
  return status === "unknown" || (force !== "inForce" && force !== "reference");
}
