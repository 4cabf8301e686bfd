import type { CellValue } from "../../src/cells/reading";
import { CHEN, LI, read, sheetOf, shown, WANG, ZHAO, type SheetParts } from "./fixtures";
import type { Ledger } from "../../src/ledger/ledger";

const HEADINGS = ["序号", "姓名", "身份证号", "帮扶金额", "发放日期", "备注"];
const person = (seq: number, name = "王芳"): readonly CellValue[] => [seq, name, WANG, 500, "2019.3.5", null];
const ledgerOf = (rows: readonly (readonly CellValue[])[], parts: SheetParts = {}): Ledger => read(sheetOf([HEADINGS, ...rows], parts));
const skipped = (ledger: Ledger): string => (ledger.sheets[0]?.skipped ?? []).map(({ row, why }) => `${row}${why}`).join(" ");

test.each([
  ["小计"],
  ["合 计"],
  ["总计"],
  ["累计"],
  ["合计："],
  ["本页小计"],
  ["3月合计"],
  ["天一居委小计"],
  ["合计人民币伍佰元整"],
  ["合计 12 人"],
])("a row labelled %j is a total wherever the label stands, whatever the amount cell holds", (label) => {
  for (const amount of [500, "500", "伍佰", null, { error: "#REF!" }]) {
    expect(skipped(ledgerOf([person(1), [label, null, null, amount], person(2)]))).toBe("3合计行");
    expect(skipped(ledgerOf([person(1), [null, label, null, amount], person(2)]))).toBe("3合计行");
  }
  expect(skipped(ledgerOf([person(1), [label, null, null, 500], person(2)], { merges: ["A3:C3"] }))).toBe("3合计行");
});

test("a person is no total: 王小计, or a remark that says 合计", () => {
  expect(skipped(ledgerOf([person(1, "王小计"), [2, "李国", LI, 500, "2019.3.5", "合计"]]))).toBe("");
});

test("blank rows, prepared numbers, waiting formulas, column numbers, repeated headers and titles, captions and footers are passed over", () => {
  const ledger = read(
    sheetOf(
      [
        ["天山路街道帮扶台账"],
        HEADINGS,
        ["栏次", 1, 2, 3, 4, 5],
        ["一、个案帮扶"],
        person(1),
        [],
        ["天山路街道帮扶台账"],
        HEADINGS,
        [1, 2, 3, 4, 5, 6],
        person(2),
        ["天一居委会"],
        person(3),
        [4],
        [5, null, null, 0, ""],
        [null, "  "],
        ["注：本表一式两份"],
        ["制表人：张三", null, null, "审核人：李四"],
        ["2019年4月2日"],
      ],
      { merges: ["A1:F1", "A7:F7", "A11:F11"], formulas: ["D14", "E14"] },
    ),
  );
  expect(skipped(ledger)).toBe(
    "3栏次行 4小标题行 6空行 7重复的标题 8重复的表头 9栏次行 11小标题行 13只有序号的空行 14只有公式的空行 15空行 16表尾 17表尾 18表尾",
  );
  expect(ledger.rows.map(({ row }) => row)).toEqual([5, 10, 12]);
});

test("a row is never passed over because it is hard to read", () => {
  const ledger = ledgerOf([
    [1, "王芳", "不详", "待定", "未签", null],
    ["?", null, null, "五百", null, null],
    [null, "李国", null, null, null, null],
    [null, null, null, null, "2019.3.5", null],
    [null, null, { error: "#N/A" }, null, null, null],
  ]);
  expect(skipped(ledger)).toBe("");
  expect(ledger.rows.map((row) => ["name", "idNo", "amount", "payDate"].map((field) => shown(row, field as "name")).join("|"))).toEqual([
    "王芳|C104|C102|C101",
    "||C102|",
    "李国|||",
    "|||2019-03-05",
    "|C109||",
  ]);
});

test("after the last person one or two loose texts are the foot; three are a row", () => {
  expect(skipped(ledgerOf([person(1), ["天山路街道", null, null, null, null, "（公章）"]]))).toBe("3表尾");
  const wide = read(
    sheetOf([
      ["序号", "姓名", "身份证号", "帮扶金额", "居委", "街道", "备注"],
      [1, "王芳", WANG, 500, "天一", "天山", null],
      [null, null, null, null, "天一", "天山", "待补"],
    ]),
  );
  expect(skipped(wide)).toBe("");
});

