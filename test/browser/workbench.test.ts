/** The whole job as a person does it: the page that `npm start` serves, in a real browser, with mouse and keyboard. */
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Book, type BookSheet, cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { readBook } from "../../src/host/xlsx/readBook";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { plantedFaults } from "../../src/workbench/sample/plantedFaults";
import { sampleBook } from "../../src/workbench/sample/sampleBook";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(300_000);

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start();
});

afterAll(async () => {
  await workbench.stop();
});

const ribbon = (label: string) => workbench.page.locator("#ribbon").getByRole("button", { name: label, exact: true });
const inPane = (label: string | RegExp) => workbench.pane.getByRole("button", { name: label });
const text = () => workbench.pane.locator("body").innerText();
const nameBox = () => workbench.page.locator("#grid input").first();

async function saved(): Promise<Book> {
  const download = workbench.page.waitForEvent("download");
  await workbench.page.locator("#save").click();
  return readBook(new Uint8Array(readFileSync(await (await download).path())));
}

const valuesOf = (sheet: BookSheet | undefined): Record<number, unknown> =>
  Object.fromEntries([...(sheet?.cells ?? [])].filter(([, { value }]) => value !== null).map(([key, { value }]) => [key, value]));

const sheetOf = (book: Book, name: string): BookSheet | undefined => book.sheets.find((sheet) => sheet.name === name);

/** Asks again until the answer is as wished, for half a minute at most; answers the last one. */
async function until<T>(ask: () => Promise<T>, wished: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (wished(answer) || tries === 30) return answer;
    await workbench.page.waitForTimeout(1000);
  }
}

/** The text of the pane from top to bottom: the list draws only what is in sight. */
async function textOfAll(): Promise<string> {
  const texts: string[] = [];
  for (let isEnd = false; !isEnd;) {
    texts.push(await text());
    isEnd = await workbench.pane.locator("html").evaluate(async (html) => {
      const before = html.scrollTop;
      html.scrollTop += html.clientHeight;
      await new Promise((drawn) => setTimeout(drawn, 100));
      return html.scrollTop === before;
    });
  }
  return texts.join("\n");
}

async function check(): Promise<void> {
  await ribbon("校验").click();
  await inPane("写出校验结果表").waitFor();
}

test("opens the sample ledger in a grid beside the pane, asks nobody outside, and breaks no policy of its own", async () => {
  expect(await workbench.page.title()).toContain("帮扶台账助手");
  for (const name of ["2019年4月", "2019年5月", "2019年6月", "资金收入"])
    expect(await workbench.page.getByText(name, { exact: true }).first().isVisible()).toBe(true);
  expect(await text()).toContain("数据只在本机检查，不上传");
  expect(await ribbon("打开窗格").isVisible()).toBe(true);
  expect(workbench.faults).toEqual([]);
});

test("the ribbon's 校验 lists every planted fault, and writes nothing to the ledger", async () => {
  await check();
  const shown = await textOfAll();
  for (const { code } of plantedFaults) expect(shown).toContain(code);
  expect(shown).toMatch(/2\d\d 行中发现违规 \d+ 个，需说明 \d+ 个/);
  const before = sampleBook();
  const after = await saved();
  for (const name of ["2019年4月", "2019年5月", "2019年6月", "资金收入"]) {
    const from = await readBook(await writeBook({ ...before, sheets: [sheetOf(before, name) ?? emptySheet(name)] }));
    expect(valuesOf(sheetOf(after, name))).toEqual(valuesOf(sheetOf(from, name)));
  }
});

test("测算 puts its formula into the selected empty cell, where the grid comes to the same amount, and takes it out again", async () => {
  await workbench.open();
  await nameBox().fill("AA5");
  await nameBox().press("Enter");
  await inPane(/^测算/).first().click();
  await workbench.pane.getByRole("combobox", { name: "对象类别" }).selectOption("低保");
  await workbench.pane.getByRole("textbox", { name: /^自负/ }).fill("12345.67");
  await workbench.pane.getByRole("textbox", { name: "判断日期" }).fill("2019-06-03");
  await workbench.pane.getByText(/!AA5，空白，可以插入/).waitFor();
  await inPane("插入公式…").click();
  await inPane("确认插入").click();
  await workbench.pane
    .getByText(/已在 2019年4月!AA5 写入公式，结果 7,407\.40 元。/)
    .first()
    .waitFor();
  const cellOf = (book: Book) => sheetOf(book, "2019年4月")?.cells.get(cellKey(5, 27));
  expect(cellOf(await saved())).toMatchObject({
    value: 7407.4,
    formula: expect.stringContaining('BANGFU.MAX_GRANT("大重病医疗","低保",12345.67,0,"2019-06-03")'),
  });
  await inPane(/^撤销上次插入/).click();
  await workbench.pane.getByText("已撤销插入，2019年4月!AA5 恢复空白。").first().waitFor();
  const after = cellOf(await saved());
  expect([after?.value ?? null, after?.formula ?? null]).toEqual([null, null]);
  await inPane("返回").click();
});

