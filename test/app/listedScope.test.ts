/** @jest-environment jsdom */
import { chosenScope, findingsWithin, scopeText, whyOutside } from "../../src/app/listedScope";
import { loadLedger } from "../../src/app/loadLedger";
import type { Finding } from "../../src/checks/finding";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { excelWith } from "../taskpane/excelWith";
import { AT_CAP, OVER_CAP, ledgerSheet } from "../taskpane/smallLedgers";

const finding = (sheet: string, row: number | null, ...cells: readonly string[]): Finding => ({
  code: "P103",
  severity: "must",
  clause: "-",
  file: "",
  sheet,
  row,
  cells,
  person: "",
  message: "",
  args: {},
});
const ON_4 = finding("1月", 4, "H4");
const ON_5 = finding("1月", 5, "H5");
const ON_20 = finding("1月", 20, "H20");
const ON_21 = finding("1月", 21, "H21");
const WITH_5 = finding("1月", 30, "C30", "C5");
const COLUMN = finding("1月", null, "H1");
const OTHER = finding("2月", 5, "H5");
const ALL = [ON_4, ON_5, ON_20, ON_21, WITH_5, COLUMN, OTHER];

test("rows 5 to 20 have the findings of rows 5 and 20, not of 4 and 21, those that name a cell of them, and the column's", () => {
  expect(findingsWithin(ALL, { sheet: "1月", rows: { first: 5, last: 20 } })).toEqual([ON_5, ON_20, WITH_5, COLUMN]);
});

test("a sheet has all of its own findings and no other sheet's", () => {
  expect(findingsWithin(ALL, { sheet: "1月", rows: null })).toEqual(ALL.slice(0, 6));
  expect(findingsWithin(ALL, { sheet: "3月", rows: null })).toEqual([]);
});

test("the scope in words has its sheet and its rows, one row as one", () => {
  expect(scopeText({ sheet: "1月", rows: null })).toBe("“1月”表");
  expect(scopeText({ sheet: "1月", rows: { first: 5, last: 20 } })).toBe("“1月”表（第 5～20 行）");
  expect(scopeText({ sheet: "1月", rows: { first: 5, last: 5 } })).toBe("“1月”表（第 5 行）");
});

test("the choice is looked up in the selection; everything needs none", async () => {
  const { port, select } = await excelWith(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", AT_CAP));
  select("2月", "C2:D3");
  expect(await chosenScope(port, "all")).toBeNull();
  expect(await chosenScope(port, "sheet")).toEqual({ sheet: "2月", rows: null });
  expect(await chosenScope(port, "rows")).toEqual({ sheet: "2月", rows: { first: 2, last: 3 } });
  expect(await chosenScope(newXlsx("台账.xlsx"), "rows")).toBe("none");
});

test("row 2 is the ledger's last: rows 2 to 9 are in it, rows 3 to 9, the header and a sheet that is no ledger are not", async () => {
  const { port } = await excelWith(ledgerSheet("1月", OVER_CAP), { name: "空表", rows: [] });
  const { ledger } = await loadLedger([port]);
  expect(whyOutside(ledger, { sheet: "1月", rows: { first: 2, last: 9 } })).toBe("");
  expect(whyOutside(ledger, { sheet: "1月", rows: { first: 3, last: 9 } })).toBe("“1月”表（第 3～9 行）没有台账的数据行");
  expect(whyOutside(ledger, { sheet: "1月", rows: { first: 1, last: 1 } })).toBe("“1月”表（第 1 行）没有台账的数据行");
  expect(whyOutside(ledger, { sheet: "空表", rows: null })).toBe("“空表”不是台账表");
});
