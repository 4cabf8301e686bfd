import type { DateSpan } from "../../cells/dateSpan";
import { serialFromDate } from "../../core/excelSerial";
import { DATE_FIELDS, type DateField } from "../../ledger/fieldId";
import type { LedgerRow } from "../../ledger/ledger";
import type { Fix } from "../finding";
import { fixableCell } from "../fixableCell";
import { bears, MARKS } from "../cellMarks";
import type { Rule } from "../rule";
import { na, pass, verdictOfCells } from "../verdict";

/** Excel does not sort or compare a date that is stored as text. The fix writes the day's serial number; a month or a span has none. */
export const textDate: Rule = {
  code: "C112",
  severity: "note",
  clause: "-",
  scope: "every",
  ofCells: true,
  needs: [{ atLeast: 1, of: DATE_FIELDS }],
  ofKind: (_, { marks }) => (bears(marks, MARKS.asText) ? null : bears(marks, MARKS.date) ? pass : na),
  check({ row }) {
    let anyPassed = false;
    const faults = [];
    for (const field of DATE_FIELDS) {
      const reading = row.read[field];
      if (reading?.state !== "value") continue;
      const { first, last, precision } = reading.value;
      if (reading.asText) faults.push({ at: [field], args: { field, first, last, precision }, fix: fixOf(row, field, reading.value) });
      else anyPassed = true;
    }
    return verdictOfCells(faults, anyPassed);
  },
};

function fixOf(row: LedgerRow, field: DateField, { first, precision }: DateSpan): Fix | undefined {
  const cell = fixableCell(row, field);
  if (cell === null || precision !== "day") return undefined;
  return {
    kind: "textToDate",
    cell,
    oldText: String(row.raw[field]),
    newNumber: serialFromDate(first, row.sheet.date1904 ?? false),
    newText: first,
  };
}
