import type { PolicySet } from "../../policy/policyDocument";
import { BLANK_LINE, BREAKDOWNS, committeeLines, isCase, streetLine } from "./breakdowns";
import type { Figure } from "./figure";
import type { PaidRow } from "./paidRows";
import { sumFigure, type ReportRows } from "./reportRows";

/** 三 支出, 七 居委 and, for several ledgers, 街镇: money paid, split in every way of spec/4.2, and goods as a memo. */
export function spendingFigures(rows: ReportRows, policy: PolicySet, severalLedgers: boolean): Figure[] {
  const money = ({ money: is }: PaidRow): boolean => is;
  const figures = [sumFigure("grants.total", rows, money)];
  for (const { id, lines, casesOnly, lineOf } of BREAKDOWNS) {
    const lineByRow = keyed(rows, (row) => lineOf(row, policy));
    for (const line of [...lines, BLANK_LINE]) {
      figures.push(
        sumFigure(`grants.${id}.${line}`, rows, (row) => row.money && (!casesOnly || isCase(row)) && lineByRow.get(row) === line),
      );
    }
  }
  figures.push(sumFigure("inKind.total", rows, (row) => !row.money));
  figures.push(...openBreakdown("committee", rows, committeeLines(allRows(rows))));
  if (severalLedgers) figures.push(...openBreakdown("street", rows, streetLine));
  return figures;
}

/** A breakdown whose lines the ledger itself names: in order of appearance, 未填 last. */
function openBreakdown(id: string, rows: ReportRows, lineOf: (row: PaidRow) => string): Figure[] {
  const lineByRow = keyed(rows, lineOf);
  const named = [...new Set(lineByRow.values())].filter((line) => line !== BLANK_LINE);
  return [...named, BLANK_LINE].map((line) => sumFigure(`${id}.${line}`, rows, (row) => row.money && lineByRow.get(row) === line));
}

const keyed = (rows: ReportRows, lineOf: (row: PaidRow) => string): Map<PaidRow, string> =>
  new Map(allRows(rows).map((row) => [row, lineOf(row)]));

/** The year's rows first, so that lines appear as this year's ledger has them. */
const allRows = (rows: ReportRows): PaidRow[] => [...(rows.year ?? []), ...(rows.lastYear ?? [])];
