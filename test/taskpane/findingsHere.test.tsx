/** @jest-environment jsdom */
import type { Finding } from "../../src/checks/finding";
import { findingsAt } from "../../src/taskpane/check/findingsAt";
import { OVER_CAP, ledgerSheet } from "./smallLedgers";
import { act, dontSee, openPaneOn, press, screen, see, waitFor } from "./pane";

const finding = (sheet: string, ...cells: readonly string[]): Finding => ({
  code: "P103",
  severity: "must",
  clause: "-",
  file: "",
  sheet,
  row: 2,
  cells,
  person: "",
  message: "",
  args: {},
});
const at = (sheet: string, row: number, column: number) => ({ sheet, range: { top: row, left: column, bottom: row, right: column } });

test("2 of 3 findings stand at H2: where it is their first cell and where it is another of theirs", () => {
  const all = [finding("1月", "H2", "G2"), finding("1月", "D2", "H2"), finding("1月", "H3")];
  expect(findingsAt(all, at("1月", 2, 8))).toEqual(all.slice(0, 2));
});

test("the same address on another sheet is another cell", () => {
  expect(findingsAt([finding("1月", "H2")], at("2月", 2, 8))).toEqual([]);
});

test("selecting a cell with a finding in Excel says so and opens nothing; 查看 opens it; a cell without one says nothing", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  const item = await screen.findByRole("button", { name: /1月!H2.*张三/ });
  act(() => excel.select("1月", "H2"));
  await see(/所选单元格有 \d+ 个问题/);
  expect(item.getAttribute("aria-expanded")).toBe("false");
  await press("查看");
  await waitFor(() => expect(item.getAttribute("aria-expanded")).toBe("true"));
  act(() => excel.select("1月", "A1"));
  await waitFor(() => dontSee("所选单元格有"));
});
