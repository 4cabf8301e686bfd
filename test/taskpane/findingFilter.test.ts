import type { Finding } from "../../src/checks/finding";
import type { Ledger, LedgerSheet } from "../../src/ledger/ledger";
import { columnNames } from "../../src/taskpane/check/columnNames";
import { countFindings, filterFindings, NO_FILTER, type FindingFilter } from "../../src/taskpane/check/findingFilter";
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

const letter = ({ cells }: Finding): string => cells[0]?.replace(/\d/g, "") ?? "";

const LEDGER_SHEET: LedgerSheet = {
  file: "",
  sheet: "",
  order: 0,
  headerTop: 1,
  headerRow: 1,
  rowCount: 0,
  skipped: [],
  mapping: [],
  unmapped: [],
  remarks: [],
  street: null,
};
describe("filter", () => {
  const filtered = (findings: readonly Finding[], filter: FindingFilter) => filterFindings(findings, filter, letter);
  const all = [
    finding("1月", "K5", "must", "王 芳", "超出 1,000.00 元"),
    finding("1月", "C6", "note", "李四", "15 位号码"),
    finding("2月", "K5", "should", "王芳", "未签收"),
  ];

  test("without a filter all 3 are there", () => expect(filtered(all, NO_FILTER)).toHaveLength(3));
  test("severity and text intersect: 王芳 among 需说明 is 1 of 3", () => {
    expect(places(filtered(all, { ...NO_FILTER, severities: ["should"], text: "王芳" }))).toEqual(["2月!K5"]);
  });
  test("a name is found whatever the spaces in it", () => expect(filtered(all, { ...NO_FILTER, text: "王芳" })).toHaveLength(2));
  test("a cell is found by its address", () => expect(places(filtered(all, { ...NO_FILTER, text: "1月!k5" }))).toEqual(["1月!K5"]));
  test("a finding is found by the title of its rule, and by words that all have to stand in it", () => {
    const some = [finding("1月", "K5", "must", "张三", "超出 1,000.00 元"), finding("1月", "K6", "must", "张三", "未签收")];
    const found = (text: string) =>
      places(filterFindings(some, { ...NO_FILTER, text }, letter, (code) => (code === "P103" ? "帮扶金额超上限" : "")));
    expect(found("超上限")).toHaveLength(2);
    expect(found("张三 超出")).toEqual(["1月!K5"]);
    expect(found("超出　张三 ")).toEqual(["1月!K5"]);
    expect(found("李四 超出")).toEqual([]);
  });
  test("no severity shows nothing", () => expect(filtered(all, { ...NO_FILTER, severities: [] })).toEqual([]));
  test("severity, column, status and text intersect: each alone leaves 2, 2, 1 and 2 of 3, all together 1", () => {
    const explained = { id: "1", status: "active", why: "", reason: "已核实", by: "张", at: "2019-06-03" } as const;
    const some = all.map((each, at) => (at === 2 ? { ...each, override: explained } : each));
    const parts = [{ severities: ["must", "should"] }, { column: "K" }, { status: "explained" }, { text: "王芳" }] as const;
    expect(parts.map((part) => filtered(some, { ...NO_FILTER, ...part }).length)).toEqual([2, 2, 1, 2]);
    expect(places(filtered(some, Object.assign({ ...NO_FILTER }, ...parts) as FindingFilter))).toEqual(["2月!K5"]);
  });

  test("a facet counts what its values would show beside the others: 王芳 leaves 1 违规, 1 需说明 and 0 提示, all in column K", () => {
    const { severities, columns } = countFindings(all, { ...NO_FILTER, severities: ["must"], text: "王芳" }, letter);
    expect(severities).toEqual({ must: 1, should: 1, note: 0 });
    expect([...columns]).toEqual([["K", 1]]);
  });

  test("column H of 1月 and column K of 2月 are one column where both are 帮扶金额; a heading that is no field keeps its name", () => {
    const sheet = (name: string, column: string): LedgerSheet => ({
      ...LEDGER_SHEET,
      sheet: name,
      mapping: [{ field: "amount", column, heading: "金额", how: "user" }],
      unmapped: [{ column: "Z", heading: "经办人" }],
    });
    const nameOf = columnNames({ sheets: [sheet("1月", "H"), sheet("2月", "K")], rows: [], others: [] });
    const names = [finding("1月", "H5"), finding("2月", "K5"), finding("1月", "Z5"), finding("1月", "B5")].map(nameOf);
    expect(names).toEqual(["帮扶金额", "帮扶金额", "经办人", "B 列"]);
  });
});

describe("sheet order", () => {
  const sheet = (name: string): LedgerSheet => ({ ...LEDGER_SHEET, sheet: name });
  const ledger: Ledger = { sheets: [sheet("2月"), sheet("1月")], rows: [], others: [] };
  const ordered = inSheetOrder([finding("1月", "A2"), finding("2月", "AA9"), finding("2月", "B9"), finding("2月", "Z8")], ledger);

  test("goes by the ledger's sheets, then row, then column (B before AA)", () => {
    expect(places(ordered)).toEqual(["2月!Z8", "2月!B9", "2月!AA9", "1月!A2"]);
  });
  test("from 2月 A9 and B9 the next is B9, from C9 it is AA9, from AB9 it is the next sheet's", () => {
    expect(firstFrom(ordered, ledger, "2月", 9, 1)?.cells).toEqual(["B9"]);
    expect(firstFrom(ordered, ledger, "2月", 9, 2)?.cells).toEqual(["B9"]);
    expect(firstFrom(ordered, ledger, "2月", 9, 3)?.cells).toEqual(["AA9"]);
    expect(firstFrom(ordered, ledger, "2月", 9, 28)?.sheet).toBe("1月");
  });
  test("after the last row nothing comes", () => expect(firstFrom(ordered, ledger, "1月", 3, 1)).toBeNull());
});
