import { annualUse, type AnnualGrant } from "../../policy/annualUse";
import { CASE, NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { basisOf } from "../caseScope";
import { isPause, SLICE } from "../pause";
import type { OrderedCases } from "./orderedCases";
import { rowSlices } from "./rowSlices";

/** What is left of each counted grant once refunds are taken off, and whether it is one of the year's times (A11), by the row's index. */
export interface NetGrants {
  /** Fen; NaN on a row that is no counted grant or refund. */
  readonly net: Float64Array;
  /** 1 or 0. */
  readonly isTime: Uint8Array;
}

/** A counted grant or refund that the limits bind; `bound` marks the rows that they do. */
export const isCounted = ({ marks }: CaseColumns, bound: Uint8Array, at: number): boolean =>
  ((marks[at] ?? 0) & CASE.counted) !== 0 && bound[at] === 1;

/**
 * Nets the counted grants and refunds person by person; a row without a person's key is netted with nothing. Only a refund
 * changes what is left, so most persons need no netting.
 */
export function* netGrants({ columns, order }: OrderedCases, bound: Uint8Array): Generator<undefined, NetGrants> {
  const { size } = columns;
  const nets: NetGrants = { net: new Float64Array(size).fill(NaN), isTime: new Uint8Array(size) };
  const refunded = new Map<number, number[]>();
  yield* rowSlices(size, (from, to) => takeAmounts(columns, bound, nets, refunded, from, to));
  if (refunded.size > 0) yield* takeRefundsOff({ columns, order }, nets, refunded);
  return nets;
}

/** Every amount as it stands; `refunded` gets the persons with one below 0. */
function takeAmounts(
  columns: CaseColumns,
  bound: Uint8Array,
  { net, isTime }: NetGrants,
  refunded: Map<number, number[]>,
  from: number,
  to: number,
): void {
  const { person, fen } = columns;
  for (let at = from; at < to; at++) {
    if (!isCounted(columns, bound, at)) continue;
    const own = fen[at] ?? 0;
    net[at] = own;
    isTime[at] = own > 0 ? 1 : 0;
    if (own < 0 && person[at] !== NONE) refunded.set(person[at] ?? NONE, []);
  }
}

/** Nets the persons who gave something back; `refunded` gets their rows in case order. */
function* takeRefundsOff(
  { columns, order }: OrderedCases,
  { net, isTime }: NetGrants,
  refunded: ReadonlyMap<number, number[]>,
): Generator<undefined, void> {
  for (const [index, at] of order.entries()) {
    if (isPause(index)) yield;
    if (!Number.isNaN(net[at])) refunded.get(columns.person[at] ?? NONE)?.push(at);
  }
  let netted = 0;
  for (const rows of refunded.values()) {
    const { grants } = annualUse(rows.map((at, index) => grantOf(columns.factsAt(at), net[at] ?? 0, index)));
    rows.forEach((at, index) => {
      net[at] = grants[index]?.net ?? 0;
      isTime[at] = grants[index]?.counts ? 1 : 0;
    });
    netted += rows.length;
    if (netted < SLICE) continue;
    netted = 0;
    yield;
  }
}

function grantOf(facts: CaseFacts | undefined, fen: number, order: number): AnnualGrant {
  const type = facts?.type.is === "known" ? facts.type.value : null;
  return { key: "", date: (facts && basisOf(facts)) ?? "", fen, type, order };
}
