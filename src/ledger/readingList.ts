import { blank, type CellValue } from "../cells/reading";
import { isAscii } from "../core/textKey";
import { isPlainReading, type FieldReading } from "./fieldColumn";

/** The readings of one field, each with its number, and what is known of all of them together. */
export class ReadingList {
  /** By number: of no column, of a blank cell, and of what the cells held, in the order in which it first came. */
  readonly readings: (FieldReading | undefined)[] = [undefined, blank];
  /** Of a field of amounts or counts the number that each reading holds; NaN where it holds none. */
  readonly values: number[] = [NaN, NaN];
  /** No reading so far is odd (isPlainReading). */
  isPlain = true;
  /** No text so far holds anything but ASCII: no Chinese word need be looked for in it. */
  isAscii = true;
  /** Every ID so far stood in its cell as it is printed: no two readings are one ID in two spellings. */
  isDistinct = true;

  /** Gives a reading the next number; `cell` is what it was read from, where that is known and has not come before. */
  add(reading: FieldReading, cell: CellValue = null): number {
    const number = this.readings.push(reading) - 1;
    this.isPlain &&= isPlainReading(reading);
    if (reading.state !== "value") return number;
    const { value } = reading;
    if (typeof value === "number") this.setValue(number, value);
    else if (typeof value === "string") this.isAscii &&= isAscii(value);
    else if ("id18" in value) this.isDistinct &&= value.id18 === cell;
    return number;
  }

  private setValue(number: number, value: number): void {
    while (this.values.length < number) this.values.push(NaN);
    this.values.push(value);
  }
}
