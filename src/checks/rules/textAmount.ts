import { yuanFromFen, yuanPlain } from "../../core/fen";
import { AMOUNT_FIELDS, type AmountField } from "../../ledger/fieldId";
import type { LedgerRow } from "../../ledger/ledger";
import type { Fix } from "../finding";
import { fixableCell } from "../fixableCell";
import { bears, MARKS } from "../cellMarks";
import type { Rule } from "../rule";
import { na, pass, verdictOfCells } from "../verdict";

/** Excel does not add up an amount that is stored as text. The fix writes the number in the column's own unit. */
export const textAmount: Rule = {
  code: "C111",
  severity: "note",
  clause: "-",
  scope: "every",
  ofCells: true,
  needs: [{ atLeast: 1, of: AMOUNT_FIELDS }],
  ofKind: (_, { marks }) => (bears(marks, MARKS.asText) ? null : bears(marks, MARKS.amount) ? pass : na),
  check({ row }) {
    let anyPassed = false;
    const faults = [];
    for (const field of AMOUNT_FIELDS) {
      const reading = row.read[field];
      if (reading?.state !== "value") continue;
      if (reading.asText)
        faults.push({ at: [field], args: { field, amount: yuanPlain(reading.value) }, fix: fixOf(row, field, reading.value) });
      else anyPassed = true;
    }
    return verdictOfCells(faults, anyPassed);
  },
};

function fixOf(row: LedgerRow, field: AmountField, fen: number): Fix | undefined {
  const cell = fixableCell(row, field);
  if (cell === null) return undefined;
  const unit = row.sheet.mapping.find((column) => column.field === field)?.unit ?? 1;
  const newNumber = Number((yuanFromFen(fen) / unit).toPrecision(15));
  return { kind: "textToNumber", cell, oldText: String(row.raw[field]), newNumber, newText: String(newNumber) };
}
