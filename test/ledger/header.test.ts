import type { CellValue } from "../../src/cells/reading";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { read, sheetOf, WANG } from "./fixtures";

const HEADINGS = ["序号", "姓名", "身份证号", "对象类别", "帮扶金额", "发放日期"];
const ROW: readonly CellValue[] = [1, "王芳", WANG, "低保", 500, "2019.3.5"];
const place = (sheet: RawSheet): string => {
  const [found] = read(sheet).sheets;
  return found ? `${found.headerTop}-${found.headerRow}: ${found.rowCount}` : (read(sheet).others[0]?.kind ?? "none");
};

test("the header is found under a title and a unit line, and as deep as row 20", () => {
  expect(place(sheetOf([HEADINGS, ROW]))).toBe("1-1: 1");
  expect(
    place(
      sheetOf([["长宁区综合帮扶台账"], ["填报单位：天山路街道", null, null, "填报日期：2019.4.2", null, "单位：元"], HEADINGS, ROW], {
        merges: ["A1:F1"],
      }),
    ),
  ).toBe("3-3: 1");
  const deep = [...Array.from({ length: 19 }, (_, index) => [index % 3 ? null : "填写说明：本表由街道填写"]), HEADINGS, ROW];
  expect(place(sheetOf(deep))).toBe("20-20: 1");
});

test("a sheet that begins away from A1 keeps its worksheet's own row numbers and column letters", () => {
  const ledger = read(sheetOf([HEADINGS, ROW], { top: 7, left: 3 }));
  expect(ledger.sheets[0]).toMatchObject({ headerTop: 7, headerRow: 7 });
  expect(ledger.rows[0]).toMatchObject({ row: 8, at: { name: "D8", amount: "G8" } });
});

test("two rows: merged parents over their children, other headings merged down", () => {
  const rows = [
    ["序号", "姓名", "身份证号", "医疗费用", null, null, "帮扶金额"],
    [null, null, null, "总费用", "医保支付", "自负", null],
    [1, "王芳", WANG, 900, 400, 500, 200],
  ];
  expect(place(sheetOf(rows, { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"] }))).toBe("1-2: 1");
});

test("two rows without any merge: a parent typed once reaches over the children to its right", () => {
  const ledger = read(
    sheetOf([
      ["序号", "姓名", "身份证号", "审批", null, "备注"],
      [null, null, null, "日期", "金额", null],
      [1, "王芳", WANG, "2019.3.5", 500, "补"],
    ]),
  );
  expect(ledger.sheets[0]).toMatchObject({ headerTop: 1, headerRow: 2, rowCount: 1 });
  expect(ledger.sheets[0]?.mapping.map(({ field }) => field)).toEqual(["seq", "name", "idNo", "approveDate", "amount", "remark"]);
});

test("a row of groups above a full row of headings belongs to the header", () => {
  const rows = [
    ["帮扶台账"],
    ["基本情况", null, null, "帮扶情况", null, null],
    ["序号", "姓名", "身份证号", "类别", "金额", "日期"],
    [1, "王芳", WANG, "低保", 500, "2019.3.5"],
  ];
  expect(place(sheetOf(rows, { merges: ["A1:F1", "A2:C2", "D2:F2"] }))).toBe("2-3: 1");
});

test("one group alone above the headings is their parent; a short merged title is not", () => {
  const rows = [
    [null, null, null, "审批", null, null],
    ["序号", "姓名", "身份证号", "金额", "日期", "备注"],
    [1, "王芳", WANG, 500, "2019.3.5", "补"],
  ];
  const ledger = read(sheetOf(rows, { merges: ["D1:E1"] }));
  expect(ledger.sheets[0]?.mapping.map(({ field }) => field)).toEqual(["seq", "name", "idNo", "amount", "approveDate", "remark"]);
  const titled = read(
    sheetOf(
      [
        [null, null, "综合帮扶台账"],
        ["序号", "姓名", "身份证号", "帮扶金额", "发放日期", "备注"],
        [1, "王芳", WANG, 500, "2019.3.5", "补"],
      ],
      { merges: ["C1:D1"] },
    ),
  );
  expect(titled.sheets[0]?.mapping.map(({ heading }) => heading)).toEqual(["序号", "姓名", "身份证号", "帮扶金额", "发放日期", "备注"]);
});

test("three rows of headings", () => {
  const rows = [
    ["序号", "申请人", null, "医疗费用", null, null, "帮扶金额"],
    [null, "姓名", "身份证号", "总费用", "减免", null, null],
    [null, null, null, null, "医保支付", "大病报销", null],
    [1, "王芳", WANG, 900, 300, 100, 200],
  ];
  const merges = ["A1:A3", "B1:C1", "B2:B3", "C2:C3", "D1:F1", "D2:D3", "E2:F2", "G1:G3"];
  const ledger = read(sheetOf(rows, { merges }));
  expect(ledger.sheets[0]).toMatchObject({ headerTop: 1, headerRow: 3, rowCount: 1 });
  expect(ledger.sheets[0]?.mapping.map(({ field, heading }) => `${field}: ${heading}`)).toEqual([
    "seq: 序号",
    "name: 申请人 / 姓名",
    "idNo: 申请人 / 身份证号",
    "totalFee: 医疗费用 / 总费用",
    "insurancePaid: 医疗费用 / 减免 / 医保支付",
    "seriousPaid: 医疗费用 / 减免 / 大病报销",
    "amount: 帮扶金额",
  ]);
});

test("a data row of nothing but words is no second row of headings", () => {
  expect(
    place(
      sheetOf([
        ["姓名", "对象类别", "帮扶类别", "备注"],
        ["王芳", "低保", "大重病", "无"],
        ["李国", "低收入", "其他", "补"],
      ]),
    ),
  ).toBe("1-1: 2");
});

test("sheets that are no ledger are named as what they are", () => {
  const others = read([
    sheetOf([], { name: "空" }),
    sheetOf([[" "], [null]], { name: "空白" }),
    sheetOf([HEADINGS, ROW], { name: "校验结果", ownMark: "results" }),
    sheetOf([["资金收入"], ["日期", "来源", "定向/非定向", "金额", "摘要"], ["2019.3.5", "基金会下拨", "定向", 500, ""]], {
      name: "资金收入",
    }),
    sheetOf(
      [
        ["居委", "户数", "人数", "救助金额"],
        ["天一居委", 3, 5, 900],
      ],
      { name: "统计" },
    ),
    sheetOf([["填表说明"], ["一、请按月填报。"]], { name: "说明" }),
    sheetOf(
      [
        ["综合帮扶申请表"],
        ["姓名", null, "身份证号", null, "联系电话", null],
        ["户籍地址", null, null, "居住地址", null, null],
        ["对象类别", null, "困难情况", null, "申请金额", null],
        ["申请理由"],
      ],
      { name: "申请表", merges: ["A1:F1"] },
    ),
  ]);
  expect(others.sheets).toEqual([]);
  expect(others.others.map(({ sheet, kind }) => `${sheet}: ${kind}`)).toEqual([
    "空: empty",
    "空白: empty",
    "校验结果: own",
    "资金收入: income",
    "统计: statistics",
    "说明: noHeader",
    "申请表: form",
  ]);
  expect(others.others[4]?.why).toContain("户数");
  expect(others.others[6]?.why).toContain("表单");
});
