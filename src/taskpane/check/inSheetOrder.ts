import type { Finding } from "../../checks/finding";
import { parseCell } from "../../core/a1";
import type { Ledger } from "../../ledger/ledger";

type Place = readonly [sheet: number, row: number, column: number];

/** The findings in the order in which an eye goes through the workbook: sheet, row, column. */
export function inSheetOrder(findings: readonly Finding[], ledger: Ledger): readonly Finding[] {
  const placed = findings.map((finding) => ({ finding, place: placeOfFinding(finding, ledger) }));
  return placed.sort((a, b) => compare(a.place, b.place)).map(({ finding }) => finding);
}

/** The first of the ordered findings at or after a cell of a sheet; null where none comes any more. */
export function firstFrom(ordered: readonly Finding[], ledger: Ledger, sheet: string, row: number, column: number): Finding | null {
  const here: Place = [sheetIndex(ledger, sheet), row, column];
  return ordered.find((finding) => compare(placeOfFinding(finding, ledger), here) >= 0) ?? null;
}

function placeOfFinding({ sheet, row, cells: [first] }: Finding, ledger: Ledger): Place {
  const cell = first === undefined ? null : parseCell(first);
  return [sheetIndex(ledger, sheet), cell?.row ?? row ?? 0, cell?.col ?? 0];
}

/** A sheet that is no ledger comes after all ledger sheets. */
function sheetIndex({ sheets }: Ledger, name: string): number {
  const index = sheets.findIndex(({ sheet }) => sheet === name);
  return index < 0 ? sheets.length : index;
}

const compare = (a: Place, b: Place): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
