import type { DateContext } from "../cells/dateContext";
import { isNothing } from "../cells/cellText";
import { readAmount } from "../cells/readAmount";
import { readCount } from "../cells/readCount";
import { readDate } from "../cells/readDate";
import { readIdentity } from "../cells/readIdentity";
import { readText } from "../cells/readText";
import { blank, type CellValue } from "../cells/reading";
import type { PlannedColumn } from "./columnPlan";
import { BLANK_CELL, type FieldReading } from "./fieldColumn";
import type { FieldId } from "./fieldId";
import { ReadingList } from "./readingList";

/** Words that are answers in these columns: 大重病 "无" says no, it does not leave the question open. */
const NOTHING_IS_AN_ANSWER: ReadonlySet<FieldId> = new Set<FieldId>([
  "seriousIllness",
  "disabled",
  "hukouDistrict",
  "directed",
  "status",
  "remark",
  "reason",
]);

/** Who a row is about comes again on other rows, however many persons there are: equal cells always share one reading. */
const KEY_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>(["idNo", "headId", "householdId", "name"]);
const MOST_SEEN = 2048;

/**
 * Reads a column's cells as its field asks, and numbers its readings. Words, days and round amounts come again on row after row:
 * equal cells of one column share one reading, which spares time and most of the memory, until its cells turn out to be different
 * from each other.
 */
export class FieldReader {
  readonly list = new ReadingList();
  private seen: Map<CellValue, number> | null = new Map();

  constructor(
    private readonly column: PlannedColumn,
    private readonly dates: DateContext,
  ) {}

  read(value: CellValue): FieldReading {
    return this.list.readings[this.numberOf(value)] ?? blank;
  }

  /** The number of a cell's reading. */
  numberOf(value: CellValue): number {
    if (value === null) return BLANK_CELL;
    // 0 and -0 are one key of a map, and two values.
    if (this.seen === null || typeof value === "object" || Object.is(value, -0)) return this.numbered(this.readValue(value));
    const before = this.seen.get(value);
    if (before !== undefined) return before;
    const number = this.numbered(this.readValue(value), value);
    if (this.seen.size === MOST_SEEN && !KEY_FIELDS.has(this.column.field)) this.seen = null;
    else this.seen.set(value, number);
    return number;
  }

  /** The number of a reading; `cell` is the column's cell that it was read from, where it comes for the first time. */
  numbered(reading: FieldReading, cell: CellValue = null): number {
    return reading.state === "blank" ? BLANK_CELL : this.list.add(reading, cell);
  }

  private readValue(value: CellValue): FieldReading {
    const { field, kind, unit } = this.column;
    if (kind === "amount") return readAmount(value, unit);
    if (kind === "date") return readDate(value, this.dates);
    if (kind === "count") return readCount(value);
    if (kind === "id") return readIdentity(value);
    const read = readText(value);
    return read.state === "value" && isNothing(read.value) && !NOTHING_IS_AN_ANSWER.has(field) ? blank : read;
  }
}
