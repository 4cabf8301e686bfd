import type { Ledger } from "../ledger/ledger";
import { policyStamp } from "../policy/policyStamp";
import type { PolicySet } from "../policy/policyDocument";
import type { Census } from "./census";
import type { CheckResult, Coverage, Finding, Incomplete } from "./finding";
import { headline } from "./headline";
import type { Tallied } from "./judging";

export interface Judgement {
  readonly ledger: Ledger;
  readonly policy: PolicySet;
  readonly judges: readonly Tallied[];
  readonly findings: { readonly counts: CheckResult["counts"]; readonly sorted: () => Generator<undefined, readonly Finding[]> };
  readonly census: Census;
  readonly asReference: boolean;
  readonly incomplete?: Incomplete;
}

/** The result of a run whose verdicts are all counted and listed. */
export function* summedUp(judgement: Judgement): Generator<undefined, CheckResult> {
  const { ledger, policy, judges, census, asReference, incomplete } = judgement;
  const notes = census.defaultNotes;
  const coverage = judges.map(({ rule, gaps, tally }): Coverage =>
    tally.coverage(rule, gaps, ledger.sheets.length, rule.scope === "case" ? notes : []),
  );
  const findings = yield* judgement.findings.sorted();
  const result = {
    policy: policyStamp(policy),
    findings,
    coverage,
    counts: judgement.findings.counts,
    notJudged: census.notJudged,
    rowCount: ledger.rows.length,
    asReference,
    ...(incomplete ? { incomplete } : {}),
  };
  const mustCodes = new Set(judges.filter(({ rule }) => rule.severity === "must").map(({ rule }) => rule.code));
  return { ...result, headline: headline(result, mustCodes, census.references) };
}
