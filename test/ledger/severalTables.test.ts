import type { CellValue } from "../../src/cells/reading";
import type { Ledger, UserMapping } from "../../src/ledger/ledger";
import { CHEN, LI, mappingText, read, sheetOf, shown, WANG, ZHAO, type SheetParts } from "./fixtures";

const HEADINGS = ["序号", "姓名", "身份证号", "帮扶金额", "发放日期", "备注"];
const SECOND = ["姓名", "身份证号", "突发事件", "事发日期", "帮扶金额"];
const ledgerOf = (rows: readonly (readonly CellValue[])[], parts: SheetParts = {}, mapping?: UserMapping): Ledger =>
  read(
    sheetOf(
      [["天山路街道2019年3月帮扶台账"], HEADINGS, [1, "王芳", WANG, 500, "3月5日", null], [2, "李国", LI, 300, 6, null], ...rows],
      parts,
    ),
    mapping,
  );
const skipped = (ledger: Ledger, sheet = 0): string =>
  (ledger.sheets[sheet]?.skipped ?? []).map(({ row, why }) => `${row}${why}`).join(" ");
const accounted = (ledger: Ledger): readonly number[] =>
  [...ledger.rows.map(({ row }) => row), ...ledger.sheets.flatMap((sheet) => sheet.skipped.map(({ row }) => row))].sort((a, b) => a - b);
const upTo = (last: number): readonly number[] => Array.from({ length: last - 2 }, (_, index) => index + 3);

test("a second ledger with other columns below the first is read as a ledger of its own, and every row is in one of them", () => {
  const ledger = ledgerOf([
    ["合计", null, null, 800],
    [],
    ["突发事件帮扶明细"],
    SECOND,
    ["陈军", CHEN, "火灾", "3月1日", 2000],
    ["赵小明", ZHAO, "车祸", 8, 1000],
    ["合计", null, null, null, 3000],
  ]);
  expect(ledger.sheets.map(({ sheet, order, headerTop, headerRow, rowCount }) => [sheet, order, headerTop, headerRow, rowCount])).toEqual([
    ["Sheet1", 0, 2, 2, 2],
    ["Sheet1", 1, 8, 8, 2],
  ]);
  expect(skipped(ledger)).toBe("5合计行 6空行 7下一份台账的标题和表头 8下一份台账的标题和表头");
  expect(skipped(ledger, 1)).toBe("11合计行");
  expect(ledger.rows.map((row) => [row.row, shown(row, "idNo"), shown(row, "amount"), row.at.amount])).toEqual([
    [3, WANG, "50000", "D3"],
    [4, LI, "30000", "D4"],
    [9, CHEN, "200000", "E9"],
    [10, ZHAO, "100000", "E10"],
  ]);
  expect(ledger.rows.map((row) => shown(row, "eventDate"))).toEqual(["-", "-", "2019-03-01", "2019-03-08"]);
  expect(ledger.sheets.map(({ street }) => street)).toEqual(["天山路街道", "天山路街道"]);
  expect(ledger.sheets[1]?.remarks).toEqual(["本表第 8 行起是另一份台账，表头不同，单独读取"]);
  expect(accounted(ledger)).toEqual(upTo(11));
});

test("the first layout may come again after the second; its own header again is only a repeated header", () => {
  const ledger = ledgerOf([
    HEADINGS,
    [3, "陈军", CHEN, 200, "3月7日", null],
    SECOND,
    ["赵小明", ZHAO, "车祸", "3月8日", 1000],
    HEADINGS,
    [4, "王芳", WANG, 100, "3月9日", null],
  ]);
  expect(ledger.sheets.map(({ headerRow, rowCount }) => [headerRow, rowCount])).toEqual([
    [2, 3],
    [7, 1],
    [9, 1],
  ]);
  expect(ledger.rows.map((row) => [row.row, shown(row, "amount")])).toEqual([
    [3, "50000"],
    [4, "30000"],
    [6, "20000"],
    [8, "100000"],
    [10, "10000"],
  ]);
  expect(accounted(ledger)).toEqual(upTo(10));
});

