/** The main views as few see them: in a light contrast theme, at twice the size, and the ring of the focus. The results: resultsLooks.test.ts. */
import { axeAndOverflow, focusFaults, smallTargets } from "./lookAtPane";
import { PanePage } from "./panePage";
import { ringFaults } from "./ringFaults";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(240_000);

let workbench: WorkbenchPage;
let pane: PanePage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start({ width: 1280, height: 900 });
  pane = await PanePage.of(workbench);
  await pane.click("跳过");
});

afterAll(async () => {
  await workbench.stop();
});

const open = async (card: string): Promise<void> => {
  const back = pane.frame.getByRole("button", { name: "返回" }).filter({ visible: true }).first();
  while (await back.isVisible()) await back.click();
  await pane.frame.getByRole("button", { name: card, exact: true }).click();
};

/** A view with what it is for: amounts, links, a list, a table. */
const VIEWS: readonly (readonly [name: string, reach: () => Promise<void>])[] = [
  ["start", () => pane.see("数据只在本机检查")],
  [
    "帮扶档案",
    async () => {
      await open("帮扶档案");
      await pane.frame.getByRole("combobox", { name: /^姓名、身份证号/ }).fill("徐永梅");
      await pane.see(/年还能帮扶吗/);
    },
  ],
  [
    "测算",
    async () => {
      await open("测算");
      await pane.frame.getByRole("combobox", { name: "对象类别" }).selectOption("低保");
      await pane.frame.getByRole("textbox", { name: /^自负/ }).fill("10000");
      await pane.frame.getByRole("textbox", { name: /^判断日期/ }).fill("2019-07-01");
      await pane.see(/最多可帮扶/);
    },
  ],
  [
    "预审表",
    async () => {
      await open("预审表");
      await pane.see("打印哪些个案");
      await pane.frame.getByText(/^查找并勾选/).click();
      await pane.see(/找到 \d+ 件/);
    },
  ],
  [
    "月报",
    async () => {
      await open("月报");
      await pane.click("生成月报");
      await pane.see(/已写出工作表“月报/);
    },
  ],
];

describe.each(VIEWS)("%s", (_, reach) => {
  beforeAll(async () => {
    await pane.show("light", 350);
    await reach();
  });

  test("in a light contrast theme, as Desert, axe finds nothing, the ground is white and the focus shows", async () => {
    await pane.show("forcedLight", 320);
    const ground = await pane.frame.evaluate(
      () => getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).backgroundColor,
    );
    expect(ground).toBe("rgb(255, 255, 255)");
    await pane.frame.evaluate(() => window.scrollTo(0, 0));
    expect(await axeAndOverflow(pane.frame, [320])).toEqual([]);
    expect(await focusFaults(pane.frame)).toEqual([]);
  });

  test.each(["light", "dark"] as const)("%s: what has the focus bears a line of 2 px or more that has 3 to 1", async (theme) => {
    await pane.show(theme, 350);
    const { measured, wrong } = await ringFaults(pane.frame);
    expect(measured).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
  });

  test("at 200 % a pane of 640 px is laid out as one of 320: nothing is too wide, nothing too small, axe finds nothing", async () => {
    await pane.show("light", 320);
    await pane.frame.evaluate(() => (window.frameElement as HTMLElement | null)?.style.setProperty("zoom", "2"));
    try {
      await pane.frame.waitForFunction(() => window.devicePixelRatio === 2);
      expect(await axeAndOverflow(pane.frame, [320])).toEqual([]);
      expect(await smallTargets(pane.frame)).toEqual([]);
    } finally {
      await pane.frame.evaluate(() => (window.frameElement as HTMLElement | null)?.style.removeProperty("zoom"));
    }
  });
});

test("after all that, no page complained", () => {
  expect(workbench.faults).toEqual([]);
});
