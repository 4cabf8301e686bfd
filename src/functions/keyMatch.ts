import type { AskedKeys } from "./askedKeys";
import type { CellRange } from "./cellRange";
import { WantedKey } from "./wantedKey";

/** The rows of the asked keys, and the first digits of IDs that were kept as numbers and are nobody's for sure. */
export interface KeyMatch {
  /** Places in the column, from 0 and ascending, with the number of the key beside each. */
  readonly places: Int32Array;
  readonly numbers: Int32Array;
  readonly lost: ReadonlySet<string>;
}

/** Finds the rows of one key, which gets number 0. */
export function matchOne(key: string, keys: CellRange): KeyMatch {
  const wanted = new WantedKey(key);
  const places = Int32Array.from(keys.width === 1 ? wanted.inColumn(keys.rows) : placesOf(wanted, keys));
  return { places, numbers: new Int32Array(places.length), lost: wanted.lost };
}

function placesOf(wanted: WantedKey, keys: CellRange): number[] {
  const places: number[] = [];
  for (let place = 0; place < keys.size; place++) if (wanted.isIn(keys.at(place))) places.push(place);
  return places;
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
