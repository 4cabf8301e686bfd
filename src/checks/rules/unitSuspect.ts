import { yuanPlain } from "../../core/fen";
import { AMOUNT_FIELDS } from "../../ledger/fieldId";
import { bears, MARKS } from "../cellMarks";
import type { Rule } from "../rule";
import { na, pass, verdictOfCells } from "../verdict";

/** 元 that look like 万元, or the other way round: a fault of the whole column, so it has no row. */
export const unitSuspect: Rule = {
  code: "C113",
  severity: "should",
  clause: "-",
  scope: "every",
  ofCells: true,
  ofColumns: true,
  needs: [{ atLeast: 1, of: AMOUNT_FIELDS }],
  ofKind({ row }, { marks, surveys }) {
    if ((surveys.units().get(row.sheet) ?? []).length > 0) return null;
    return bears(marks, MARKS.amount) ? pass : na;
  },
  check({ row }, { surveys }) {
    const suspects = surveys.units().get(row.sheet) ?? [];
    const faults = suspects
      .filter(({ field }) => row.read[field]?.state === "value")
      .map(({ field, unit, heading, title, values, largest }) => ({
        at: [field],
        column: heading,
        args: { field, title, unit: unit === 1 ? "元" : "万元", values, largest: yuanPlain(largest) },
      }));
    return verdictOfCells(
      faults,
      AMOUNT_FIELDS.some((field) => row.read[field]?.state === "value"),
    );
  },
};
