/** @jest-environment jsdom */
import { startExcel } from "../officeHost";

test("the real library reads what it wrote", async () => {
  const { sim, Excel } = await startExcel();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.values = [
      ["a", 1],
      ["=1+1", true],
    ];
    range.load("values,address,formulas,valueTypes,text");
    await context.sync();
    return { values: range.values, address: range.address, formulas: range.formulas, types: range.valueTypes };
  });
  expect(values).toEqual({
    values: [
      ["a", 1],
      [0, true],
    ],
    address: "Sheet1!A1:B2",
    formulas: [
      ["a", 1],
      ["=1+1", true],
    ],
    types: [
      ["String", "Double"],
      ["Double", "Boolean"],
    ],
  });
  expect(sim.keptReferences).toBe(0);
});
