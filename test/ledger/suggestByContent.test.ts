import type { CellValue } from "../../src/cells/reading";
import type { UserMapping } from "../../src/ledger/ledger";
import { CHEN, LI, mappingText, read, sheetOf, shown, WANG, ZHAO } from "./fixtures";

const IDS = [WANG, LI, ZHAO, CHEN];
const ledgerOf = (heading: string | null, cells: readonly CellValue[], mapping?: UserMapping) =>
  read(sheetOf([["姓名", "居委", "帮扶金额", "联系电话", heading], ...cells.map((cell) => ["王芳", "天一", 500, "139", cell])]), mapping);
const ALWAYS = "name=A(exact) committee=B(exact) amount=C(exact) phone=D(exact)";

test.each([
  ["valid IDs", "号码一栏", IDS, "?E[idNo,headId]", "这一列前 4 个有内容的格子中 4 个是有效的身份证号"],
  ["4 valid IDs of 5", "号码一栏", [...IDS, "不详"], "?E[idNo,headId]", "这一列前 5 个有内容的格子中 4 个是有效的身份证号"],
  ["IDs without any heading", null, IDS, "?E[idNo,headId]", "这一列前 4 个有内容的格子中 4 个是有效的身份证号"],
  [
    "dates as text",
    "何时",
    ["2019.3.5", "2019-3-6", "20190307"],
    "?E[applyDate,approveDate,payDate]",
    "这一列前 3 个有内容的格子中 3 个是日期",
  ],
  ["serials", "何时", [43529, 43530, 43531], "?E[applyDate,approveDate,payDate]", "这一列前 3 个有内容的格子中 3 个是日期"],
  ["categories", "属性", ["低保", "低收入家庭", "其他"], "?E[category]", "这一列前 3 个有内容的格子中 3 个是低保、低收入、其他这几类"],
])("a column of %s under a heading that says nothing is asked about, with the reason, and not read", (_, heading, cells, asked, hint) => {
  const ledger = ledgerOf(heading, cells);
  expect(mappingText(ledger)).toBe(`${ALWAYS} ${asked}`);
  expect(ledger.sheets[0]?.mapping.at(-1)?.hint).toBe(hint);
  expect([shown(ledger.rows[0], "idNo"), shown(ledger.rows[0], "payDate"), shown(ledger.rows[0], "category")]).toEqual(["-", "-", "-"]);
  expect(ledger.sheets[0]?.unmapped).toEqual([]);
});

test.each([
  ["3 IDs of 4, one under four fifths", "号码一栏", [...IDS.slice(0, 3), "不详"]],
  ["one ID alone", "号码一栏", [WANG]],
  ["broken IDs", "号码一栏", ["310199195001010011", "310199195506150021"]],
  ["amounts", "其中", [500, 1200, 40000]],
  ["running numbers", "次", [1, 2, 3]],
  ["birthdays", "出生年月日", ["1950.1.1", "1955.6.15"]],
  ["days of discharge", "出院时间", ["2019.3.5", "2019.3.6"]],
  ["somebody else's IDs", "配偶证件", IDS],
  ["other words", "情形", ["困难", "低保", "一般"]],
])("a column of %s is no suggestion", (_, heading, cells) => {
  expect(mappingText(ledgerOf(heading, cells))).toBe(ALWAYS);
});

test("nothing is suggested where the sheet has such a column, where it is asked about already, or where the user has said no", () => {
  const twoIds = read(sheetOf([["姓名", "身份证号", "帮扶金额", "号码一栏"], ...IDS.map((id) => ["王芳", id, 500, id])]));
  expect(mappingText(twoIds)).toBe("name=A(exact) idNo=B(exact) amount=C(exact)");
  const asked = read(
    sheetOf([
      ["姓名", "身份证号", "帮扶金额", "日期", "何时"],
      ["王芳", WANG, 500, "2019.3.5", "2019.3.6"],
      ["李国", LI, 500, "2019.3.5", "2019.3.6"],
    ]),
  );
  expect(mappingText(asked)).toBe("name=A(exact) idNo=B(exact) amount=C(exact) ?D[applyDate,approveDate,payDate]");
  expect(mappingText(ledgerOf("号码一栏", IDS, { "*": { idNo: "" } }))).toBe(ALWAYS);
});

test("the suggestion confirmed is read as the user's", () => {
  const ledger = ledgerOf("号码一栏", IDS, { Sheet1: { idNo: { heading: "号码一栏" } } });
  expect(ledger.rows.map((row) => shown(row, "idNo"))).toEqual(IDS);
});
