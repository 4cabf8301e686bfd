import type { Finding } from "../finding";
import type { Override } from "./override";
import { dayOf, type RowIndex } from "./rowIndex";
import { valuesPrint } from "./valuesPrint";

/** A 情况说明 on a finding as it stands now: whom it speaks of, and the values that it excuses. */
export function overrideOf(finding: Finding, rows: RowIndex, said: Pick<Override, "id" | "reason" | "by" | "at">): Override {
  const record = rows.recordOf(finding);
  return {
    ...said,
    code: finding.code,
    record,
    alone: rows.count(record, dayOf) <= 1,
    values: valuesPrint(finding, rows.rowAt(finding)),
    place: `${finding.sheet}!${finding.cells[0] ?? ""}`,
  };
}
