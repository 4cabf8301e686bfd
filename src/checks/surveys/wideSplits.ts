import { addFen } from "../../core/fen";
import { daysBetween } from "../../core/isoDate";
import type { FoundSplits } from "./foundSplits";
import type { SplitPart } from "./splitPart";

/** A part with its days as numbers, since each is compared with many. */
interface Days {
  readonly part: SplitPart;
  readonly from: number;
  readonly to: number;
}

const EPOCH = "2000-01-01";

/**
 * A15 in a household of which some date is only a month or a span. A row is found where even the farthest days lie within the
 * window, and left open where only the nearest do. Input in case order; each part is compared with those that may be near it.
 */
export function judgeWideParts(parts: readonly SplitPart[], found: FoundSplits): void {
  const days = parts.map((part): Days => {
    const { first, last } = part.range;
    const from = daysBetween(EPOCH, first);
    return { part, from, to: first === last ? from : daysBetween(EPOCH, last) };
  });
  const width = days.reduce((widest, { from, to }) => Math.max(widest, to - from), 0);
  let start = 0;
  days.forEach((here, at) => {
    const window = here.part.days;
    while (start < at && here.from - (days[start]?.from ?? 0) > window + width) start += 1;
    judge(here, days, { start, end: at, isBefore: true }, found);
    if (!here.part.isPending) return;
    let end = at + 1;
    while (end < days.length && (days[end]?.from ?? 0) - here.to <= window) end += 1;
    judge(here, days, { start: at + 1, end, isBefore: false }, found);
  });
}

/** Places in case order that all lie before a part or all behind it. */
interface Side {
  readonly start: number;
  readonly end: number;
  readonly isBefore: boolean;
}

/** Compares a part with the granted ones on one side of it. */
function judge(here: Days, days: readonly Days[], { start, end, isBefore }: Side, found: FoundSplits): void {
  const { at: own, fen, limit, days: window, isPending } = here.part;
  if (found.isFound(own)) return;
  let sum = 0;
  let perhaps = 0;
  const near: number[] = [];
  for (let at = start; at < end; at += 1) {
    const other = days[at];
    if (!other || other.part.isPending || gap(here, other) > window) continue;
    perhaps = addFen(perhaps, other.part.fen);
    if (!(isBefore ? endsWithin(other, here, window) : beginsWithin(here, other, window))) continue;
    sum = addFen(sum, other.part.fen);
    near.push(at);
  }
  // Only the granted row that passes the limit is named, not those after it.
  if (!isPending && sum > limit) return;
  const total = addFen(sum, fen);
  if (near.length > 0 && total > limit) {
    found.find(own, { rows: near.flatMap((at) => days[at]?.part.facts ?? []), total, limit, days: window });
  } else if (addFen(perhaps, fen) > limit) found.leaveOpen(own);
}

/** Days between the nearest ends; below 0 where the two overlap. */
const gap = (a: Days, b: Days): number => Math.max(a.from - b.to, b.from - a.to);

/** Even the farthest days lie within the window, and the earlier part ends no later: all such parts lie close to one another, too. */
const endsWithin = (earlier: Days, later: Days, window: number): boolean => earlier.to <= later.to && later.to - earlier.from <= window;

/** The same seen from the earlier part. */
const beginsWithin = (earlier: Days, later: Days, window: number): boolean =>
  later.from >= earlier.from && later.to - earlier.from <= window;
