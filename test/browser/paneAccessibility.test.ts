/** The pane for people who cannot see well, use no mouse, or have little room: in a real browser, at every width and theme. */
import { writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { PanePage, type Theme } from "./panePage";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(120_000);

const WIDTHS = [320, 350, 600];
const THEMES: readonly Theme[] = ["light", "dark"];

let workbench: WorkbenchPage;
let pane: PanePage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start({ width: 1280, height: 900 });
  pane = await PanePage.of(workbench);
});

afterAll(async () => {
  await workbench.stop();
});

/** Looks at the state that is open in both themes at all widths; everything wrong, with where it is wrong. */
async function lookAround(): Promise<string[]> {
  const wrong = (await pane.english()).map((word) => `English: ${word}`);
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      await pane.show(theme, width);
      const overflow = await pane.overflow();
      if (overflow > 0) wrong.push(`${theme} ${String(width)}: ${String(overflow)} px too wide`);
      wrong.push(...(await pane.faults()).map((fault) => `${theme} ${String(width)}: ${fault}`));
    }
  }
  await pane.show("light", 350);
  return wrong;
}

/** The pane's next pause (a timer without a delay) lasts until the function that this gives is called. */
async function holdNextPause(): Promise<() => Promise<void>> {
  await pane.frame.evaluate(() => {
    const real = window.setTimeout;
    const hold = (act: () => void, delay?: number): number => {
      if (delay !== undefined) return real(act, delay);
      Object.assign(window, { setTimeout: real, resumePause: act });
      return 0;
    };
    Object.assign(window, { setTimeout: hold });
  });
  return () => pane.frame.evaluate(() => (window as unknown as { resumePause: () => void }).resumePause());
}

/** From now on Excel refuses every request with this code; `allowExcel` ends it. */
const refuseExcel = (code: string): Promise<void> =>
  pane.frame.evaluate((name) => {
    const run = Excel.run;
    Object.assign(window, { allowExcel: () => Object.assign(Excel, { run }) });
    Object.assign(Excel, { run: () => Promise.reject(Object.assign(new Error(name), { code: name })) });
  }, code);
const allowExcel = (): Promise<void> => pane.frame.evaluate(() => (window as unknown as { allowExcel: () => void }).allowExcel());