test("a value left over beneath a merge is not seen by anybody and not read", () => {
  const ledger = ledgerOf(
    [
      [1, "王芳", WANG, 900, "2019.3.5", null],
      [2, "李国", LI, 900, null, null],
    ],
    { merges: ["D2:D3", "E2:E3"] },
  );
  expect(ledger.rows.map((row) => shown(row, "amount"))).toEqual(["90000"]);
});

test("a column that is not there and a blank cell differ; raw value and address stand beside each reading", () => {
  const [row] = ledgerOf([[1, "王芳", WANG, "500元", null, null]]).rows;
  expect(row?.read.payDate).toEqual({ state: "blank" });
  expect(row?.read.approveDate).toBeUndefined();
  expect(row?.read.amount).toEqual({ state: "value", value: 50000, asText: true });
  expect(row).toMatchObject({ row: 2, raw: { amount: "500元", payDate: null }, at: { amount: "D2", payDate: "E2" } });
});

test("户主, 户号 and 居委 merged down hold for every member; each member's own amount stays his", () => {
  const ledger = read(
    sheetOf(
      [
        ["居委", "户主", "户主身份证号", "户号", "姓名", "身份证号", "帮扶金额", "发放日期"],
        ["天一", "王芳", WANG, "A1", "王芳", WANG, 500, "2019.3.5"],
        [null, null, null, null, "李国", LI, 300, "2019.3.6"],
        ["天二", "陈军", CHEN, "A2", "陈军", CHEN, 200, "2019.3.7"],
      ],
      { merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3"] },
    ),
  );
  expect(
    ledger.rows.map((row) => [
      shown(row, "committee"),
      shown(row, "headId"),
      shown(row, "householdId"),
      shown(row, "name"),
      shown(row, "amount"),
    ]),
  ).toEqual([
    ["天一", WANG, "A1", "王芳", "50000"],
    ["天一", WANG, "A1", "李国", "30000"],
    ["天二", CHEN, "A2", "陈军", "20000"],
  ]);
  expect(ledger.rows[1]?.at).toMatchObject({ headName: "B2", name: "E3" });
});

test("an amount merged down is paid once: the rows beside it are members of the household, not grants", () => {
  const ledger = read(
    sheetOf(
      [
        ["户主", "姓名", "身份证号", "帮扶金额", "发放日期"],
        ["王芳", "王芳", WANG, 900, "2019.3.5"],
        [null, "李国", LI, null, null],
        [null, "赵小明", ZHAO, null, null],
        ["陈军", "陈军", CHEN, 200, "2019.3.7"],
      ],
      { merges: ["A2:A4", "D2:D4", "E2:E4"] },
    ),
  );
  expect(ledger.rows.map(({ row }) => row)).toEqual([2, 5]);
  expect(skipped(ledger)).toBe("3家庭成员行（金额在第 2 行） 4家庭成员行（金额在第 2 行）");
  expect(ledger.rows[0]?.members?.map(({ row, idNo, at }) => [row, idNo.state === "value" && idNo.value.id18, at])).toEqual([
    [3, LI, "C3"],
    [4, ZHAO, "C4"],
  ]);
  expect(ledger.sheets[0]?.remarks).toEqual(["2 行家庭成员并入金额所在的行"]);
});

test("members beneath a merged 户主 without amount or date join the row that has them; a row with a date and no amount stays a row", () => {
  const rows = [
    ["户主", "姓名", "身份证号", "帮扶金额", "发放日期"],
    ["王芳", "李国", LI, null, null],
    [null, "王芳", WANG, 900, "2019.3.5"],
    [null, "赵小明", ZHAO, null, "2019.3.5"],
  ];
  const ledger = read(sheetOf(rows, { merges: ["A2:A4"] }));
  expect(skipped(ledger)).toBe("2家庭成员行（金额在第 3 行）");
  expect(ledger.rows.map(({ row }) => row)).toEqual([3, 4]);
});

test("a name or a pay day merged beside several amounts holds for each of them", () => {
  const rows = [
    ["姓名", "身份证号", "帮扶金额", "发放日期", "备注"],
    ["王芳", WANG, 900, "2019.3.5", "甲"],
    [null, null, 300, "2019.6.5", null],
    ["李国", LI, 200, null, null],
  ];
  const ledger = read(sheetOf(rows, { merges: ["A2:A3", "B2:B3", "D3:D4", "E2:E3"] }));
  expect(
    ledger.rows.map((row) => [shown(row, "name"), shown(row, "idNo"), shown(row, "amount"), shown(row, "payDate"), shown(row, "remark")]),
  ).toEqual([
    ["王芳", WANG, "90000", "2019-03-05", "甲"],
    ["王芳", WANG, "30000", "2019-06-05", ""],
    ["李国", LI, "20000", "2019-06-05", ""],
  ]);
});

test("a second receipt beneath a merged amount is said not to be read", () => {
  const rows = [
    ["姓名", "身份证号", "发票号", "帮扶金额"],
    ["王芳", WANG, "001", 900],
    [null, null, "002", null],
  ];
  const ledger = read(sheetOf(rows, { merges: ["A2:A3", "B2:B3", "D2:D3"] }));
  expect(skipped(ledger)).toBe("3第 2 行的续行");
  expect(ledger.sheets[0]?.remarks[0]).toContain("续行");
});

test("one row per household with its members across is one grant and several persons", () => {
  const ledger = read(
    sheetOf([
      ["户主", "户主身份证", "帮扶金额", "发放日期", "成员1姓名", "成员1身份证", "成员2姓名", "成员2身份证"],
      ["王芳", WANG, 900, "2019.3.5", "李国", LI, "赵小明", ZHAO],
      ["陈军", CHEN, 200, "2019.3.7", null, null, null, null],
    ]),
  );
  expect(ledger.rows).toHaveLength(2);
  expect(ledger.rows[0]).toMatchObject({ headIsPerson: true, members: [{ at: "F2", name: { value: "李国" } }, { at: "H2" }] });
  expect(ledger.rows.map((row) => [shown(row, "name"), shown(row, "idNo"), row.members?.length])).toEqual([
    ["王芳", WANG, 2],
    ["陈军", CHEN, undefined],
  ]);
  expect(ledger.sheets[0]?.unmapped).toEqual([]);
});

test("a passport is kept as text where 证件类型 says so, and raises nothing; without that column it is no ID", () => {
  const typed = read(
    sheetOf([
      ["姓名", "证件类型", "证件号码", "帮扶金额"],
      ["王芳", "护照", "e 1234567", 500],
      ["李国", "身份证", LI, 500],
      ["陈军", "港澳通行证", CHEN, 500],
      ["赵", "居民身份证", "E1", 500],
    ]),
  );
  expect(typed.rows.map((row) => [shown(row, "idNo"), row.otherPaper])).toEqual([
    ["", "E1234567"],
    [LI, undefined],
    [CHEN, undefined],
    ["C104", undefined],
  ]);
  expect(typed.rows[0]).toMatchObject({ raw: { idNo: "e 1234567" }, at: { idNo: "C2" } });
  expect(
    shown(
      read(
        sheetOf([
          ["姓名", "证件号码", "帮扶金额"],
          ["王芳", "E1234567", 500],
        ]),
      ).rows[0],
      "idNo",
    ),
  ).toBe("C104");
});

test("无 in a key is blank, so that nobody shares a household by it; 大重病 无 says no", () => {
  const [row] = read(
    sheetOf([
      ["姓名", "户号", "发票号", "是否大重病", "帮扶金额"],
      ["王芳", "无", "/", "无", "—"],
    ]),
  ).rows;
  expect([shown(row, "householdId"), shown(row, "invoiceNo"), shown(row, "seriousIllness"), shown(row, "amount")]).toEqual([
    "",
    "",
    "无",
    "",
  ]);
});

test("hidden rows, columns and sheets are read, and said so", () => {
  const ledger = ledgerOf([person(1), person(2), person(3)], { visible: false, hiddenRows: [3, 4, 900], hiddenColumns: [6] });
  expect(ledger.rows).toHaveLength(3);
  expect(ledger.sheets[0]?.remarks).toEqual(["工作表已隐藏，已读", "2 行隐藏，已读", "1 列隐藏，已读"]);
});

test("several sheets and files are one ledger in the order given", () => {
  const one = sheetOf([HEADINGS, person(1)], { name: "天一居委", file: "a.xlsx" });
  const two = sheetOf([HEADINGS, person(1), person(2)], { name: "天二居委", file: "b.xlsx" });
  const ledger = read([one, sheetOf([]), two]);
  expect(ledger.sheets.map(({ file, sheet, order, rowCount }) => [file, sheet, order, rowCount])).toEqual([
    ["a.xlsx", "天一居委", 0, 1],
    ["b.xlsx", "天二居委", 1, 2],
  ]);
  expect(ledger.rows.map(({ sheet, row }) => `${sheet.sheet}${row}`)).toEqual(["天一居委2", "天二居委2", "天二居委3"]);
});
