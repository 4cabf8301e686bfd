import { checkLedger } from "../../src/app/checkLedger";
import { loadLedger } from "../../src/app/loadLedger";
import { buildMonthly, writeMonthly } from "../../src/app/monthly";
import { pendingRows } from "../../src/app/preReviewRows";
import { writePanelList } from "../../src/app/writePanelList";
import { writePreReview } from "../../src/app/writePreReview";
import { writeResults } from "../../src/app/writeResults";
import type { WorkbookPort } from "../../src/host/workbookPort";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import type { SheetModel } from "../../src/sheets/sheetModel";

const ROWS = [
  ["姓名", "身份证号", "对象类别", "帮扶类别", "自负医疗费用", "拟帮扶金额", "帮扶金额", "申请日期", "发放日期", "状态"],
  ["甲一", "31019919500101001X", "低保", "大重病医疗", 10000, null, 6000.01, "2021-12-01", "2022-01-01", "已发放"],
  ["甲二", "310199195506150026", "低保", "大重病医疗", 10000, 6000.01, null, "2022-01-05", null, "在办"],
];

async function loaded() {
  const book = emptyBook();
  const sheet = emptySheet("台账");
  ROWS.forEach((row, r) => row.forEach((value, c) => void (value !== null && sheet.cells.set(cellKey(r + 1, c + 1), { value }))));
  book.sheets.push(sheet);
  const port = await openXlsx(await writeBook(book), "");
  return { port, ledger: await loadLedger([port]) };
}

/** The title of every sheet of a run, by its mark. */
async function titles(asReference: boolean): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const collect = Object.create(newXlsx("收集.xlsx"), {
    writeOwnSheet: {
      value: async (model: SheetModel) => {
        found[model.mark] = model.rows.flatMap((row) => row.filter((cell) => cell?.style === "title"))[0]?.text ?? "";
        return { name: model.name, renamed: false };
      },
    },
  }) as WorkbookPort;
  const { port, ledger } = await loaded();
  const { policy } = ledger;
  const result = await checkLedger(ledger, policy, { asReference });
  const now = new Date(2022, 1, 1);
  await writeResults(collect, ledger, result, now);
  await writePreReview(collect, ledger, result, pendingRows(ledger, policy), { policy, fullIds: false, now });
  await writePanelList(collect, ledger, result, { policy, now });
  await writeMonthly(collect, await buildMonthly([port], ledger, policy, "2022-01", { asReference }), { now });
  return found;
}

test("on request a row of 2022-01-01 is judged by 2016's document: worded 参照, 需说明 and no 违规; without it, not at all", async () => {
  const { ledger } = await loaded();
  const plain = await checkLedger(ledger, ledger.policy);
  expect(plain.findings.filter(({ code }) => code === "P103")).toEqual([]);
  expect(plain.notJudged).toBe(2);
  const reference = await checkLedger(ledger, ledger.policy, { asReference: true });
  const over = reference.findings.filter(({ code }) => code === "P103");
  expect(over.map(({ row, severity, asReference }) => [row, severity, asReference])).toEqual([
    [2, "should", true],
    [3, "should", true],
  ]);
  for (const { message } of over) expect(message).toMatch(/^参照长民发〔2016〕31号，第三条（一）1：低保对象最高 60%/);
  expect(reference.findings.filter(({ asReference, severity }) => asReference && severity === "must")).toEqual([]);
  expect(reference.headline).toContain("有 2 行只按参照执行判断");
});

test("every sheet of such a run says so in its heading, and of a plain run none", async () => {
  const asked = await titles(true);
  expect(Object.keys(asked).sort()).toEqual(["monthly:2022-01", "panel", "prereview", "results"]);
  for (const title of Object.values(asked)) expect(title).toMatch(/（参照执行）$/);
  for (const title of Object.values(await titles(false))) expect(title).not.toContain("参照");
});