/** One after the other, as a user goes from state to state. */
const STATES: readonly [name: string, reach: () => Promise<void>][] = [
  ["the start", () => pane.see("数据只在本机检查")],
  [
    "results by rule",
    async () => {
      await pane.click("校验");
      await pane.see("写出校验结果表");
    },
  ],
  [
    "an open finding among filtered ones",
    async () => {
      await pane.frame.getByRole("searchbox").fill("AM30");
      await pane.see(/显示 \d+ \/ \d+ 个/);
      await pane.click(/低收入对象最高 50%/);
    },
  ],
  [
    "the form of a 情况说明 with its faults",
    async () => {
      await pane.click("写情况说明…");
      await pane.frame.getByRole("form").getByRole("button", { name: "保存" }).click();
      await pane.see("请填写说明人。");
    },
  ],
  [
    "an explained finding",
    async () => {
      const form = pane.frame.getByRole("form");
      await form.getByRole("textbox", { name: "原因" }).fill("经领导小组集体评审同意");
      await form.getByRole("combobox", { name: "说明人" }).fill("赵敏");
      await form.getByRole("button", { name: "保存" }).click();
      await pane.see("已说明 1 个");
      await pane.click(/低收入对象最高 50%/);
      await pane.see("撤回情况说明");
    },
  ],
  [
    "the list of 情况说明",
    async () => {
      await pane.click(/低收入对象最高 50%/);
      await pane.click(/^情况说明（1 条）/);
      await pane.see("赵敏，2");
    },
  ],
  [
    "what was not checked, and the columns of a sheet",
    async () => {
      for (const name of [/没有查全的规则/, /台账识别情况/, /^2019年4月：/, /更正列的含义/]) await pane.click(name);
    },
  ],
  [
    "marks",
    async () => {
      for (const name of [/台账识别情况/, /没有查全的规则/, /在台账上标记/]) await pane.click(name);
    },
  ],
  [
    "the preview of the corrections",
    async () => {
      await pane.click(/^格式更正/);
      await pane.frame.getByRole("checkbox").nth(1).click();
      await pane.see(/^更正选中的 \d+ 处（\d+ 张工作表）$/);
    },
  ],
  [
    "a filter that hides everything",
    async () => {
      await pane.click("返回校验结果");
      await pane.frame.getByRole("searchbox").fill("没有这个人");
    },
  ],
  [
    "a refusal of Excel",
    async () => {
      await refuseExcel("AccessDenied");
      await pane.click("写出校验结果表");
      await pane.see(/受保护，Excel 不允许这个操作/);
      await allowExcel();
    },
  ],
  [
    "帮扶档案 with several matches",
    async () => {
      await pane.click("返回");
      await pane.click("帮扶档案");
      await pane.frame.getByRole("combobox", { name: /^姓名、身份证号/ }).fill("徐");
      await pane.see(/用上下键选/);
    },
  ],
  [
    "帮扶档案 of one household",
    async () => {
      await pane.frame.getByRole("listbox").getByRole("option").first().click();
      await pane.see(/年还能帮扶吗/);
      await pane.click(/的计算过程$/);
    },
  ],
  [
    "测算 with the question before an insertion",
    async () => {
      const nameBox = pane.workbench.page.locator("#grid input").first();
      await nameBox.fill("AA5");
      await nameBox.press("Enter");
      await pane.click("返回");
      await pane.click("测算");
      await pane.frame.getByRole("textbox", { name: /^自负/ }).fill("10000");
      await pane.see(/最多可帮扶 6,000\.00 元/);
      await pane.see(/AA5，空白，可以插入/);
      await pane.click("插入数值…");
      await pane.see(/将在 .+!AA5 写入数值：?.*6,000\.00 元/);
    },
  ],
  [
    "帮扶标准 with a draft asked for",
    async () => {
      await pane.click("返回");
      await pane.click("帮扶标准");
      await pane.click("试算一份草案");
      await pane.click("试算草案");
      await pane.see(/没有名称里带“草案”的帮扶标准表/);
    },
  ],
  [
    "预审表 with a choice missing",
    async () => {
      await pane.click("返回");
      await pane.click("预审表");
      await pane.click(/^生成预审表/);
      await pane.see("请选择身份证号的写法");
    },
  ],
  [
    "预审表 with a form to look at",
    async () => {
      await pane.click(/^预览（8 张）/);
      await pane.see("第 1 张，共 8 张");
    },
  ],
  [
    "预审表 enlarged, of ticked cases with something that cannot be told",
    async () => {
      await pane.frame.getByText(/^查找并勾选/).click();
      await pane.frame.getByRole("searchbox").fill("2019年4月 13行");
      await pane.frame.getByRole("listbox").getByRole("option").first().click();
      await pane.see(/这一张有 \d 处无法判断/);
      await pane.click("放大");
    },
  ],
  [
    "预审表 with nothing found",
    async () => {
      await pane.frame.getByRole("searchbox").fill("没有这个人");
      await pane.see("清除查找");
    },
  ],
  [
    "更多报表",
    async () => {
      await pane.click("返回");
      await pane.click("更多报表");
      await pane.see("签收单");
    },
  ],
  [
    "月报 before",
    async () => {
      await pane.click("返回");
      await pane.click("月报");
      await pane.see("生成月报");
    },
  ],
  [
    "月报 after",
    async () => {
      await pane.click("生成月报");
      await pane.see("已写出工作表“月报 2019年6月”");
    },
  ],
  [
    "月报 that is there already",
    async () => {
      await pane.click("生成月报");
      await pane.see("保留原来的月报");
    },
  ],
];

test.each(STATES)("%s: axe finds nothing, nothing is too wide, nothing is English (2 themes, 320, 350 and 600 px)", async (_, reach) => {
  await reach();
  expect(await lookAround()).toEqual([]);
});

test("a running check: axe finds nothing; 取消 keeps the focus in the pane", async () => {
  await workbench.open();
  pane = await PanePage.of(workbench);
  const resume = await holdNextPause();
  await pane.click("校验");
  await pane.frame.getByRole("progressbar").waitFor();
  expect(await lookAround()).toEqual([]);
  await pane.click("取消");
  await pane.see("校验已取消");
  expect((await pane.focused()).tag).not.toBe("BODY");
  await resume();
});

test("a workbook without a ledger: axe finds nothing on the page that says so", async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "bangfu-")), "空.xlsx");
  writeFileSync(file, await writeBook({ ...emptyBook(), sheets: [emptySheet("空表")] }));
  await workbench.page.locator("#file").setInputFiles(file);
  await workbench.page.getByText("空.xlsx").waitFor();
  await pane.click("重新校验");
  await pane.see(/没有找到台账/);
  expect(await lookAround()).toEqual([]);
});

