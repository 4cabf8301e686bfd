import type { CaseFacts } from "../caseFacts";

/** What a row may add to or take from a year without anybody being able to say so: how far a total may be off. */
export interface Doubt {
  /** Fen that the year may hold more. */
  readonly more: number;
  /** Fen that it may hold less (a refund that cannot be read). */
  readonly less: number;
  readonly times: number;
}

/**
 * The doubt that a row leaves on its person's and household's year: it may be a counted grant, but its date, amount, status or
 * form cannot be read. Null for rows that certainly do not count.
 */
export function doubtOf(facts: CaseFacts): Doubt | null {
  const { status, force, form, kind, amount } = facts;
  if (status === "rejected" || status === "pending" || force === "before" || force === "after") return null;
  if ((form.is === "known" && form.value !== "个案") || (kind.is === "known" && kind.value !== "资金")) return null;
  const fen = amount.is === "known" ? amount.value : null;
  if (fen === 0) return null;
  if (status === "refund") return { more: 0, less: fen === null ? Infinity : -fen, times: 0 };
  if (fen !== null && fen < 0) return { more: 0, less: -fen, times: 0 };
  return { more: fen ?? Infinity, less: 0, times: 1 };
}

export const NO_DOUBT: Doubt = { more: 0, less: 0, times: 0 };

export const sumOfDoubts = (a: Doubt, b: Doubt): Doubt => ({ more: a.more + b.more, less: a.less + b.less, times: a.times + b.times });
