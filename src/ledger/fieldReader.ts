import type { DateContext } from "../cells/dateContext";
import type { DateSpan } from "../cells/dateSpan";
import { isNothing } from "../cells/cellText";
import { readAmount } from "../cells/readAmount";
import { readCount } from "../cells/readCount";
import { readDate } from "../cells/readDate";
import { readIdentity } from "../cells/readIdentity";
import { readText } from "../cells/readText";
import { blank, type CellValue, type Reading } from "../cells/reading";
import type { Fen } from "../core/fen";
import type { IdentityNumber } from "../core/identityNumber";
import type { PlannedColumn } from "./columnPlan";
import type { FieldId } from "./fieldId";

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

/** A cell as any field may have been read. */
export type FieldReading = Reading<Fen | DateSpan | string | IdentityNumber>;

/** Reads the cells of one column. */
export type FieldReader = (value: CellValue) => FieldReading;

const MOST_SEEN = 2048;

/**
 * Reads a column's cells as its field asks. Words, days and round amounts come again on row after row: equal cells of one column
 * share one reading, which spares time and most of the memory, until its cells turn out to be different from each other.
 */
export function fieldReader(column: PlannedColumn, dates: DateContext): FieldReader {
  let seen: Map<CellValue, FieldReading> | null = new Map();
  return (value) => {
    if (value === null) return blank;
    // 0 and -0 are one key of a map, and two values.
    if (seen === null || value === 0 || typeof value === "object") return readValue(column, value, dates);
    const before = seen.get(value);
    if (before !== undefined) return before;
    const read = readValue(column, value, dates);
    if (seen.size === MOST_SEEN) seen = null;
    else seen.set(value, read);
    return read;
  };
}

function readValue({ field, kind, unit }: PlannedColumn, value: CellValue, dates: DateContext): FieldReading {
  if (kind === "amount") return readAmount(value, unit);
  if (kind === "date") return readDate(value, dates);
  if (kind === "count") return readCount(value);
  if (kind === "id") return readIdentity(value);
  const read = readText(value);
  return read.state === "value" && isNothing(read.value) && !NOTHING_IS_AN_ANSWER.has(field) ? blank : read;
}
