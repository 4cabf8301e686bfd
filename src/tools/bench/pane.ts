import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { FrameLocator } from "playwright-core";
import { WorkbenchPage } from "../../../test/browser/workbenchPage";
import { cellKey, emptyBook, emptySheet } from "../../host/xlsx/book";
import { writeBook } from "../../host/xlsx/writeBook";
import { BENCH_COLUMNS, benchSheet } from "./benchSheet";
import { count, seconds, type Line } from "./line";
import { median } from "./measure";

const MOST_TASK_MS = 200;
const MOST_FRAME_MS = 50;
const RUNS = 5;
const MOST_WAIT_MS = 1_000;
/** What a ledger of 20 columns does not have of the 25 that are measured elsewhere. */
const LEFT_OUT = ["与户主关系", "户籍地址", "发票号", "评审人数", "签收人"];
const MOST_UNFOLDED = 3;
const part = "Pane, headless Chromium";

/** What one start of the page showed, in milliseconds. */
interface Start {
  /** Since the pane's own navigation. */
  readonly paint: number;
  /** Since the press of 校验. */
  readonly finding: number;
  readonly longestTask: number;
}

/** The task pane in the browser workbench: starting, the first finding, the longest task, and a list of thousands of findings. */
export async function pane(quick: boolean): Promise<Line[]> {
  if (!existsSync("dist-workbench/index.html"))
    return [{ part, what: "not built: npm run build -- --workbench comes first", measured: "", goal: "", met: false }];
  const workbench = await WorkbenchPage.start();
  try {
    await workbench.page.addInitScript(watchTasks);
    const starts: Start[] = [];
    for (let run = 0; run < RUNS; run++) starts.push(await start(workbench));
    const of = (figure: (start: Start) => number): number => median(starts.map(figure));
    const waits = await waitsFor(workbench, 5_000);
    return [
      { part, what: "start of the pane to its first paint", measured: seconds(of(({ paint }) => paint)), goal: "", met: null },
      { part, what: "校验 to the first finding, sample ledger", measured: seconds(of(({ finding }) => finding)), goal: "", met: null },
      taskLine(
        "longest task of start and check, sample ledger",
        of(({ longestTask }) => longestTask),
      ),
      waitLine(
        `${count(5_000)} rows × ${BENCH_COLUMNS.length - LEFT_OUT.length}: 校验 to the first finding`,
        median(waits.map(({ finding }) => finding)),
      ),
      waitLine("取消 to the pane's answer", median(waits.map(({ cancel }) => cancel))),
      ...(await longLists(workbench, quick ? 1_000 : 10_000, quick ? 1 : RUNS)),
      ...weights(),
    ];
  } finally {
    await workbench.stop();
  }
}

const taskLine = (what: string, ms: number): Line => ({
  part,
  what,
  measured: ms === 0 ? "none over 50 ms" : seconds(ms),
  goal: `at most ${MOST_TASK_MS} ms`,
  met: ms <= MOST_TASK_MS,
});

const waitLine = (what: string, ms: number): Line => ({
  part,
  what,
  measured: seconds(ms),
  goal: `at most ${MOST_WAIT_MS / 1000} s`,
  met: ms <= MOST_WAIT_MS,
});

interface Watched {
  longTasks?: number[];
}

/** Runs in every frame before its own scripts: keeps how long the frame's own tasks over 50 ms took. */
function watchTasks(): void {
  const tasks: number[] = ((window as Watched).longTasks = []);
  const observer = new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "self") tasks.push(duration);
  });
  observer.observe({ type: "longtask", buffered: true });
}

/** The grid says three seconds after it was drawn that it is ready: what is measured here need not wait for it. */
async function open({ page, pane: frame, url }: WorkbenchPage): Promise<void> {
  await page.goto(url, { timeout: 60_000 });
  await page.locator("#grid canvas").first().waitFor();
  await frame.locator("h1").first().waitFor();
  await page.locator("#ribbon button").first().waitFor();
}

