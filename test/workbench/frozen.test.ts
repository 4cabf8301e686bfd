/** What a ledger keeps in sight in Excel stays in sight in the workbench's grid. */
import { profiles } from "../../src/simulator/profile";
import { createSimulator } from "../../src/simulator/simulator";
import { bookToWorkbook } from "../../src/workbench/bookToWorkbook";
import { sampleBook } from "../../src/workbench/sample/sampleBook";
import { sheetToGrid } from "../../src/workbench/sheetToGrid";

test("the sample's month sheets keep 4 rows of heading and 3 columns up to 姓名 in sight, its 资金收入 1 row and no column", () => {
  const { workbook } = createSimulator({ profile: profiles.ltsc2021 });
  bookToWorkbook(sampleBook(), workbook, "示例台账.xlsx");
  const frozen = workbook.sheets.map(sheetToGrid).map(({ frozenRows, frozenColumns }) => [frozenRows, frozenColumns]);
  expect(frozen[0]).toEqual([4, 3]);
  expect(frozen[3]).toEqual([1, 0]);
});
