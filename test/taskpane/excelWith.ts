import { area, startWorkbook } from "../host/office/simulated";
import type { Sheet } from "./smallLedgers";

/** Excel, simulated, with these sheets open; what is left out of the tests is only Excel itself. */
export async function excelWith(...sheets: readonly Sheet[]) {
  const { port, workbook } = await startWorkbook(sheets);
  return {
    port,
    workbook,
    /** Where the user is: "1月!H2". */
    selected: (): string => {
      const { sheet, areas } = workbook.selection;
      const [first] = areas;
      return `${sheet.name}!${String.fromCharCode(65 + (first?.column ?? 0))}${(first?.row ?? 0) + 1}`;
    },
    /** The user selects a range. */
    select: (name: string, address: string): void =>
      workbook.change("user", () => workbook.select(workbook.requireSheet(name), [area(address)])),
    /** The user types into a cell. */
    type: (name: string, address: string, value: string | number): void =>
      workbook.change("user", () => workbook.requireSheet(name).write(area(address), () => value)),
    sheetNames: (): string[] => workbook.sheets.map((sheet) => sheet.name),
    /** All values of a sheet as one text. */
    textOf: (name: string): string => {
      const sheet = workbook.requireSheet(name);
      const texts: string[] = [];
      for (let row = 0; row < sheet.cells.rowCount; row += 1)
        for (let column = 0; column < 30; column += 1) texts.push(String(sheet.cells.value(row, column) ?? ""));
      return texts.filter((text) => text !== "").join("|");
    },
  };
}
