import type { CaseFacts } from "../caseFacts";
import { isPause } from "../pause";
import { idNeighbours } from "./idNeighbours";

/** Why two persons may be one: their names alike and their IDs one edit apart, or one name and one birth date. */
export type LookAlikeHow = "digit" | "swap" | "birth";

export interface LookAlike {
  /** The first row of the person who stands earlier in the ledger. */
  readonly other: CaseFacts;
  readonly how: LookAlikeHow;
}

/** A name of which a part is hidden says nothing about whose it is. */
export const isHiddenName = (name: string): boolean => /[*×○●□■?]/.test(name);

/** The valid citizen ID of a row with a name to compare; null where there is none. */
export function comparedId({ row, name }: Pick<CaseFacts, "row" | "name">): string | null {
  if (row.otherPaper !== undefined || name === "" || isHiddenName(name)) return null;
  return row.read.idNo?.state === "value" ? row.read.idNo.value.id18 : null;
}

const isLive = ({ force, status }: CaseFacts): boolean =>
  (force === "inForce" || force === "reference") && status !== "rejected" && status !== "unknown";

/** The first row of every person whose ID and name are known, by ID, among the rows that the policy judges. */
function* firstRows(ordered: readonly CaseFacts[]): Generator<undefined, ReadonlyMap<string, CaseFacts>> {
  const first = new Map<string, CaseFacts>();
  for (const [index, facts] of ordered.entries()) {
    const id = comparedId(facts);
    if (id !== null && !first.has(id) && isLive(facts)) first.set(id, facts);
    if (isPause(index)) yield;
  }
  return first;
}

/**
 * The first row of each person who looks like a person before: names alike and IDs one edit apart, or the same name and birth date.
 * The nearer evidence goes first, then the earlier person. Linear in rows: nobody is compared with everybody.
 */
export function* surveyLookAlikes(ordered: readonly CaseFacts[]): Generator<undefined, ReadonlyMap<CaseFacts, LookAlike>> {
  const first = yield* firstRows(ordered);
  const place = new Map<CaseFacts, number>();
  for (const facts of first.values()) if (isPause(place.set(facts, place.size).size)) yield;
  const found = new Map<CaseFacts, LookAlike>();
  const pairs = yield* idNeighbours([...first.keys()]);
  for (const [index, { earlier, later, how }] of pairs.entries()) {
    if (isPause(index)) yield;
    const [other, facts] = [first.get(earlier), first.get(later)];
    if (!other || !facts || !areAlike(other.name, facts.name)) continue;
    const before = found.get(facts);
    if (!before || (place.get(other) ?? 0) < (place.get(before.other) ?? 0)) found.set(facts, { other, how });
  }
  let compared = 0;
  const namesakes = new Map<string, CaseFacts>();
  for (const [id, facts] of first) {
    if (isPause((compared += 1))) yield;
    const key = `${facts.name} ${id.slice(6, 14)}`;
    const other = namesakes.get(key);
    if (other === undefined) namesakes.set(key, facts);
    else if (!found.has(facts)) found.set(facts, { other, how: "birth" });
  }
  return found;
}

/** One character too many, too few, another one, or two changed places; of a single character nothing would be left to compare. */
export function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (short.length < 2 || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const rest = (letters: readonly string[], skip: number): string => letters.slice(from + skip).join("");
  if (long.length > short.length) return rest(short, 0) === rest(long, 1);
  return (
    rest(short, 1) === rest(long, 1) ||
    (short[from] === long[from + 1] && short[from + 1] === long[from] && rest(short, 2) === rest(long, 2))
  );
}
