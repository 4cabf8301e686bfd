/** The results in the narrowest pane: the first finding is in sight, and the bar of 上一个 and 下一个 lies over nothing that has the focus. */
import { PanePage } from "./panePage";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(120_000);

let workbench: WorkbenchPage;
let pane: PanePage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start({ width: 1280, height: 760 });
  pane = await PanePage.of(workbench);
});

afterAll(async () => {
  await workbench.stop();
});

const bar = () => pane.frame.getByRole("group", { name: "逐个查看问题" });
const height = async (): Promise<number> => (await bar().boundingBox())?.height ?? 0;

/** The row with the focus, how far its lower edge reaches under the bar in pixels, and whether it is seen at all. */
const under = () =>
  pane.frame.evaluate(() => {
    const [row, edge] = [document.activeElement, document.querySelector("[role=group][aria-label='逐个查看问题']")];
    if (row === null || edge === null) throw new Error("no row or no bar");
    const { top, bottom } = row.getBoundingClientRect();
    return { isRow: row.hasAttribute("data-row-button"), under: Math.round(bottom - edge.getBoundingClientRect().top), above: top < 0 };
  });

test("at 320 × 679 px the first finding is seen as soon as the check ends, and 违规, 需说明 and 提示 stand on one line", async () => {
  await workbench.page.evaluate(() => document.querySelector<HTMLElement>("#pane")?.style.setProperty("height", "679px"));
  await pane.show("light", 320);
  await pane.click(/^校验$/);
  await bar().waitFor();
  const seen = await pane.frame.evaluate(() => {
    const box = (element: Element | null | undefined) => element?.getBoundingClientRect();
    const { innerHeight } = window;
    const toggles = [...document.querySelectorAll("[role=search] button[aria-pressed]")].map((each) => Math.round(box(each)?.top ?? 0));
    const edge = box(document.querySelector("[role=group][aria-label='逐个查看问题']"))?.top ?? 0;
    const first = box(document.querySelector("li[aria-posinset] [data-row-button]"))?.top ?? innerHeight;
    return { innerHeight, lines: new Set(toggles).size, isAboveBar: window.scrollY + first + 24 < edge };
  });
  expect(seen).toEqual({ innerHeight: 679, lines: 1, isAboveBar: true });
  await pane.click(/^返回$/);
});

test("at 320 px, with letters set apart as some readers need it and 所选单元格有 1 个问题 as its second line, 25 rows by ArrowDown all stand above the bar", async () => {
  await pane.show("light", 320);
  await pane.click(/^校验$/);
  await bar().waitFor();
  await pane.frame.addStyleTag({ content: "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }" });
  const oneLine = await height();
  const [first] = await pane.frame.locator("li[aria-posinset] button[data-row-button]").all();
  if (first === undefined) throw new Error("the list is empty");
  await first.click();
  await first.click();
  await pane.see("所选单元格有");
  expect(await height()).toBeGreaterThan(oneLine);
  await first.focus();
  const wrong: object[] = [];
  for (let step = 1; step <= 25; step += 1) {
    await pane.press("ArrowDown");
    const at = await under();
    if (!at.isRow || at.above || at.under > 0) wrong.push({ step, ...at });
  }
  expect(wrong).toEqual([]);
});