test("a click on a finding selects its cell in the grid", async () => {
  await check();
  await workbench.pane.getByRole("searchbox").fill("AM30");
  await workbench.pane
    .getByText(/低收入对象最高 50%，自负 27,040\.00 元/)
    .first()
    .click();
  await workbench.page.waitForFunction(() => document.querySelector<HTMLInputElement>("#grid input")?.value === "AM30");
  expect(await nameBox().inputValue()).toBe("AM30");
});

test("校验结果, 预审表 and 月报 come as sheets of our own, and 另存 keeps them with the ledger", async () => {
  await check();
  await inPane("写出校验结果表").click();
  await workbench.pane.getByText("已写出工作表“校验结果”").first().waitFor();
  await ribbon("预审表").click();
  await workbench.pane.getByText("隐去中间八位").click();
  await inPane(/^生成预审表/).click();
  await workbench.pane
    .getByText(/已写出工作表“[^”]*预审表/)
    .first()
    .waitFor();
  await ribbon("月报").click();
  await inPane("生成月报").click();
  await workbench.pane.getByText("已写出工作表“月报 2019年6月”").first().waitFor();
  const book = await until(saved, ({ sheets }) => sheets.some(({ ownMark }) => ownMark === "monthly:2019-06"));
  const marks = book.sheets.map(({ ownMark }) => ownMark).filter((mark) => mark !== null);
  expect(marks).toEqual(expect.arrayContaining(["results", "prereview", "monthly:2019-06"]));
  expect(book.sheets.filter(({ ownMark }) => ownMark === null).map(({ name }) => name)).toEqual(
    sampleBook().sheets.map(({ name }) => name),
  );
});

test("a formula typed into a cell is computed by our function: 10,000 元 of a 低收入 person gives 5,000", async () => {
  await workbench.open();
  await workbench.page.getByText("说明", { exact: true }).first().click();
  await nameBox().fill("H3");
  await nameBox().press("Enter");
  await workbench.page.waitForTimeout(500);
  await workbench.page.keyboard.press("F2");
  await workbench.page.waitForTimeout(500);
  await workbench.page.keyboard.insertText('=BANGFU.CAP_MEDICAL("低收入",10000)');
  await workbench.page.waitForTimeout(500);
  await workbench.page.keyboard.press("Enter");
  const typed = async () => sheetOf(await saved(), "说明")?.cells.get(cellKey(3, 8));
  expect(await until(typed, (cell) => cell?.value === 5000)).toMatchObject({ formula: '=BANGFU.CAP_MEDICAL("低收入",10000)', value: 5000 });
});

test("打开 takes an .xlsx ledger and the check runs on it; a file that is no workbook gets one Chinese sentence", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "bangfu-"));
  const book = emptyBook();
  const sheet = emptySheet("帮扶台账");
  const rows = [
    ["姓名", "身份证号", "对象类别", "帮扶类别", "自负医疗费用（元）", "帮扶金额（元）", "发放日期"],
    ["王测", "31019919500101001X", "低保", "大重病医疗", 10000, 6000.01, "2019-05-06"],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.cells.set(cellKey(row + 1, column + 1), { value })));
  book.sheets.push(sheet);
  writeFileSync(path.join(folder, "台账.xlsx"), await writeBook(book));
  writeFileSync(path.join(folder, "不是.xlsx"), "这不是工作簿");

  await workbench.page.locator("#file").setInputFiles(path.join(folder, "不是.xlsx"));
  await workbench.page.locator("#message").waitFor({ state: "visible" });
  expect(await workbench.page.locator("#message").innerText()).toMatch(/[一-鿿]/);
  expect(await workbench.page.locator("#file-name").innerText()).toBe("示例台账.xlsx");

  await workbench.page.locator("#file").setInputFiles(path.join(folder, "台账.xlsx"));
  await workbench.page.getByText("帮扶台账", { exact: true }).last().waitFor();
  await check();
  expect(await text()).toContain("上限 6,000.00 元，本行 6,000.01 元，超出 0.01 元");
});

test("after all that, nothing left this computer and no page complained", () => {
  expect(workbench.faults).toEqual([]);
});
