import type { CellValue } from "../cells/reading";
import { cellOf } from "./cellArguments";
import type { CellRange } from "./cellRange";
import { grantKey, type GrantKey } from "./grantKey";

/** The rows of the asked keys, and the first digits of IDs that were kept as numbers and are nobody's for sure. */
export interface KeyMatch {
  /** Each key with its places in the column, from 0 and ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly lost: ReadonlySet<string>;
}

const KEPT_AS_NUMBER = 1e15;
const BORN_IN_1900S = /^\d{6}19\d{9}[\dX]$/;

/** Finds the rows of one key as fast as a plain comparison of each cell: only what may be another spelling of the key is read. */
export function matchOne(key: string, keys: CellRange): KeyMatch {
  const places: number[] = [];
  const lost = new Set<string>();
  const old = BORN_IN_1900S.test(key) ? key.slice(0, 6) + key.slice(8, 17) : null;
  const number = /^\d+$/.test(key) ? Number(key) : NaN;
  const oldNumber = old === null ? NaN : Number(old);
  const last = endOf(key);
  const oldLast = old === null ? last : endOf(old);
  let place = -1;
  // A loop of its own over Excel's rows: `keys.at` also serves columns of numbers, and reads texts half as fast for it.
  for (const cells of keys.rows) {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      place++;
      if (typeof cell === "string") {
        const end = cell.charCodeAt(cell.length - 1);
        // Nearly every cell ends here: on another digit than the key's, which no reading would change.
        if (end >= 48 && end <= 57 && end !== last && end !== oldLast) continue;
        if (isOther(cell, key) && (old === null || isOther(cell, old))) continue;
      } else if (typeof cell === "number") {
        if (cell !== number && cell !== oldNumber && Number.isInteger(cell) && cell >= 0 && cell < KEPT_AS_NUMBER) continue;
      } else if (cell === null) continue;
      const read = grantKey(cellOf(cell));
      if (read.is === "lost") lost.add(read.prefix);
      if (read.is === "key" && read.key === key) places.push(place);
    }
  }
  return { places: new Map(places.length > 0 ? [[key, places]] : []), lost };
}

/** The same for many keys, each different cell of the column read once; `read` may remember what it read before. */
export function matchMany(asked: ReadonlySet<string>, keys: CellRange, read: (cell: CellValue) => GrantKey = grantKey): KeyMatch {
  const places = new Map<string, number[]>();
  const lost = new Set<string>();
  const known = new Map<unknown, number[] | null>();
  const placesOf = (cell: unknown): number[] | null => {
    const key = read(cellOf(cell));
    if (key.is === "lost") lost.add(key.prefix);
    if (key.is !== "key" || !asked.has(key.key)) return null;
    const before = places.get(key.key);
    if (before) return before;
    const fresh: number[] = [];
    places.set(key.key, fresh);
    return fresh;
  };
  for (let place = 0; place < keys.size; place++) {
    const cell = keys.at(place);
    let own = known.get(cell);
    if (own === undefined) known.set(cell, (own = placesOf(cell)));
    own?.push(place);
  }
  return { places, lost };
}

const endOf = (key: string): number => key.charCodeAt(key.length - 1);

/**
 * True where the cell is surely not the key: read from its end, a digit or a Latin letter stands where the key has another. Such
 * characters stay what they are in every reading; whatever else the cell holds may turn into anything, and then it is not said.
 */
function isOther(cell: string, key: string): boolean {
  for (let back = 1; back <= cell.length; back++) {
    const code = upperCode(cell.charCodeAt(cell.length - back));
    if (code === 0) return false;
    if (back > key.length || code !== key.charCodeAt(key.length - back)) return true;
  }
  return cell.length < key.length;
}

/** The character code of a digit or a Latin letter, small letters as capitals; 0 for every other character. */
function upperCode(code: number): number {
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90)) return code;
  return code >= 97 && code <= 122 ? code - 32 : 0;
}
