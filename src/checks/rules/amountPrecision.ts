import { yuanPlain } from "../../core/fen";
import { AMOUNT_FIELDS } from "../../ledger/fieldId";
import { bears, MARKS } from "../cellMarks";
import type { Rule } from "../rule";
import { na, pass, verdictOfCells } from "../verdict";

/** Money has no part smaller than a fen. */
export const amountPrecision: Rule = {
  code: "C114",
  severity: "should",
  clause: "-",
  scope: "every",
  ofCells: true,
  needs: [{ atLeast: 1, of: AMOUNT_FIELDS }],
  ofKind: (_, { marks }) => (bears(marks, MARKS.oddNumber) ? null : bears(marks, MARKS.amount) ? pass : na),
  check({ row }) {
    let anyPassed = false;
    const faults = [];
    for (const field of AMOUNT_FIELDS) {
      const reading = row.read[field];
      if (reading?.state !== "value") continue;
      if (Number.isInteger(reading.value)) anyPassed = true;
      else faults.push({ at: [field], args: { field, amount: yuanPlain(reading.value) } });
    }
    return verdictOfCells(faults, anyPassed);
  },
};
