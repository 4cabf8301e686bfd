/** The results of a check as few see them: a light contrast theme, twice the size, the ring of the focus, and ten thousand findings. */
import { benchSheet } from "../../src/tools/bench/benchSheet";
import { cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { axeAndOverflow, focusFaults, smallTargets } from "./lookAtPane";
import { PanePage } from "./panePage";
import { openBook } from "./paneStates";
import { ringFaults } from "./ringFaults";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(240_000);

let workbench: WorkbenchPage;
let pane: PanePage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start({ width: 1280, height: 900 });
  pane = await PanePage.of(workbench);
  await pane.click(/^校验$/);
  await pane.see("写出校验结果表");
});

afterAll(async () => {
  await workbench.stop();
});

test("in a light contrast theme, as Desert, axe finds nothing and the focus shows", async () => {
  await pane.show("forcedLight", 320);
  const theme = await pane.frame.evaluate(() => ({
    isForced: matchMedia("(forced-colors: active)").matches,
    isLight: matchMedia("(prefers-color-scheme: light)").matches,
    ground: getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).backgroundColor,
  }));
  expect(theme).toEqual({ isForced: true, isLight: true, ground: "rgb(255, 255, 255)" });
  await pane.frame.evaluate(() => window.scrollTo(0, 0));
  expect(await axeAndOverflow(pane.frame, [320])).toEqual([]);
  expect(await focusFaults(pane.frame)).toEqual([]);
});

test.each(["light", "dark"] as const)("%s: what has the focus bears a line of 2 px or more that has 3 to 1", async (theme) => {
  await pane.show(theme, 350);
  const { measured, wrong } = await ringFaults(pane.frame);
  expect(measured).toBeGreaterThan(8);
  expect(wrong).toEqual([]);
});

test("nothing to be pressed lies under Office's own menu, the 34 × 32 px in the top right corner", async () => {
  for (const width of [320, 350, 600]) {
    await pane.show("light", width);
    const hidden = await pane.frame.evaluate(() => {
      window.scrollTo(0, 0);
      return [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea")]
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          const { right, top, width: wide } = each.getBoundingClientRect();
          return wide > 0 && top < 32 && right > window.innerWidth - 34;
        })
        .map((each) => each.innerText);
    });
    expect([width, hidden]).toEqual([width, []]);
  }
});

test("at 200 % a pane of 640 px is laid out as one of 320: nothing is too wide, nothing too small, axe finds nothing", async () => {
  await pane.show("light", 320);
  await pane.frame.evaluate(() => (window.frameElement as HTMLElement | null)?.style.setProperty("zoom", "2"));
  try {
    const sizes = await pane.frame.evaluate(() => ({ inside: window.innerWidth, scale: window.devicePixelRatio }));
    const outside = (await workbench.page.locator("#pane").boundingBox())?.width;
    expect({ scale: sizes.scale, outside }).toEqual({ scale: 2, outside: 640 });
    expect(sizes.inside).toBeGreaterThan(318);
    expect(sizes.inside).toBeLessThanOrEqual(320);
    expect(await axeAndOverflow(pane.frame, [320])).toEqual([]);
    expect(await smallTargets(pane.frame)).toEqual([]);
  } finally {
    await pane.frame.evaluate(() => (window.frameElement as HTMLElement | null)?.style.removeProperty("zoom"));
  }
});

test("更多信息 brings the part it names to the top of a pane of 747 px, or all of it into sight where the page ends", async () => {
  await workbench.page.evaluate(() => document.querySelector<HTMLElement>("#pane")?.style.setProperty("height", "747px"));
  try {
    await pane.show("light", 350);
    await pane.click("更多信息");
    // The lines of the list that come into sight are drawn and measured.
    await workbench.page.waitForTimeout(500);
    const seen = await pane.frame.evaluate(() => {
      const [part, page] = [document.activeElement, document.documentElement];
      const { top = Infinity, bottom = Infinity } = part?.getBoundingClientRect() ?? {};
      const isEnd = Math.ceil(window.scrollY + window.innerHeight) >= page.scrollHeight;
      return { name: part?.getAttribute("aria-label"), isThere: Math.abs(top) <= 8 || (isEnd && top > 0 && bottom <= window.innerHeight) };
    });
    expect(seen).toEqual({ name: "更多信息", isThere: true });
  } finally {
    await workbench.page.evaluate(() => document.querySelector<HTMLElement>("#pane")?.style.removeProperty("height"));
  }
});

test("a link is as large as the words around it and on one line of writing with them, and 24 px high all the same", async () => {
  await pane.show("light", 350);
  await pane.frame.getByRole("searchbox").focus();
  await pane.walkTo(/AM30.*低收入对象最高 50%/);
  await pane.press("Enter");
  await pane.see("怎么办");
  const { links, sums, wrong } = await pane.frame.evaluate(linesOfWriting);
  expect(links).toBeGreaterThan(5);
  expect(sums).toBeGreaterThan(2);
  expect(wrong).toEqual([]);
});

