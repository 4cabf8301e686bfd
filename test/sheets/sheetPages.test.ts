import { readCases } from "../../src/checks/readCases";
import { builtInPolicy as policy } from "../../src/policy/builtInPolicy";
import { paperOf } from "../../src/sheets/paper";
import { preReviewSheet } from "../../src/sheets/preReview/preReviewSheet";
import { shownText } from "../../src/sheets/numberFormat";
import { sheetPages, type SheetPage } from "../../src/sheets/sheetPages";
import type { SheetModel } from "../../src/sheets/sheetModel";
import { ledgerOf, resultOf } from "../checks/ledgerTable";
import { sampleSheets } from "./sampleSheets";

/** Three pending cases: all known; no ID and a base that cannot be read; no category. */
const LEDGER = `
| 姓名 | 身份证号 | 户号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 拟帮扶金额 | 申请日期 | 状态 |
| 王一 | @1 | 1 | 低保 | 大重病 | 10000 | 4000 | 2019-06-03 | 在办 |
| 王二 |  |  | 低保 | 大重病 | '约一万 | 4000 | 2019-06-03 | 在办 |
| 王三 | @3 | 3 |  | 大重病 | 10000 | 4000 | 2019-06-03 | 在办 |
`;

function formsOf(table: string): SheetModel {
  const ledger = ledgerOf(table);
  return preReviewSheet({
    cases: readCases(ledger, policy),
    result: resultOf(ledger),
    ledger,
    policy,
    fullIds: false,
    now: new Date(2019, 5, 20),
  });
}

/** Label → why, of the cells that say that something cannot be told. */
const openOn = ({ rows }: SheetPage): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ cell }, at) => {
        const label = cells
          .slice(0, at)
          .filter((each) => each.cell?.style === "label")
          .at(-1);
        return cell?.cannotTell === undefined ? [] : [[label?.cell?.text ?? "", cell.cannotTell]];
      }),
    ),
  );

test("3 cases are 3 pages in their order, numbered in the footer", () => {
  const pages = sheetPages(formsOf(LEDGER));
  expect(pages.map(({ footer }) => footer)).toEqual(["第 1 页 共 3 页", "第 2 页 共 3 页", "第 3 页 共 3 页"]);
  const names = pages.map(({ rows }) => rows.flatMap(({ cells }) => cells).find(({ cell }) => cell?.text?.startsWith("王"))?.cell?.text);
  expect(names).toEqual(["王一", "王二", "王三"]);
});

test("merges and rows of every sheet of ours cover each cell of its pages exactly once", async () => {
  for (const model of await sampleSheets()) {
    for (const page of sheetPages(model)) {
      const first = page.rows.findIndex(({ row }) => row > (model.page.titleRows?.[1] ?? 0));
      const covered = new Map<string, number>();
      for (const { cells } of page.rows.slice(first)) {
        for (const { row, column, across, down } of cells)
          for (let y = row; y < row + down; y += 1)
            for (let x = column; x < column + across; x += 1) covered.set(`${y} ${x}`, (covered.get(`${y} ${x}`) ?? 0) + 1);
      }
      expect([model.name, Math.max(...covered.values())]).toEqual([model.name, 1]);
      expect([model.name, covered.size]).toEqual([model.name, (page.rows.length - first) * model.columnWidths.length]);
    }
  }
});

test("the rows to repeat stand on the second page as well, and are counted into its height", async () => {
  const monthly = (await sampleSheets()).find(({ mark }) => mark.startsWith("monthly:"))!;
  const [first, second] = sheetPages(monthly);
  expect(monthly.page.titleRows).toEqual([1, 3]);
  expect([first, second].map((page) => page?.rows.slice(0, 3).map(({ row }) => row))).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
  expect(second?.height).toBe(second?.rows.reduce((sum, { height }) => sum + height, 0));
});

test("a form of the sample fits on its paper between the margins, 608 points wide on 523", async () => {
  const forms = (await sampleSheets()).find(({ mark }) => mark === "prereview")!;
  const { width, height, top, bottom } = paperOf(forms);
  expect(width / 595.3).toBeCloseTo(608.3 / 523.3, 2);
  for (const page of sheetPages(forms)) expect(page.height).toBeLessThanOrEqual(height - top - bottom);
});

test("the document in the footer is printed with its own &, and the page behind it", () => {
  const model = { ...formsOf(LEDGER), page: { orientation: "portrait", pagesTall: 0, footer: "甲&&乙　&P/&N" } } as const;
  expect(sheetPages(model).map(({ footer }) => footer)).toEqual(["甲&乙　1/1"]);
});

test("what cannot be told is said at its box with its reason: nothing on the first form, 4 boxes without ID and base", () => {
  const [known, noId, noCategory] = sheetPages(formsOf(LEDGER)).map(openOn);
  expect(known).toEqual({});
  expect(Object.keys(noId ?? {}).sort()).toEqual(["同户小计", "最高可帮扶", "本人小计", "校验提示", "计算上限"].sort());
  expect(noId).toMatchObject({ 本人小计: "身份证号缺失或有误，无法统计", 同户小计: "台账没有户号，无法统计" });
  expect(Object.keys(noCategory ?? {})).toEqual(expect.arrayContaining(["计算上限", "最高可帮扶"]));
});

test.each([
  [{ text: "=1+1" }, "=1+1"],
  [{ number: 1234567.5, style: "amount" }, "1,234,567.50"],
  [{ number: -180, style: "total" }, "-180.00"],
  [{ number: 1.005, style: "amount", format: "#,##0.000" }, "1.005"],
  [{ number: 12, style: "number" }, "12"],
  [{ number: 0.5 }, "0.5"],
  [{}, ""],
] as const)("%j is shown as %j", (cell, text) => {
  expect(shownText(cell)).toBe(text);
});
