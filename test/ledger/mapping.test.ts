import { isCertificateNumber } from "../../src/ledger/householdNumber";
import type { UserMapping } from "../../src/ledger/ledger";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { LI, mappingText, read, sheetOf, shown, WANG } from "./fixtures";

const mapped = (headings: readonly string[], mapping?: UserMapping): string =>
  mappingText(read(sheetOf([headings, headings.map((_, index) => `值${index}`)]), mapping));

test("an exact heading wins over a column that only contains it: that one is asked if it is money, a day or a person, else unmapped", () => {
  const ledger = read(
    sheetOf([
      ["姓名", "身份证号", "总费用", "帮扶金额", "门诊总费用", "累计帮扶金额", "所属居委", "居委", "备注", "费用说明"],
      ["王芳", WANG, 900, 500, 500, 900],
    ]),
  );
  expect(mappingText(ledger)).toBe(
    "name=A(exact) idNo=B(exact) totalFee=C(exact) amount=D(exact) ?E[totalFee] ?G[committee] ?H[committee] remark=I(exact)",
  );
  expect(ledger.sheets[0]?.unmapped).toEqual([
    { column: "F", heading: "累计帮扶金额" },
    { column: "J", heading: "费用说明" },
  ]);
});

test("the order of the columns does not matter: whole heading, then last level, then contained", () => {
  expect(mapped(["本次帮扶金额", "帮扶金额", "姓名", "身份证号"])).toBe("?A[amount] amount=B(exact) name=C(exact) idNo=D(exact)");
  expect(mapped(["申请人姓名", "患者姓名", "帮扶金额", "身份证号"])).toBe("?A[name] ?B[name] amount=C(exact) idNo=D(exact)");
});

test("two columns that claim one field as strongly are both asked, and neither is read", () => {
  const ledger = read(
    sheetOf([
      ["姓名", "身份证号", "发放日期", "帮扶金额", "实发金额"],
      ["王芳", WANG, "2019.3.5", 500, 400],
    ]),
  );
  expect(mappingText(ledger)).toBe("name=A(exact) idNo=B(exact) payDate=C(exact) ?D[amount] ?E[amount]");
  expect(shown(ledger.rows[0], "amount")).toBe("-");
});

test("金额 alone is asked only about what no other column is", () => {
  expect(mapped(["姓名", "身份证号", "对象类别", "金额"])).toBe("name=A(exact) idNo=B(exact) category=C(exact) ?D[applyAmount,amount]");
  expect(mapped(["姓名", "身份证号", "拟帮扶金额", "金额"])).toBe("name=A(exact) idNo=B(exact) applyAmount=C(exact) ?D[amount]");
});

test("the user's column for a field is taken as said and frees every other claim", () => {
  const headings = ["姓名", "身份证号", "发放日期", "帮扶金额", "实发金额"];
  expect(mapped(headings, { "*": { amount: "E" } })).toBe("name=A(exact) idNo=B(exact) payDate=C(exact) amount=E(user)");
  expect(mapped(headings, { "*": { amount: "E" }, Sheet1: { amount: "d" } })).toBe(
    "name=A(exact) idNo=B(exact) payDate=C(exact) amount=D(user)",
  );
  expect(mapped(headings, { 别的表: { amount: "E" } })).toBe("name=A(exact) idNo=B(exact) payDate=C(exact) ?D[amount] ?E[amount]");
});

test("the user may give a column to another field than its heading says, or to none", () => {
  expect(mapped(["姓名", "身份证号", "申请日期", "金额"], { "*": { amount: "D", payDate: "C" } })).toBe(
    "name=A(exact) idNo=B(exact) payDate=C(user) amount=D(user)",
  );
  expect(mapped(["姓名", "身份证号", "备注", "帮扶金额"], { "*": { amount: "" } })).toBe("name=A(exact) idNo=B(exact) remark=C(exact)");
});

