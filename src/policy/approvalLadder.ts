import { fenFromYuan, type Fen } from "../core/fen";
import { textKey } from "../core/textKey";
import type { PolicySet } from "./policyDocument";
import { approverLevelOf } from "./words";

/** One level of approval and the amounts that it approves by itself. */
export interface ApprovalStep {
  /** Up to this amount in 元; null: without an end, the highest level. */
  readonly upTo: number | null;
  /** False: the amount itself belongs to the next level (“2000 元以下”). Default: it belongs to this one (“不超过”). */
  readonly inclusive?: boolean;
  /** Chinese: "街镇审批". */
  readonly level: string;
  /** Parts of the names under which it signs; absent: the aliases of 街镇 for the first level, of 区服务社 for the second. */
  readonly names?: readonly string[];
}

/** Who approves what: one limit of the street, above which the district approves, or a ladder of levels in rising order. */
export type ApprovalLimit = number | readonly ApprovalStep[];

/** The two levels of a document with one limit: 街镇 up to and including it, 区服务社 above (A14). */
const STREET = "街镇审批";
const DISTRICT = "区服务社审批";

/** The levels in rising order. */
export function ladderOf(limit: ApprovalLimit): readonly ApprovalStep[] {
  if (typeof limit !== "number") return limit;
  return [
    { upTo: limit, level: STREET },
    { upTo: null, level: DISTRICT },
  ];
}

/** The lowest level that may approve an amount in fen, with its place in the ladder (0: the street). */
export function approvalStepOf(limit: ApprovalLimit, amount: Fen): { readonly step: ApprovalStep; readonly rank: number } {
  const ladder = ladderOf(limit);
  const rank = rankIn(ladder, amount);
  const step = ladder[rank];
  if (!step) throw new Error("an approval ladder ends with a level without a limit");
  return { step, rank };
}

/** The place in the ladder of the lowest level that may approve an amount in fen; -1 where none may. */
export function rankIn(ladder: readonly ApprovalStep[], amount: Fen): number {
  let rank = 0;
  for (const step of ladder) {
    if (isWithin(step, amount)) return rank;
    rank += 1;
  }
  return -1;
}

/**
 * The place in the ladder of who approved, by the parts of the name, the highest level first ("区…" before "街道…"); null where
 * the name tells no level, as a person's does not.
 */
export function approverRankOf(policy: PolicySet, limit: ApprovalLimit, approver: string): number | null {
  const ladder = ladderOf(limit);
  if (ladder.every(({ names }) => names === undefined)) {
    const level = approverLevelOf(policy, approver);
    return level === null ? null : level === "street" ? 0 : 1;
  }
  const key = textKey(approver);
  const ranks = ladder.flatMap(({ names = [] }, rank) => (names.some((part) => key.includes(textKey(part))) ? [rank] : []));
  return ranks.at(-1) ?? null;
}

/** The most that the street approves by itself, fen; above it the next level is asked. */
export const streetLimitOf = (limit: ApprovalLimit): Fen => fenFromYuan(ladderOf(limit)[0]?.upTo ?? Infinity);

/** Whether the amount (fen) is more than the street may approve by itself. */
export const isAboveStreet = (limit: ApprovalLimit, amount: Fen): boolean => approvalStepOf(limit, amount).rank > 0;

function isWithin({ upTo, inclusive = true }: ApprovalStep, amount: Fen): boolean {
  if (upTo === null) return true;
  const most = fenFromYuan(upTo);
  return inclusive ? amount <= most : amount < most;
}
