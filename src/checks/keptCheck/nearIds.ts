import { withCheckDigit } from "../../core/identityNumber";

/** Digits of a citizen ID that say who it is, as two whole numbers; the 18th follows from them. */
const DIGITS = 17;
const CUT = 9;
const REST = 10 ** (DIGITS - CUT);

/**
 * The citizen IDs of a ledger, to look up those one edit from a given one: a digit is another one, or two side by side have changed
 * places (surveys/idNeighbours.ts pairs all of them). Some 170 whole numbers are looked up, however many IDs there are.
 */
export class NearIds {
  /** First half → second half → how many rows have the ID. */
  private readonly halves = new Map<number, Map<number, number>>();

  add(id: string): void {
    const [first, rest] = halvesOf(id);
    const own = this.halves.get(first);
    if (!own) this.halves.set(first, new Map([[rest, 1]]));
    else own.set(rest, (own.get(rest) ?? 0) + 1);
  }

  remove(id: string): void {
    const [first, rest] = halvesOf(id);
    const own = this.halves.get(first);
    const left = (own?.get(rest) ?? 0) - 1;
    if (left > 0) own?.set(rest, left);
    else own?.delete(rest);
    if (own?.size === 0) this.halves.delete(first);
  }

  /** The IDs one edit from this one, each once. */
  near(id: string): readonly string[] {
    const [first, rest] = halvesOf(id);
    const found: string[] = [];
    const look = (near: number, nearRest: number): void => {
      if (this.halves.get(near)?.has(nearRest)) found.push(idOf(near, nearRest));
    };
    oneEditFrom(rest, DIGITS - CUT, (other) => look(first, other));
    oneEditFrom(first, CUT, (other) => look(other, rest));
    const [last, next] = [first % 10, Math.floor(rest / (REST / 10))];
    if (last !== next) look(first - last + next, rest + (last - next) * (REST / 10));
    return found;
  }
}

const halvesOf = (id: string): readonly [first: number, rest: number] => [Number(id.slice(0, CUT)), Number(id.slice(CUT, DIGITS))];

const idOf = (first: number, rest: number): string =>
  withCheckDigit(String(first).padStart(CUT, "0") + String(rest).padStart(DIGITS - CUT, "0"));

/** Every number of so many digits with another digit in one place, or with two digits side by side exchanged. */
function oneEditFrom(value: number, digits: number, take: (other: number) => void): void {
  for (let place = 1, at = 0; at < digits; at++, place *= 10) {
    const digit = Math.floor(value / place) % 10;
    for (let other = 0; other < 10; other++) if (other !== digit) take(value + (other - digit) * place);
    const before = Math.floor(value / (place * 10)) % 10;
    if (at + 1 < digits && before !== digit) take(value + (before - digit) * (place - place * 10));
  }
}
