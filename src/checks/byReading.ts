import type { FieldColumn } from "../ledger/fieldColumn";
import { isPause } from "./pause";

/** What follows from a field's reading alone, by the place of the row: worked out once for each different reading. */
export function byReading<R, T>({ numbers, readings }: FieldColumn<R>, tell: (reading: R | undefined) => T): (place: number) => T {
  const known = new Array<T | undefined>(readings.length);
  return (place) => {
    const number = numbers[place] ?? 0;
    let told = known[number];
    if (told === undefined) known[number] = told = tell(readings[number]);
    return told;
  };
}

/** The same of numbers, worked out beforehand, with pauses: to be asked of every row. */
export function* numbersByReading<R>(
  { numbers, readings }: FieldColumn<R>,
  tell: (reading: R | undefined) => number,
): Generator<undefined, (place: number) => number> {
  const known = new Float64Array(readings.length);
  for (let number = 0; number < readings.length; number += 1) {
    if (isPause(number)) yield;
    known[number] = tell(readings[number]);
  }
  return (place) => known[numbers[place] ?? 0] ?? NaN;
}
