import type { Fen } from "../../core/fen";
import { annualUse, type AnnualGrant } from "../../policy/annualUse";
import type { CaseFacts } from "../caseFacts";
import { basisOf } from "../caseScope";

/** What is left of a grant once refunds are taken off, and whether it is one of the year's times (A11). */
export interface NetGrant {
  readonly net: Fen;
  readonly counts: boolean;
}

/** Nets the counted grants and refunds person by person; a row without a person's key is netted with nothing. Input in case order. */
export function netGrants(counted: readonly CaseFacts[]): ReadonlyMap<CaseFacts, NetGrant> {
  const grants = counted.map((facts, order): AnnualGrant => {
    const type = facts.type.is === "known" ? facts.type.value : null;
    const fen = facts.amount.is === "known" ? facts.amount.value : 0;
    return { key: facts.person ?? `row ${order}`, date: basisOf(facts) ?? "", fen, type, order };
  });
  const { grants: uses } = annualUse(grants);
  return new Map(counted.map((facts, index) => [facts, uses[index] ?? { net: 0, counts: false }]));
}
