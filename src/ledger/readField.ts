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

/** Reads one cell as its column's field asks. */
export function readField(
  { field, kind, unit }: PlannedColumn,
  value: CellValue,
  dates: DateContext,
): Reading<Fen | DateSpan | string | IdentityNumber> {
  if (kind === "amount") return readAmount(value, unit);
  if (kind === "date") return readDate(value, dates);
  if (kind === "count") return readCount(value);
  if (kind === "id") return readIdentity(value);
  const read = readText(value);
  return read.state === "value" && isNothing(read.value) && !NOTHING_IS_AN_ANSWER.has(field) ? blank : read;
}
