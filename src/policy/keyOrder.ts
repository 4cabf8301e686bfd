/** Most keys have a few grants, which stand in order or nearly so; more than these are sorted as numbers. */
const FEW = 16;
/** Room for the place beside a day of eight digits in one exact number. */
const PLACES = 2 ** 25;

/** Places key after key, each key's in their own order. */
export interface KeyOrder {
  readonly places: Int32Array;
  /** Where each key begins in `places`, and where the last one ends. */
  readonly starts: Int32Array;
}

/** Orders places by the numbers of their keys, in linear time. */
export function keyAfterKey(keys: Int32Array, keyCount: number): KeyOrder {
  const starts = new Int32Array(keyCount + 1);
  for (let place = 0; place < keys.length; place++) {
    const after = (keys[place] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(keys.length);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? 0;
    const at = next[key] ?? 0;
    places[at] = place;
    next[key] = at + 1;
  }
  return { places, starts };
}

/** Sorts one key's ascending places by their days; places of one day keep their order. */
export function sortRun(places: Int32Array, from: number, to: number, days: Int32Array): void {
  if (to - from > FEW) return sortMany(places.subarray(from, to), days);
  for (let at = from + 1; at < to; at++) {
    const place = places[at] ?? 0;
    const day = days[place] ?? 0;
    let free = at;
    for (; free > from && (days[places[free - 1] ?? 0] ?? 0) > day; free--) places[free] = places[free - 1] ?? 0;
    places[free] = place;
  }
}

/** Numbers sort natively without a comparing function, if day and place are one number. */
function sortMany(places: Int32Array, days: Int32Array): void {
  const sorted = Float64Array.from(places, (place) => (days[place] ?? 0) * PLACES + place).sort();
  for (let at = 0; at < sorted.length; at++) places[at] = (sorted[at] ?? 0) % PLACES;
}
