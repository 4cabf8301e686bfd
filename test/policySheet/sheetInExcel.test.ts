/** @jest-environment jsdom */
import { readPolicySheet } from "../../src/policySheet/readPolicySheet";
import { policySheet } from "../../src/sheets/policy/policySheet";
import { startWorkbook } from "../host/office/simulated";
import { renewedLines } from "./madeUpPolicy";

const lines = renewedLines();

test("a sheet that went through Excel says the same, with all 36 value lines of two documents", async () => {
  const { port } = await startWorkbook([{ name: "台账", rows: [["姓名"]] }]);
  await port.writeOwnSheet(policySheet(lines));
  const [sheet] = await port.readSheets(["帮扶标准"]);
  expect(sheet?.ownMark).toBe("policy");
  expect(readPolicySheet(sheet!)).toEqual({ ok: true, policy: expect.anything(), lines });
});

test("its empty lines are text, so that Excel keeps 65% as it is typed, and four columns have a list", async () => {
  const { port, workbook } = await startWorkbook([{ name: "台账", rows: [["姓名"]] }]);
  await port.writeOwnSheet(policySheet(lines));
  const sheet = workbook.requireSheet("帮扶标准");
  const row = 11 + lines.values.length + 2;
  const states = await port.inspectCells(["C", "E", "G"].map((column) => ({ sheet: "帮扶标准", address: `${column}${row}` })));
  expect(states).toEqual(states.map(() => ({ is: "cell", state: { value: null, format: "@", isFormula: false } })));
  expect(sheet.validations).toHaveLength(4);
});