async function start(workbench: WorkbenchPage): Promise<Start> {
  await open(workbench);
  const paint = await firstPaint(workbench.pane);
  const finding = await timeOfCheck(workbench);
  return { paint, finding, longestTask: await longestTask(workbench.pane) };
}

const firstPaint = (frame: FrameLocator): Promise<number> =>
  frame
    .locator("html")
    .evaluate((html) => html.ownerDocument.defaultView?.performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN);

async function timeOfCheck(workbench: WorkbenchPage): Promise<number> {
  const begun = performance.now();
  await pressCheck(workbench);
  await workbench.pane.getByRole("button", { name: "写出校验结果表" }).first().waitFor({ timeout: 300_000 });
  return performance.now() - begun;
}

const longestTask = (frame: FrameLocator): Promise<number> =>
  frame.locator("html").evaluate((html) => Math.max(0, ...((html.ownerDocument.defaultView as Watched | null)?.longTasks ?? [])));

/** Opens the workbench anew with a ledger that has a finding on every row. */
async function openFaulty(workbench: WorkbenchPage, rows: number, leftOut: readonly string[] = []): Promise<void> {
  await open(workbench);
  const buffer = Buffer.from(await faultyBook(rows, leftOut));
  await workbench.page.locator("#file").setInputFiles({ name: "台账.xlsx", mimeType: "application/octet-stream", buffer });
  await workbench.page.locator("#file-name", { hasText: "台账.xlsx" }).waitFor();
}

const pressCheck = ({ page }: WorkbenchPage): Promise<void> =>
  page.locator("#ribbon").getByRole("button", { name: "校验", exact: true }).click();

interface Waits {
  /** From the press of 校验 to the first finding that can be read and pressed. */
  readonly finding: number;
  /** From the press of 取消, while the check runs once more, to the sentence that says so. */
  readonly cancel: number;
}

async function waitsFor(workbench: WorkbenchPage, rows: number): Promise<readonly Waits[]> {
  const waits: Waits[] = [];
  for (let run = 0; run < RUNS; run++) {
    await openFaulty(workbench, rows, LEFT_OUT);
    const begun = performance.now();
    await pressCheck(workbench);
    await workbench.pane.locator("li [data-row-button]").first().waitFor({ timeout: 300_000 });
    const finding = performance.now() - begun;
    const answer = workbench.pane.locator("html").evaluate(cancelAtOnce);
    await pressCheck(workbench);
    waits.push({ finding, cancel: await answer });
  }
  return waits;
}

