import type { Finding } from "../../src/checks/finding";
import type { Ledger, LedgerSheet } from "../../src/ledger/ledger";
import { filterFindings, NO_FILTER } from "../../src/taskpane/check/findingFilter";
import { firstFrom, inSheetOrder } from "../../src/taskpane/check/inSheetOrder";

const finding = (sheet: string, cell: string, severity: Finding["severity"] = "must", person = "", message = ""): Finding => ({
  code: "P103",
  severity,
  clause: "-",
  file: "",
  sheet,
  row: Number(cell.replace(/\D/g, "")),
  cells: [cell],
  person,
  message,
  args: {},
});
const places = (findings: readonly Finding[]) => findings.map(({ sheet, cells }) => `${sheet}!${cells[0]}`);

describe("filter", () => {
  const all = [
    finding("1月", "K5", "must", "王 芳", "超出 1,000.00 元"),
    finding("1月", "C6", "note", "李四", "15 位号码"),
    finding("2月", "K5", "should", "王芳", "未签收"),
  ];

  test("without a filter all 3 are there", () => expect(filterFindings(all, NO_FILTER)).toHaveLength(3));
  test("severity and text intersect: 王芳 among 需说明 is 1 of 3", () => {
    expect(places(filterFindings(all, { severities: ["should"], text: "王芳" }))).toEqual(["2月!K5"]);
  });
  test("a name is found whatever the spaces in it", () => expect(filterFindings(all, { ...NO_FILTER, text: "王芳" })).toHaveLength(2));
  test("a cell is found by its address", () => expect(places(filterFindings(all, { ...NO_FILTER, text: "1月!k5" }))).toEqual(["1月!K5"]));
  test("no severity shows nothing", () => expect(filterFindings(all, { severities: [], text: "" })).toEqual([]));
});

describe("sheet order", () => {
  const sheet = (name: string): LedgerSheet => ({
    file: "",
    sheet: name,
    order: 0,
    headerTop: 1,
    headerRow: 1,
    rowCount: 0,
    skipped: [],
    mapping: [],
    unmapped: [],
    remarks: [],
    street: null,
  });
  const ledger: Ledger = { sheets: [sheet("2月"), sheet("1月")], rows: [], others: [] };
  const ordered = inSheetOrder([finding("1月", "A2"), finding("2月", "AA9"), finding("2月", "B9"), finding("2月", "Z8")], ledger);

  test("goes by the ledger's sheets, then row, then column (B before AA)", () => {
    expect(places(ordered)).toEqual(["2月!Z8", "2月!B9", "2月!AA9", "1月!A2"]);
  });
  test("from 2月 row 9 the next is B9, from row 10 it is the next sheet's", () => {
    expect(firstFrom(ordered, ledger, "2月", 9)?.cells).toEqual(["B9"]);
    expect(firstFrom(ordered, ledger, "2月", 10)?.sheet).toBe("1月");
  });
  test("after the last row nothing comes", () => expect(firstFrom(ordered, ledger, "1月", 3)).toBeNull());
});