test("the whole job by keyboard: check, open, next and previous, write, 预审表, 月报; the focus is never lost", async () => {
  await workbench.open();
  pane = await PanePage.of(workbench);
  await workbench.page.locator("#ribbon").getByRole("button", { name: "打开窗格" }).focus();
  await pane.press("Enter");

  await pane.tabTo(/^校验$/);
  await pane.press("Enter");
  await pane.see("写出校验结果表");
  await expect(pane.focused()).resolves.toMatchObject({ tag: "H2", name: expect.stringMatching(/^210 行中发现违规/) as string });
  expect(await pane.said()).toMatch(/校验完成。210 行中发现违规 \d+ 个/);

  await pane.walkTo(/AM30.*低收入对象最高 50%/);
  await pane.press("Enter");
  await workbench.page.waitForFunction(() => document.querySelector<HTMLInputElement>("#grid input")?.value === "AM30");
  await expect(pane.focused()).resolves.toMatchObject({ tag: "BUTTON", expanded: "true" });

  await pane.press("F8");
  await pane.see(/第 \d+ 个，共 \d+ 个/);
  const at = async () => Number(/第 (\d+) 个，共/.exec(await pane.text())?.[1]);
  const second = await at();
  await pane.press("Shift+F8");
  await pane.see(`第 ${String(second - 1)} 个，共`);
  expect(await pane.said()).toContain(`第 ${String(second - 1)} 个，共`);

  await pane.tabTo(/^写出校验结果表$/, "Shift+Tab");
  await pane.press("Enter");
  await pane.see("已写出工作表“校验结果”");
  await expect(pane.focused()).resolves.toMatchObject({ name: "写出校验结果表" });

  await pane.tabTo(/返回/, "Shift+Tab");
  await pane.press("Enter");
  await expect(pane.focused()).resolves.toMatchObject({ name: "校验" });
  await pane.tabTo(/^预审表$/);
  await pane.press("Enter");
  await pane.see("打印哪些个案");
  await expect(pane.focused()).resolves.toMatchObject({ tag: "H1", name: "预审表" });
  await pane.tabTo(/隐去中间八位/);
  await pane.press("Space");
  await pane.tabTo(/^生成预审表/);
  await pane.press("Enter");
  await pane.see(/已写出工作表“[^”]*预审表/);

  await pane.tabTo(/返回/, "Shift+Tab");
  await pane.press("Enter");
  await pane.tabTo(/^月报$/);
  await pane.press("Enter");
  await pane.see("生成月报");
  await pane.tabTo(/^生成月报$/);
  await pane.press("Enter");
  await pane.see("已写出工作表“月报 2019年6月”");
  await expect(pane.focused()).resolves.toMatchObject({ tag: "H2", name: "2019年6月资金运行情况" });
  expect(await pane.said()).toContain("2019年6月月报已算好");
});

test("a pressed finding stays where it is when the one above it closes, and 下一个 leaves its finding above the bar", async () => {
  await workbench.open();
  pane = await PanePage.of(workbench);
  await pane.click("校验");
  await pane.see("写出校验结果表");
  await pane.walkTo(/AM30.*低收入对象最高 50%/);
  await pane.press("Enter");
  await pane.frame.locator("button[aria-expanded=true]", { hasText: "AM30" }).waitFor();
  const below = pane.frame.getByRole("button", { name: /AH70/ });
  await below.scrollIntoViewIfNeeded();
  const before = await below.boundingBox();
  await below.click();
  await pane.frame.locator("button[aria-expanded=true]", { hasText: "AH70" }).waitFor();
  expect(Math.abs(((await below.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1);

  for (let steps = 0; steps < 5; steps += 1) {
    await pane.click("下一个");
    const bar = await pane.frame.getByRole("group", { name: "逐个查看问题" }).boundingBox();
    const open = await pane.frame.locator("li button[data-row-button][aria-expanded=true]").boundingBox();
    expect((open?.y ?? 0) + (open?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  }
});

test("at 320 px the widest text spacing that readers may set makes nothing too wide; in contrast colours a chosen severity keeps its tick", async () => {
  await pane.frame.addStyleTag({
    content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
  });
  await pane.show("light", 320);
  expect(await pane.overflow()).toBe(0);
  await workbench.page.emulateMedia({ forcedColors: "active" });
  const chosen = pane.frame.getByRole("button", { name: /提示 \d+/, pressed: true });
  expect(await chosen.innerText()).toContain("✓");
  // Where the scroll stands by chance, the bar may lie over half of a button.
  await pane.frame.evaluate(() => window.scrollTo(0, 0));
  expect(await pane.faults()).toEqual([]);
  await workbench.page.emulateMedia({ forcedColors: "none" });
  await pane.click("返回");
  await pane.click("月报");
  await pane.click("生成月报");
  await pane.see("各项数字");
  expect(await pane.overflow()).toBe(0);
});

test("after all that, no page complained", () => {
  expect(workbench.faults).toEqual([]);
});