/** In the pane: presses 取消 as soon as it is there; milliseconds until the pane has said that it stopped. */
async function cancelAtOnce(html: Element): Promise<number> {
  const until = async <T>(look: () => T | undefined): Promise<T> => {
    for (;;) {
      const seen = look();
      if (seen !== undefined) return seen;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  const cancel = await until(() => [...html.querySelectorAll("button")].find(({ innerText }) => innerText === "取消"));
  const begun = performance.now();
  cancel.click();
  await until(() => (/已取消/.test(html.querySelector("body")?.innerText ?? "") ? true : undefined));
  return performance.now() - begun;
}

/** What a ledger with a finding on every row showed, in milliseconds. */
interface LongList extends Scrolled {
  readonly took: number;
  readonly task: number;
}

/** A ledger with a finding on every row: the time to its list, the longest task, and the frames while the list is scrolled through. */
async function longLists(workbench: WorkbenchPage, rows: number, runs: number): Promise<Line[]> {
  const lists: LongList[] = [];
  for (let run = 0; run < runs; run++) lists.push(await longList(workbench, rows));
  const of = (figure: (list: LongList) => number): number => median(lists.map(figure));
  const frame = of(({ frames }) => median(frames));
  const slow = of(({ frames }) => [...frames].sort((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? 0);
  const what = `${count(rows)} rows with findings`;
  return [
    { part, what: `${what}: 校验 to the list`, measured: seconds(of(({ took }) => took)), goal: "", met: null },
    taskLine(
      `${what}: longest task`,
      of(({ task }) => task),
    ),
    {
      part,
      what: `${what}: frames while scrolling, median and the 95th of a hundred`,
      measured: `${seconds(frame)}, ${seconds(slow)}, over ${count(of(({ length }) => length))} pixels`,
      goal: `at most ${MOST_FRAME_MS} ms`,
      met: slow <= MOST_FRAME_MS,
    },
  ];
}

async function longList(workbench: WorkbenchPage, rows: number): Promise<LongList> {
  const { pane: frame } = workbench;
  await openFaulty(workbench, rows);
  const took = await timeOfCheck(workbench);
  const task = await longestTask(frame);
  await unfold(frame);
  return { took, task, ...(await frame.locator("html").evaluate(scrollThrough)) };
}

/** Long groups show their first findings only: presses 全部显示 wherever it comes into sight on the way down, and goes back up. */
async function unfold(frame: FrameLocator): Promise<void> {
  const all = frame.getByRole("button", { name: "全部显示", exact: true }).first();
  const scroll = (to: number): Promise<boolean> =>
    frame.locator("html").evaluate((html, by) => {
      const before = html.scrollTop;
      html.scrollTop += by;
      return html.scrollTop !== before;
    }, to);
  for (let pressed = 0, moved = true; moved && pressed < MOST_UNFOLDED;) {
    moved = await scroll(500);
    await frame.locator("html").evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    if ((await all.count()) === 0) continue;
    await all.click();
    pressed++;
    // What was unfolded may be a million pixels long: on to the groups below it.
    await frame.locator("html").evaluate((html) => (html.scrollTop = html.scrollHeight));
  }
  await scroll(-1e9);
}

interface Scrolled {
  /** How far there was to scroll, in pixels. */
  readonly length: number;
  readonly frames: readonly number[];
}

/** In the pane: scrolls whatever scrolls furthest down and up again, a good third of a screen per frame, for a hundred frames. */
async function scrollThrough(html: Element): Promise<Scrolled> {
  const length = (box: Element): number => box.scrollHeight - box.clientHeight;
  const boxes = [html, ...html.querySelectorAll("*")].filter((box) => box.clientHeight > 100);
  const [longest = html] = boxes.sort((a, b) => length(b) - length(a));
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  let step = 300;
  for (let before = await nextFrame(); frames.length < 100;) {
    const from = longest.scrollTop;
    longest.scrollTop += step;
    if (longest.scrollTop === from) step = -step;
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
  }
  return { length: length(longest), frames };
}

function faultyBook(rows: number, leftOut: readonly string[]): Promise<Uint8Array> {
  const book = emptyBook();
  const sheet = emptySheet("台账");
  const kept = BENCH_COLUMNS.flatMap((heading, at) => (leftOut.includes(heading) ? [] : [at]));
  benchSheet(rows, { faulty: true }).values.forEach((cells, row) => {
    kept.forEach((from, column) => {
      const value = cells[from] ?? null;
      if (value !== null) sheet.cells.set(cellKey(row + 1, column + 1), { value });
    });
  });
  book.sheets.push(sheet);
  return writeBook(book);
}

/** What is loaded: in Excel the pane's page and the functions, each with Office.js beside it; the workbench is never delivered. */
function weights(): Line[] {
  const kb = (files: readonly string[]): string =>
    `${Math.round(files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000)} kB gzipped`;
  const line = (what: string, files: readonly string[]): Line => ({
    part,
    what: `bytes loaded: ${what}`,
    measured: kb(files),
    goal: "",
    met: null,
  });
  return [
    line("task pane", ["dist/taskpane.html", "dist/taskpane.js", "dist/tooOld.js", "dist/commands.js"]),
    line("functions", ["dist/functions.js", "dist/functions.json"]),
    line("workbench, beside both", ["dist-workbench/index.html", "dist-workbench/workbench.js", "dist-workbench/workbench.css"]),
  ];
}