test("columns chosen by the user do not make a header of the lines above it", () => {
  const rows = [
    ["天山路街道", "帮扶台账"],
    ["序号", "姓名", "身份证号", "甲", "乙"],
    [1, "王芳", WANG, 500, "2019.3.5"],
  ];
  const ledger = read(sheetOf(rows), { "*": { name: "B", idNo: "C", amount: "D", payDate: "E" } });
  expect(ledger.sheets[0]).toMatchObject({ headerTop: 2, headerRow: 2, rowCount: 1 });
  expect(shown(ledger.rows[0], "amount")).toBe("50000");
});

test("amounts carry their unit: heading, else parent, else unit line, else title, else 元", () => {
  const units = (rows: readonly (readonly (string | null)[])[], merges: readonly string[] = []): unknown =>
    read(sheetOf([...rows, ["王芳", WANG, "1", "2"]], { merges })).sheets[0]?.mapping.flatMap(({ unit }) => (unit ? [unit] : []));
  expect(units([["姓名", "身份证号", "总费用（万元）", "帮扶金额"]])).toEqual([10000, 1]);
  expect(
    units(
      [
        ["姓名", "身份证号", "医疗费（万元）", null],
        [null, null, "总费用", "自负（元）"],
      ],
      ["A1:A2", "B1:B2", "C1:D1"],
    ),
  ).toEqual([10000, 1]);
  expect(units([["单位：万元"], ["姓名", "身份证号", "总费用", "帮扶金额（元）"]])).toEqual([10000, 1]);
  expect(
    units(
      [
        ["帮扶台账（万元）", null, null, null],
        ["姓名", "身份证号", "总费用", "帮扶金额"],
      ],
      ["A1:D1"],
    ),
  ).toEqual([10000, 10000]);
});

test("a heading of two levels is shown as parent / child; equal leaves under other parents stay apart", () => {
  const ledger = read(
    sheetOf(
      [
        ["姓名", "身份证号", "申请", null, "审批", null, "户主", null],
        [null, null, "日期", "金额", "日期", "金额", "姓名", "身份证号"],
        ["王芳", WANG, "2019.3.1", 800, "2019.3.5", 500, "李国", LI],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"] },
    ),
  );
  expect(mappingText(ledger)).toBe(
    "name=A(exact) idNo=B(exact) applyDate=C(exact) applyAmount=D(exact) approveDate=E(exact) amount=F(exact) headName=G(exact) headId=H(exact)",
  );
  expect(ledger.sheets[0]?.mapping[2]?.heading).toBe("申请 / 日期");
  expect([shown(ledger.rows[0], "applyAmount"), shown(ledger.rows[0], "amount"), shown(ledger.rows[0], "headId")]).toEqual([
    "80000",
    "50000",
    LI,
  ]);
});

const MOVABLE = ["序号", "姓名", "身份证号", "申请", null, "审批", null];
const movable = (left: readonly string[] = [], right: readonly string[] = []): RawSheet => {
  const below = [null, null, null, "金额", "日期", "金额", "日期"];
  const gap = left.map(() => null);
  const shift = (address: string): string => address.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + left.length));
  return sheetOf(
    [
      [...left, ...MOVABLE, ...right],
      [...gap, ...below],
      [...left.map((_, index) => `值${index}`), 1, "王芳", WANG, 800, "2019.3.1", 500, "2019.3.5", ...right.map(() => 9)],
    ],
    { merges: ["D1:E1", "F1:G1"].map(shift) },
  );
};

test("a column remembered by heading is found again wherever it has moved to; the letters are not", () => {
  const byHeading = { Sheet1: { payDate: { heading: "审批 / 日期" }, approveDate: "" } };
  expect(shown(read(movable(), byHeading).rows[0], "payDate")).toBe("2019-03-05");
  const moved = read(movable(["居委", "备用"]), byHeading);
  expect([moved.rows[0]?.at.payDate, shown(moved.rows[0], "payDate"), shown(moved.rows[0], "approveDate")]).toEqual([
    "I3",
    "2019-03-05",
    "-",
  ]);
  expect(moved.sheets[0]?.mapping.find(({ field }) => field === "payDate")?.how).toBe("user");
});

