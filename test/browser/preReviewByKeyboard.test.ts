/** 预审表 without a mouse, at the narrowest width: look for cases, tick them, look at the forms, write them; and among 10,000 rows. */
import { writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { benchSheet } from "../../src/tools/bench/benchSheet";
import { PanePage } from "./panePage";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(240_000);

let workbench: WorkbenchPage;
let pane: PanePage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start({ width: 1280, height: 900 });
  pane = await PanePage.of(workbench);
});

afterAll(async () => {
  await workbench.stop();
});

const option = () => pane.frame.getByRole("listbox").locator("[tabindex='0']");
const state = () => option().getAttribute("aria-selected");
/** Box of what has the focus, and the height of the pane. */
const focusedBox = () =>
  pane.frame.evaluate(() => {
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return { top, bottom, height: window.innerHeight };
  });

const drawnRows = () => pane.frame.getByRole("listbox").getByRole("option").count();

/** Milliseconds from typing to the count that it changes. */
async function timeOf(letters: string, count: RegExp): Promise<number> {
  const before = count.exec(await pane.text())?.[0] ?? "";
  const start = performance.now();
  await workbench.page.keyboard.type(letters);
  await pane.frame.waitForFunction((old) => !document.body.innerText.includes(old), before);
  return performance.now() - start;
}

async function openSearch(): Promise<void> {
  await workbench.page.locator("#ribbon").getByRole("button", { name: "打开窗格" }).focus();
  await pane.press("Enter");
  await pane.tabTo(/^预审表$/);
  await pane.press("Enter");
  await pane.see("打印哪些个案");
  await pane.tabTo(/^(全部待预审|表格中选中)/);
  for (let presses = 0; presses < 3 && !/^查找并勾选/.test((await pane.focused()).name); presses += 1) await pane.press("ArrowDown");
  await pane.tabTo(/^查找$/);
}

test("search, tick over two searches, look at both forms enlarged, choose the ID, write: by keyboard at 320 px, the focus always in sight", async () => {
  await pane.show("light", 320);
  await openSearch();
  await workbench.page.keyboard.type("6月 突发");
  await pane.see(/找到 \d+ 件，已勾选 0 件/);
  await pane.press("ArrowDown");
  await pane.press("Space");
  expect(await state()).toBe("true");
  await pane.press("/");
  expect((await pane.focused()).tag).toBe("INPUT");
  await pane.press("Control+a");
  await workbench.page.keyboard.type("待预审没有这个词");
  await pane.see("找到 0 件，已勾选 1 件");
  await pane.press("Control+a");
  await workbench.page.keyboard.type("6月 第75行");
  await pane.see("找到 1 件，已勾选 1 件");
  await pane.press("ArrowDown");
  await pane.press("Space");
  await pane.see("找到 1 件，已勾选 2 件");
  expect(await pane.overflow()).toBe(0);

  await pane.tabTo(/^隐去中间八位/);
  await pane.press("Space");
  await pane.tabTo(/^预览（2 张）$/);
  await pane.press("Enter");
  await pane.see("第 1 张，共 2 张");
  await pane.tabTo(/^下一张$/);
  await pane.press("Enter");
  await pane.see("第 2 张，共 2 张");
  expect(await pane.said()).toContain("第 2 张，共 2 张：");
  expect(await pane.focused()).toMatchObject({ name: "下一张" });
  await pane.tabTo(/^放大$/);
  await pane.press("Enter");
  await pane.press("Enter");
  await pane.tabTo(/可用方向键移动$/);
  const paper = pane.frame.getByRole("region", { name: /可用方向键移动$/ });
  await pane.press("ArrowRight");
  await pane.press("ArrowRight");
  // An arrow scrolls over several frames.
  await pane.frame.waitForFunction((frame) => frame !== null && frame.scrollLeft > 0, await paper.elementHandle());
  expect(await paper.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(0);
  expect(await pane.overflow()).toBe(0);
  expect(await pane.faults()).toEqual([]);

  await pane.tabTo(/^生成预审表（2 件）$/);
  const { top, bottom, height } = await focusedBox();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(height);
  await pane.press("Enter");
  await pane.see(/已写出工作表“[^”]*预审表/);
  expect((await pane.focused()).tag).not.toBe("BODY");
  expect(workbench.faults).toEqual([]);
});

test("among 10,000 rows: letters in the field, a jump to the end and the ticking of all keep the pane at hand, and few rows are drawn", async () => {
  const { values } = benchSheet(10_000);
  const sheet = emptySheet("台账");
  values.forEach((cells, row) =>
    cells.forEach((value, column) => value !== null && sheet.cells.set(cellKey(row + 1, column + 1), { value })),
  );
  const file = path.join(await mkdtemp(path.join(tmpdir(), "bangfu-")), "一万行.xlsx");
  writeFileSync(file, await writeBook({ ...emptyBook(), sheets: [sheet] }));
  await workbench.page.locator("#file").setInputFiles(file);
  await workbench.page.getByText("一万行.xlsx").waitFor();
  await pane.click("返回");
  await pane.click("预审表");
  await pane.frame.getByText(/^查找并勾选/).click();
  // What was looked for in the other ledger is kept; whom it had ticked is not here.
  await pane.frame.getByRole("searchbox").fill("");
  await pane.see("找到 10,000 件，已勾选 0 件");
  expect(await drawnRows()).toBeLessThan(60);

  await pane.frame.getByRole("searchbox").focus();
  expect(await timeOf("王", /找到 [\d,]+ 件/)).toBeLessThan(1000);
  expect(await timeOf(" 医疗", /找到 [\d,]+ 件/)).toBeLessThan(1000);
  await pane.press("Control+a");
  await pane.press("Delete");
  await pane.see("找到 10,000 件");
  await pane.press("ArrowDown");
  await pane.press("End");
  await pane.frame.locator("[role=option][aria-posinset='10000']:focus").waitFor();
  const { top, bottom, height } = await focusedBox();
  expect([top >= 0, bottom <= height]).toEqual([true, true]);
  expect(await drawnRows()).toBeLessThan(60);
  await pane.press("Control+a");
  await pane.see("找到 10,000 件，已勾选 10,000 件");
  await pane.show("light", 320);
  expect(await pane.faults()).toEqual([]);
});