test("清除标记 pressed by keyboard keeps the focus while it runs and afterwards", async () => {
  await pane.show("light", 350);
  await pane.click("在台账上标记");
  await pane.frame.getByRole("button", { name: "清除标记" }).focus();
  await pane.press("Enter");
  await pane.see("没有需要清除的标记。");
  await pane.frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(pane.focused()).resolves.toMatchObject({ tag: "BUTTON", name: "清除标记" });
});

test("of 10,000 rows with findings fewer than 100 lines are drawn wherever the list is scrolled, each with its place in its group", async () => {
  const book = emptyBook();
  const sheet = emptySheet("台账");
  benchSheet(10_000, { faulty: true }).values.forEach((cells, row) =>
    cells.forEach((value, column) => value !== null && sheet.cells.set(cellKey(row + 1, column + 1), { value })),
  );
  book.sheets.push(sheet);
  await workbench.open();
  pane = await PanePage.of(workbench);
  await pane.show("light", 350);
  await openBook(workbench.page, book);
  await pane.click(/^校验$/);
  await pane.frame.getByRole("button", { name: "写出校验结果表" }).waitFor({ timeout: 120_000 });
  const all = pane.frame.getByRole("button", { name: "全部显示", exact: true }).first();
  while ((await all.count()) === 0) await pane.frame.evaluate(scrollOn, 600);
  await all.click();
  const { length, most, wrong, places } = await pane.frame.evaluate(lookThrough);
  expect(length).toBeGreaterThan(50_000);
  expect(most).toBeLessThan(100);
  expect(wrong).toEqual([]);
  expect(places).toBeGreaterThan(500);
});

/** In the pane: the links that are not as large as what they stand in, and the cells of a sum that are not in line with its number. */
function linesOfWriting() {
  const wrong: string[] = [];
  const links = [...document.querySelectorAll<HTMLElement>("main .fui-Link")].filter((link) => link.checkVisibility());
  for (const link of links) {
    const [own, around] = [link, link.parentElement ?? link].map((each) => getComputedStyle(each).fontSize);
    if (own !== around) wrong.push(`${link.innerText}: ${own ?? ""} in ${around ?? ""}`);
    if (link.getBoundingClientRect().height < 24) wrong.push(`${link.innerText}: lower than 24 px`);
  }
  const bottomOf = (element: Element): number => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().bottom;
  };
  let sums = 0;
  for (const cell of document.querySelectorAll("table[aria-label=计算过程] td > div")) {
    const [number, link] = [cell.querySelector("span"), cell.querySelector(".fui-Link")];
    if (number === null || link === null) continue;
    const apart = bottomOf(link) - bottomOf(number);
    // Where there is no room beside the number, the cell has a line of its own.
    if (apart < 12) sums += 1;
    if (Math.abs(apart) > 0.6 && apart < 12) wrong.push(`${(link as HTMLElement).innerText}: ${apart.toFixed(1)} px below its number`);
  }
  return { links: links.length, sums, wrong };
}

/** In the pane: one step down, drawn. */
async function scrollOn(by: number): Promise<void> {
  window.scrollBy(0, by);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}

/** In the pane: jumps through the list in forty steps; how many lines were drawn at most, and whether each knows its place. */
async function lookThrough() {
  const { documentElement: html } = document;
  const length = html.scrollHeight - html.clientHeight;
  const seen = new Map<string, string>();
  const wrong: string[] = [];
  let most = 0;
  for (let step = 0; step <= 40; step += 1) {
    html.scrollTop = (length * step) / 40;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
    most = Math.max(most, rows.length);
    for (const row of rows.filter((each) => each.matches("li"))) {
      const [size, at] = [Number(row.ariaSetSize), Number(row.ariaPosInSet)];
      if (!(size >= 1 && at >= 1 && at <= size)) wrong.push(`${String(at)} of ${String(size)}: ${row.innerText.slice(0, 40)}`);
      // A line keeps its place however often it is drawn, and its neighbour has the next one.
      const place = `${String(at)} of ${String(size)}`;
      const index = row.dataset["row"] ?? "";
      if ((seen.get(index) ?? place) !== place) wrong.push(`line ${index} was ${seen.get(index) ?? ""}, is ${place}`);
      seen.set(index, place);
      const next = row.nextElementSibling;
      if (next instanceof HTMLElement && Number(next.dataset["row"]) === Number(index) + 1 && Number(next.ariaPosInSet) !== at + 1)
        wrong.push(`after ${place} comes ${next.ariaPosInSet ?? ""}`);
    }
  }
  return { length, most, wrong: wrong.slice(0, 10), places: seen.size };
}
