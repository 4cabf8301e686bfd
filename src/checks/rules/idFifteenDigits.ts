import { ID_FIELDS } from "../../ledger/fieldId";
import { bears, MARKS } from "../cellMarks";
import type { Rule } from "../rule";
import { na, pass, verdictOfCells } from "../verdict";

/** The old number is converted for matching; the card itself should be looked at. */
export const idFifteenDigits: Rule = {
  code: "C106",
  severity: "note",
  clause: "-",
  scope: "every",
  ofCells: true,
  needs: [{ atLeast: 1, of: ID_FIELDS }],
  ofKind: (_, { marks }) => (bears(marks, MARKS.oldId) ? null : bears(marks, MARKS.id) ? pass : na),
  check({ row }) {
    const readings = ID_FIELDS.map((field) => ({ field, reading: row.read[field] }));
    const faults = readings.flatMap(({ field, reading }) =>
      reading?.state === "value" && reading.value.wasOld ? [{ at: [field], args: { field } }] : [],
    );
    return verdictOfCells(
      faults,
      readings.some(({ reading }) => reading?.state === "value"),
    );
  },
};
