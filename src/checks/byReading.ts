import type { FieldColumn } from "../ledger/fieldColumn";

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
