import type { CaseFacts } from "../checks/caseFacts";
import { sheetFields } from "../checks/columns";
import type { CheckResult } from "../checks/finding";
import { judgeOf, verdictOf, type Judge } from "../checks/judge";
import { isPause } from "../checks/pause";
import { readCaseSteps } from "../checks/readCases";
import type { CheckContext, UnknownWhy } from "../checks/rule";
import { RULES } from "../checks/rules";
import { prepareSurveys, surveysOf } from "../checks/surveys/surveys";
import { UNKNOWN_WHY } from "../checks/tally";
import type { Ledger, LedgerRow } from "../ledger/ledger";
import type { PolicySet } from "../policy/policyDocument";

/** One cause why rows could not be judged, with all these rows and the codes of the rules that it left open. */
export interface OpenCause {
  /** In the users' words. */
  readonly text: string;
  readonly rows: readonly LedgerRow[];
  readonly codes: readonly string[];
}

interface OpenSource {
  readonly result: CheckResult;
  readonly ledger: Ledger;
  readonly policy: PolicySet;
}

/**
 * Which rows a whole run could not judge, by cause: the coverage of a rule only counts them. The rules that stayed open are asked once
 * more, with a pause after so many rows; a column that is missing concerns no single row and is left out.
 */
export function* openRows({ result, ledger, policy }: OpenSource): Generator<unknown, readonly OpenCause[]> {
  const open = new Set(result.coverage.filter(({ unknown }) => unknown > 0).map(({ code }) => code));
  const fields = sheetFields(ledger);
  const judges = RULES.filter(({ code }) => open.has(code)).map((rule) => judgeOf(rule, fields));
  if (judges.length === 0) return [];
  const cases = yield* readCaseSteps(ledger, policy, { asReference: result.asReference });
  const surveys = surveysOf(ledger, policy, cases);
  yield* prepareSurveys(surveys);
  const causes = new Map<UnknownWhy, { rows: LedgerRow[]; codes: Set<string> }>();
  const context: CheckContext = { ledger, policy, surveys };
  for (const [index, facts] of cases.entries()) {
    for (const judge of judges) {
      const why = unknownWhy(judge, facts, context);
      if (why === null || why === "column") continue;
      const cause = causes.get(why) ?? { rows: [], codes: new Set() };
      causes.set(why, cause);
      if (cause.rows.at(-1) !== facts.row) cause.rows.push(facts.row);
      cause.codes.add(judge.rule.code);
    }
    if (isPause(index)) yield;
  }
  const order = Object.keys(UNKNOWN_WHY);
  return [...causes]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([why, { rows, codes }]) => ({ text: UNKNOWN_WHY[why], rows, codes: [...codes] }));
}

/** A rule that throws is named in the coverage by the run itself. */
function unknownWhy(judge: Judge, facts: CaseFacts, context: CheckContext): UnknownWhy | null {
  try {
    const verdict = verdictOf(judge, facts, context);
    return verdict.is === "unknown" ? verdict.why : null;
  } catch {
    return "broken";
  }
}
