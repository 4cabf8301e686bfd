import { isPause, SLICE } from "../pause";

/** Digits of a citizen ID that say who it is; the 18th follows from them, so it differs wherever one of them does. */
const DIGITS = 17;
/** Where the digits are cut in two: an edit lies in one half and leaves the other as it was, or it swaps the digits at the cut. */
const CUT = 9;

/** From a digit to before another. */
type Span = readonly [from: number, to: number];

/** Two IDs whose first 17 digits are one edit apart. */
export interface IdNeighbours {
  readonly earlier: string;
  readonly later: string;
  readonly how: "digit" | "swap";
}

/**
 * All pairs of IDs one edit apart: one digit is another one, or two digits side by side have changed places. `ids` are different valid
 * 18-digit numbers; of a pair the one that stands first is the earlier. The work grows with the IDs, not with their pairs: each ID is
 * looked up under what is left of it without one digit, among those that share its other half. Pauses every few hundred IDs.
 */
export function* idNeighbours(ids: readonly string[]): Generator<undefined, readonly IdNeighbours[]> {
  const pairs: IdNeighbours[] = [];
  const halves = [
    { key: [0, CUT], rest: [CUT, DIGITS] },
    { key: [CUT, DIGITS], rest: [0, CUT] },
  ] as const;
  for (const { key, rest } of halves) {
    let compared = 0;
    for (const group of yield* groupsBy(ids, key)) {
      yield* neighboursIn(group, rest, pairs);
      compared += group.length;
      // Most groups are too small to pause within.
      if (compared < SLICE) continue;
      compared = 0;
      yield;
    }
  }
  yield* swappedAtTheCut(ids, pairs);
  return pairs;
}

/** The IDs that share the digits from `from` to before `to`, with one another at least. */
function* groupsBy(ids: readonly string[], [from, to]: Span): Generator<undefined, readonly (readonly string[])[]> {
  const groups = new Map<string, string[]>();
  for (const [index, id] of ids.entries()) {
    const key = id.slice(from, to);
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
    if (isPause(index)) yield;
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Pairs among IDs that agree outside the digits from `from` to before `to`. */
function* neighboursIn(group: readonly string[], [from, to]: Span, pairs: IdNeighbours[]): Generator<undefined, void> {
  const byValue = new Map<number, string>();
  const byRest = new Map<number, string | string[]>();
  for (const [index, id] of group.entries()) {
    const value = Number(id.slice(from, to));
    for (let at = from, place = 10 ** (to - from - 1); at < to; at++, place /= 10) {
      const digit = id.charCodeAt(at) - 48;
      // At most ten IDs differ from each other in this digit alone.
      const rest = (at - from) * 10 ** (to - from) + value - digit * place;
      const alike = byRest.get(rest);
      if (alike === undefined) byRest.set(rest, id);
      else {
        const all = typeof alike === "string" ? [alike] : alike;
        for (const earlier of all) pairs.push({ earlier, later: id, how: "digit" });
        all.push(id);
        byRest.set(rest, all);
      }
      if (at + 1 === to) continue;
      const next = id.charCodeAt(at + 1) - 48;
      const earlier = digit === next ? undefined : byValue.get(value + (next - digit) * (place - place / 10));
      if (earlier !== undefined) pairs.push({ earlier, later: id, how: "swap" });
    }
    byValue.set(value, id);
    if (isPause(index)) yield;
  }
}

const swappedAtCut = (id: string): string => `${id.slice(0, CUT - 1)}${id[CUT] ?? ""}${id[CUT - 1] ?? ""}${id.slice(CUT + 1, DIGITS)}`;

function* swappedAtTheCut(ids: readonly string[], pairs: IdNeighbours[]): Generator<undefined, void> {
  const seen = new Map<string, string>();
  for (const [index, id] of ids.entries()) {
    if (id[CUT - 1] !== id[CUT]) {
      const earlier = seen.get(swappedAtCut(id));
      if (earlier !== undefined) pairs.push({ earlier, later: id, how: "swap" });
    }
    seen.set(id.slice(0, DIGITS), id);
    if (isPause(index)) yield;
  }
}