test("a heading is compared by its key, and a last level alone will do where it is the only one", () => {
  const headings = ["姓名", "身份证号", "实 发\n款项（元）"];
  const sheet = sheetOf([headings, ["王芳", WANG, 500]]);
  expect(shown(read(sheet, { "*": { amount: "实发款项" } }).rows[0], "amount")).toBe("50000");
  const doubtful = read(movable(), { "*": { payDate: "日期", amount: "金额" } });
  expect([shown(doubtful.rows[0], "payDate"), shown(doubtful.rows[0], "amount")]).toEqual(["-", "50000"]);
  expect(doubtful.sheets[0]?.remarks).toEqual([
    "发放日期原先指定为“日期”一列，现在有 2 列是这个表头，分不清是哪一列，没有采用，请重新指定",
    "帮扶金额原先指定为“金额”一列，现在有 2 列是这个表头，分不清是哪一列，现按表头识别为 F 列“审批 / 金额”，请核对",
  ]);
});

test("of equal headings the place among them decides while there are as many; one more or less, and it is asked again and said so", () => {
  const choice = { Sheet1: { amount: { heading: "款", nth: 2, of: 2 } } };
  const ledger = (...headings: readonly string[]) =>
    read(
      sheetOf([
        ["姓名", "身份证号", "发放日期", ...headings],
        ["王芳", WANG, "2019.3.5", ...headings.map((_, at) => (at + 1) * 100)],
      ]),
      choice,
    );
  expect(shown(ledger("款", "备注", "款").rows[0], "amount")).toBe("30000");
  for (const headings of [["款", "款", "款"], ["款"]]) {
    const { rows, sheets } = ledger(...headings);
    expect(shown(rows[0], "amount")).toBe("-");
    expect(sheets[0]?.remarks).toEqual([
      `帮扶金额原先指定为“款”一列，现在有 ${headings.length} 列是这个表头，分不清是哪一列，没有采用，请重新指定`,
    ]);
  }
  expect(ledger("帮扶金额").sheets[0]?.remarks).toEqual([
    "帮扶金额原先指定为“款”一列，现在没有这个表头，现按表头识别为 D 列“帮扶金额”，请核对",
  ]);
});

test("低保证号 and 户号 are two sources of the household's number: neither is asked, and each row takes the first that is filled", () => {
  const ledger = read(
    sheetOf([
      ["姓名", "身份证号", "户号", "低保证号", "帮扶金额"],
      ["王芳", WANG, "3", "沪低0012", 500],
      ["李国", LI, "4", "无", 500],
      ["陈军", WANG, null, "沪低0013", 500],
      ["赵", LI, "/", null, 500],
    ]),
  );
  expect(mappingText(ledger)).toBe("name=A(exact) idNo=B(exact) householdId=C(exact) householdId=D(exact) amount=E(exact)");
  expect(ledger.rows.map((row) => [shown(row, "householdId"), row.at.householdId, isCertificateNumber(row)])).toEqual([
    ["沪低0012", "D2", true],
    ["4", "C3", false],
    ["沪低0013", "D4", true],
    ["", "C5", false],
  ]);
  expect(mapped(["姓名", "身份证号", "户号", "家庭编号", "帮扶金额"])).toBe(
    "name=A(exact) idNo=B(exact) ?C[householdId] ?D[householdId] amount=E(exact)",
  );
  expect(mapped(["姓名", "身份证号", "户号", "低保证号", "帮扶金额"], { "*": { householdId: "D" } })).toBe(
    "name=A(exact) idNo=B(exact) householdId=D(user) amount=E(exact)",
  );
});
