import { OfficeWorkbook } from "../../../src/host/office/officeWorkbook";
import { parseArea } from "../../../src/simulator/model/area";
import type { SimCell } from "../../../src/simulator/model/cell";
import type { Sheet } from "../../../src/simulator/model/sheet";
import { Workbook } from "../../../src/simulator/model/workbook";
import type { SimulatorInit } from "../../../src/simulator/simulator";
import { type StartedExcel, startExcel } from "../../officeHost";
import type { ContractSheet } from "../portContract";

export const area = (address: string) => {
  const found = parseArea(address);
  if (found === null) throw new Error(address);
  return found;
};

function fill(sheet: Sheet, from: ContractSheet): void {
  from.rows.forEach((row, rowAt) =>
    row.forEach((value, at) => {
      const cell: SimCell =
        typeof value === "object" && value !== null && "formula" in value ? { value: value.value, formula: value.formula } : { value };
      if (value !== null) sheet.put(rowAt, at, cell);
    }),
  );
  sheet.merges = (from.merges ?? []).map(area);
  for (const row of from.hiddenRows ?? []) sheet.hiddenRows.add(row - 1);
  for (const column of from.hiddenColumns ?? []) sheet.hiddenColumns.add(column - 1);
  if (from.isProtected === true) sheet.protection = { options: {} };
}

/** A simulated workbook with the sheets of a contract case. */
export function workbookOf(sheets: readonly ContractSheet[]): Workbook {
  const workbook = new Workbook();
  workbook.load(() => {
    for (const sheet of sheets) {
      const made = workbook.addSheet(sheet.name);
      fill(made, sheet);
      if (sheet.hidden === true) made.visibility = "Hidden";
    }
  });
  return workbook;
}

/** Enough of a calculation for the formulas of these tests: the sum of one column of numbers. */
export function calculateSums(workbook: Workbook): void {
  for (const { sheet, row, column, formula } of workbook.formulas()) {
    const address = /^=SUM\((.+)\)$/.exec(formula)?.[1];
    if (address === undefined) continue;
    const { row: top, column: left, rowCount } = area(address);
    let sum = 0;
    for (let at = top; at < top + rowCount; at += 1) sum += Number(sheet.cells.value(at, left));
    workbook.setResult(sheet, row, column, sum);
  }
}

export async function startWorkbook(
  sheets: readonly ContractSheet[],
  init: SimulatorInit = {},
): Promise<StartedExcel & { readonly port: OfficeWorkbook; readonly workbook: Workbook }> {
  const workbook = workbookOf(sheets);
  const started = await startExcel({ workbook, calculate: calculateSums, ...init });
  return { ...started, workbook, port: new OfficeWorkbook() };
}
