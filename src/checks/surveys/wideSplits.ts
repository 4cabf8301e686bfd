import { addFen, type Fen } from "../../core/fen";
import { daysBetween } from "../../core/isoDate";
import type { CaseFacts } from "../caseFacts";
import type { DayRange } from "../dayRange";
import type { Split, SplitPart } from "./splitPart";

/**
 * A15 in a household of which some date is only a month or a span. A row is found where even the farthest days lie within the
 * window, and left open where only the nearest do. Input in case order; each part is compared with those that may be near it.
 */
export function judgeWideParts(parts: readonly SplitPart[], found: Map<CaseFacts, Split>, open: Set<CaseFacts>): void {
  const width = parts.reduce((widest, { range }) => Math.max(widest, daysBetween(range.first, range.last)), 0);
  let start = 0;
  parts.forEach((part, at) => {
    const { range, days, isPending } = part;
    while (start < at && daysBetween(parts[start]?.range.first ?? "", range.first) > days + width) start += 1;
    judge(part, around(part, parts.slice(start, at), "before"), found, open);
    if (isPending) judge(part, around(part, partsUntil(parts, at, part), "after"), found, open);
  });
}

/** The parts behind this one that begin within its window. */
function partsUntil(parts: readonly SplitPart[], at: number, { range, days }: SplitPart): readonly SplitPart[] {
  let end = at + 1;
  while (end < parts.length && daysBetween(range.last, parts[end]?.range.first ?? "") <= days) end += 1;
  return parts.slice(at + 1, end);
}

interface Around {
  readonly near: readonly SplitPart[];
  readonly perhapsNear: readonly SplitPart[];
}

/** The granted parts on one side that lie within the window for certain, all of them on that side of the part, and perhaps. */
function around({ range, days }: SplitPart, others: readonly SplitPart[], side: "before" | "after"): Around {
  const granted = others.filter(({ isPending }) => !isPending);
  const gap = (from: DayRange, to: DayRange): number => daysBetween(from.last, to.first);
  const reach = (from: DayRange, to: DayRange): number => daysBetween(from.first, to.last);
  if (side === "before") {
    return {
      near: granted.filter((other) => other.range.last <= range.last && reach(other.range, range) <= days),
      perhapsNear: granted.filter((other) => gap(other.range, range) <= days),
    };
  }
  return {
    near: granted.filter((other) => other.range.first >= range.first && reach(range, other.range) <= days),
    perhapsNear: granted.filter((other) => gap(range, other.range) <= days),
  };
}

function judge(part: SplitPart, { near, perhapsNear }: Around, found: Map<CaseFacts, Split>, open: Set<CaseFacts>): void {
  const { facts, fen, limit, days, isPending } = part;
  if (found.has(facts)) return;
  const before = sumOf(near);
  // Only the granted row that passes the limit is named, not those after it.
  if (!isPending && before > limit) return;
  const total = addFen(before, fen);
  if (near.length > 0 && total > limit) {
    found.set(facts, { rows: near.map((other) => other.facts), total, limit, days });
    open.delete(facts);
  } else if (addFen(sumOf(perhapsNear), fen) > limit) open.add(facts);
}

const sumOf = (parts: readonly SplitPart[]): Fen => parts.reduce((sum, { fen }) => addFen(sum, fen), 0);
