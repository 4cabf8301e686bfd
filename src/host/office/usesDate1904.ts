import { excelRun } from "./excelRun";

/** What DATE(1904,1,2) is in a workbook whose days are counted from 1904; 1463 in all others. */
const SECOND_DAY_OF_1904 = 1;

/** Whether the workbook counts its days from 1904: no member below ExcelApi 1.15 says so, but its own DATE function does. */
export function usesDate1904(): Promise<boolean> {
  return excelRun(async (context) => {
    const day = context.workbook.functions.date(1904, 1, 2);
    day.load("value");
    await context.sync();
    return day.value === SECOND_DAY_OF_1904;
  });
}
