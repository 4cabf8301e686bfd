import type { AskedKeys } from "./askedKeys";
import { cellOf } from "./cellArguments";
import type { CellRange } from "./cellRange";
import { grantKey } from "./grantKey";

/** The rows of the asked keys, and the first digits of IDs that were kept as numbers and are nobody's for sure. */
export interface KeyMatch {
  /** Places in the column, from 0 and ascending, with the number of the key beside each. */
  readonly places: Int32Array;
  readonly numbers: Int32Array;
  readonly lost: ReadonlySet<string>;
}

const KEPT_AS_NUMBER = 1e15;
const BORN_IN_1900S = /^\d{6}19\d{9}[\dX]$/;

/** Finds the rows of one key, number 0, as fast as a plain comparison of each cell: only what may be another spelling of the key is read. */
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
  return { places: Int32Array.from(places), numbers: new Int32Array(places.length), lost };
}

/** The same for all the keys that were asked, each different cell of the column read once. */
export function matchMany(asked: AskedKeys, keys: CellRange): KeyMatch {
  const places = new Int32Array(keys.size);
  const numbers = new Int32Array(keys.size);
  const lost = new Set<string>();
  let found = 0;
  for (let place = 0; place < keys.size; place++) {
    const number = asked.find(keys.at(place), place);
    if (number >= 0) {
      places[found] = place;
      numbers[found++] = number;
    } else {
      const reading = asked.reading(number);
      if (reading?.is === "lost") lost.add(reading.prefix);
    }
  }
  return { places: places.subarray(0, found), numbers: numbers.subarray(0, found), lost };
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
