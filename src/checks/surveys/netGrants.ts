import type { Fen } from "../../core/fen";
import { annualUse, type AnnualGrant } from "../../policy/annualUse";
import type { CaseFacts } from "../caseFacts";
import { basisOf } from "../caseScope";
import { isPause, SLICE } from "../pause";
import { ByPlace } from "./byPlace";

/** What is left of a grant once refunds are taken off, and whether it is one of the year's times (A11). */
export interface NetGrant {
  readonly net: Fen;
  readonly counts: boolean;
}

const NOTHING: NetGrant = { net: 0, counts: false };
const fenOf = ({ amount }: CaseFacts): Fen => (amount.is === "known" ? amount.value : 0);

/**
 * Nets the counted grants and refunds person by person; a row without a person's key is netted with nothing. Only a refund
 * changes what is left, so most persons need no netting. Input in case order.
 */
export function* netGrants(counted: readonly CaseFacts[]): Generator<undefined, ByPlace<NetGrant>> {
  const refunded = new Map<string, CaseFacts[]>();
  for (const [index, facts] of counted.entries()) {
    if (facts.person !== null && fenOf(facts) < 0) refunded.set(facts.person, []);
    if (isPause(index)) yield;
  }
  const nets = new ByPlace<NetGrant>(counted);
  for (const [index, facts] of counted.entries()) {
    const rows = facts.person === null ? undefined : refunded.get(facts.person);
    const fen = fenOf(facts);
    if (rows) rows.push(facts);
    else nets.set(facts, { net: fen, counts: fen > 0 });
    if (isPause(index)) yield;
  }
  let netted = 0;
  for (const rows of refunded.values()) {
    const { grants } = annualUse(rows.map(grantOf));
    rows.forEach((facts, index) => nets.set(facts, grants[index] ?? NOTHING));
    netted += rows.length;
    if (netted >= SLICE) {
      netted = 0;
      yield;
    }
  }
  return nets;
}

function grantOf(facts: CaseFacts, order: number): AnnualGrant {
  const type = facts.type.is === "known" ? facts.type.value : null;
  return { key: facts.person ?? "", date: basisOf(facts) ?? "", fen: fenOf(facts), type, order };
}