test("a summary below the ledger is another table: named, passed over row by row, and no row of findings", () => {
  const ledger = ledgerOf([
    [],
    ["本月汇总"],
    ["居委", "户数", "人数", "帮扶金额"],
    ["天一居委", 2, 3, 500],
    ["天二居委", 1, 1, 300],
    ["合计", 3, 4, 800],
  ]);
  expect(ledger.rows.map(({ row }) => row)).toEqual([3, 4]);
  expect(skipped(ledger)).toBe(["5空行", ...[6, 7, 8, 9, 10].map((row) => `${row}另一张表的行（第 6 行起）`)].join(" "));
  expect(ledger.sheets[0]?.remarks).toEqual(["第 6 行起是另一张表（居委、户数、人数、帮扶金额），不是台账，没有读入"]);
});

test("words that count are no summary right after a row, nor with persons or nothing beneath them", () => {
  const words = ["居委", "户数", "人数", "金额"];
  expect(ledgerOf([words, ["天一居委", 2, 3, 500]]).rows.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
  expect(ledgerOf([[], words, [3, "陈军", CHEN, 200, "3月7日", null]]).rows.map(({ row }) => row)).toEqual([3, 4, 6, 7]);
  expect(ledgerOf([[], words]).rows.map(({ row }) => row)).toEqual([3, 4, 6]);
});

test("after a summary persons with an ID are rows again", () => {
  const ledger = ledgerOf([[], ["类别", "户数", "人数", "金额"], ["低保", 2, 3, 500], [3, "陈军", CHEN, 200, "3月7日", null]]);
  expect(ledger.rows.map(({ row }) => row)).toEqual([3, 4, 8]);
});

test("a pivot table below the ledger is another table", () => {
  const ledger = ledgerOf([[], ["行标签", "求和项:帮扶金额", "计数项:姓名"], ["低保", 500, 1], ["总计", 500, 1]]);
  expect(ledger.rows.map(({ row }) => row)).toEqual([3, 4]);
  expect(ledger.sheets[0]?.remarks[0]).toContain("行标签、求和项:帮扶金额");
});

test("a row of words that no heading is stays a row, however odd", () => {
  const ledger = ledgerOf([[], [null, "陈军", "不详", "待定", "未签", "户主"], ["居委", "户数", null, 5]]);
  expect(ledger.rows.map(({ row }) => row)).toEqual([3, 4, 6, 7]);
});

test("a table beside the ledger: its columns are left alone, and rows with nothing but it are said to be outside", () => {
  const rows = [
    ["姓名", "身份证号", "帮扶金额", null, null, "居委", "户数"],
    ["王芳", WANG, 500, null, null, null, null],
    [null, null, null, null, "注", null, null],
    ["李国", LI, 300, null, null, null, null],
  ];
  const ledger = read(sheetOf(rows));
  expect(skipped(ledger)).toBe("3表外的内容");
  expect(ledger.rows.map(({ row }) => row)).toEqual([2, 4]);
});

test("letters chosen by the user are the first table's; a heading is found in the other too", () => {
  const rows = [["突发"], ["姓名", "身份证号", "款", "事发日期", "备注"], ["陈军", CHEN, 2000, "3月1日", null]];
  expect(shown(ledgerOf(rows, {}, { "*": { amount: "D" } }).rows[2], "amount")).toBe("-");
  expect(shown(ledgerOf(rows, {}, { Sheet1: { amount: { heading: "款" } } }).rows[2], "amount")).toBe("200000");
});

test.each([
  [
    "a pivot table",
    [
      ["行标签", "求和项:帮扶金额"],
      ["王芳", 500],
      ["总计", 500],
    ],
    "pivot",
    "透视表",
  ],
  ["a pivot table in columns", [[], ["姓名", "身份证号", "求和项：帮扶金额", "计数项：备注"], ["王芳", WANG, 500, 1]], "pivot", "透视表"],
  [
    "a public statistic",
    [["2022年5月临时救助情况"], ["本月救助户数（户）", "本月救助资金发放数（万元）", "1-本月救助户数（户）"], [3, 1.2, 9]],
    "statistics",
    "本月救助户数",
  ],
  [
    "an indicator table",
    [
      ["指标名称", "代码", "计量单位", "数量"],
      ["甲", "乙", "丙", 1],
      ["救助人次", "01", "人次", 5],
    ],
    "statistics",
    "指标名称",
  ],
  [
    "a list without headings",
    [
      ["王芳", WANG, 500],
      ["李国", LI, 300],
    ],
    "noHeader",
    "B 列是身份证号",
  ],
  [
    "a form that is filled in",
    [
      ["申请表"],
      ["姓名", "王芳", "身份证号", WANG],
      ["联系电话", "13900000000", "居住地址", "某路 1 号"],
      ["对象类别", "低保", "申请金额", 500],
      ["申请日期", "2019.3.5"],
    ],
    "form",
    "表单",
  ],
] as readonly (readonly [string, readonly (readonly CellValue[])[], string, string])[])(
  "%s is no ledger, and called what it is",
  (_, rows, kind, why) => {
    const { sheets, others } = read(sheetOf(rows));
    expect(sheets).toEqual([]);
    expect(others).toEqual([expect.objectContaining({ kind, why: expect.stringContaining(why) })]);
  },
);

test("a pivot table to the right of a ledger does not hide the ledger", () => {
  const ledger = read(
    sheetOf([
      [...HEADINGS, null, null],
      [1, "王芳", WANG, 500, "2019.3.5", null, null, null],
      [2, "李国", LI, 300, "2019.3.6", null, "行标签", "求和项:帮扶金额"],
    ]),
  );
  expect(ledger.rows.map(({ row }) => row)).toEqual([2, 3]);
});

test("an Excel table's 汇总 row is a total", () => {
  expect(skipped(ledgerOf([["汇总", null, null, 800]]))).toBe("5合计行");
  expect(mappingText(ledgerOf([]))).toContain("amount=D(exact)");
});

test("a pivot table apart to the right, in the very row of the headings, does not hide the ledger either, and nothing of it is asked", () => {
  const ledger = read(
    sheetOf([
      [...HEADINGS, null, "行标签", "求和项:帮扶金额"],
      [1, "王芳", WANG, 500, "2019.3.5", null, null, "低保", 500],
    ]),
  );
  expect(ledger.rows.map((row) => shown(row, "amount"))).toEqual(["50000"]);
  expect(mappingText(ledger)).toBe("seq=A(exact) name=B(exact) idNo=C(exact) amount=D(exact) payDate=E(exact) remark=F(exact)");
});

test("a line to search by above the headings is no ledger of its own", () => {
  const ledger = read(sheetOf([["姓名：", null, "身份证号：", null, "户号："], [], HEADINGS, [1, "王芳", WANG, 500, "2019.3.5", null]]));
  expect(ledger.sheets.map(({ headerRow, rowCount }) => [headerRow, rowCount])).toEqual([[3, 1]]);
});

test("the header of a second ledger may have parents, too", () => {
  const ledger = ledgerOf(
    [[], [null, null, "审批", null, null], ["姓名", "身份证号", "日期", "金额", "备注"], ["陈军", CHEN, "3月8日", 2000, null]],
    { merges: ["C6:D6"] },
  );
  expect(ledger.sheets.map(({ headerTop, headerRow }) => [headerTop, headerRow])).toEqual([
    [2, 2],
    [6, 7],
  ]);
  expect([shown(ledger.rows[2], "approveDate"), shown(ledger.rows[2], "amount")]).toEqual(["2019-03-08", "200000"]);
  expect(skipped(ledger)).toBe("5空行 6下一份台账的标题和表头 7下一份台账的标题和表头");
});
