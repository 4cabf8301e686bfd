/** The pane for people who use no mouse, or have little room: whole jobs in a real browser. Its states by themselves: paneStates.test.ts. */
import { axeAndOverflow } from "./lookAtPane";
import { PanePage } from "./panePage";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(120_000);

let workbench: WorkbenchPage;
let pane: PanePage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start({ width: 1280, height: 900 });
  pane = await PanePage.of(workbench);
});

afterAll(async () => {
  await workbench.stop();
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
  const bar = pane.frame.getByRole("group", { name: "逐个查看问题" });
  await bar.getByText(/^第 \d+ 个，共 \d+ 个$/).waitFor();
  const second = Number(/第 (\d+) 个，共/.exec(await bar.innerText())?.[1]);
  await pane.press("Shift+F8");
  await bar.getByText(`第 ${String(second - 1)} 个，共`).waitFor();
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

test("帮扶档案, 测算 and 帮扶标准 by keyboard: find, choose, go to a row, fill in, make the sheet; the focus is never lost", async () => {
  await workbench.open();
  pane = await PanePage.of(workbench);
  await workbench.page.locator("#ribbon").getByRole("button", { name: "打开窗格" }).focus();
  await pane.press("Enter");
  const type = (text: string) => workbench.page.keyboard.insertText(text);
  const back = async (card: string) => {
    await pane.tabTo(/返回/, "Shift+Tab");
    await pane.press("Enter");
    await expect(pane.focused()).resolves.toMatchObject({ tag: "BUTTON", name: card });
  };

  await pane.tabTo(/^帮扶档案$/);
  await pane.press("Enter");
  await pane.see("请在上面查找");
  await expect(pane.focused()).resolves.toMatchObject({ tag: "H1", name: "帮扶档案" });
  await pane.tabTo(/^姓名、身份证号/);
  await type("徐");
  await pane.see("找到 9 个，用上下键选，按回车确认");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "End", "ArrowUp", "ArrowDown", "Enter"]) await pane.press(key);
  await pane.see(/年还能帮扶吗/);
  await expect(pane.focused()).resolves.toMatchObject({ tag: "INPUT", name: expect.stringMatching(/^姓名、身份证号/) as string });
  expect(await pane.said()).toMatch(/这户 2019年还能帮扶吗？.*第三条（四）/);
  await pane.tabTo(/^年份$/);
  await pane.tabTo(/^2019年\d月 第 \d+ 行$/);
  const { name: link } = await pane.focused();
  await pane.press("Enter");
  const [, row] = / 第 (\d+) 行/.exec(link) ?? [];
  await workbench.page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>("#grid input")?.value.endsWith(wanted),
    row ?? "",
  );
  await expect(pane.focused()).resolves.toMatchObject({ name: link });
  await pane.tabTo(/的计算过程$/);
  await pane.press("Enter");
  await expect(pane.focused()).resolves.toMatchObject({ expanded: "true" });
  await pane.tabTo(/^姓名、身份证号/, "Shift+Tab");
  await pane.press("Escape");
  await pane.see("表格中选中的行：");
  await back("帮扶档案");

  await pane.tabTo(/^测算$/);
  await pane.press("Enter");
  await pane.see("选好对象类别、填好金额就算出结果");
  await expect(pane.focused()).resolves.toMatchObject({ tag: "H1", name: "测算" });
  await pane.tabTo(/^对象类别$/);
  await pane.press("ArrowDown");
  await pane.press("ArrowDown");
  await pane.tabTo(/^自负/);
  await type("10000");
  await pane.tabTo(/^判断日期/);
  await pane.press("Control+A");
  await type("2019-05-06");
  await pane.see("最多可帮扶 5,000.00 元");
  expect(await pane.said()).toContain("最多可帮扶 5,000.00 元");
  await back("测算");

  await pane.tabTo(/^帮扶标准$/);
  await pane.press("Enter");
  await pane.see("本工作簿没有帮扶标准表");
  await pane.tabTo(/^生成帮扶标准表$/);
  await pane.press("Enter");
  await pane.see(/没有错误，按它判断/);
  expect((await pane.focused()).tag).not.toBe("BODY");
  await pane.tabTo(/^试算一份草案$/);
  await pane.press("Enter");
  await pane.tabTo(/^试算草案$/);
  await pane.press("Enter");
  await pane.see("没有名称里带“草案”的帮扶标准表");
  expect((await pane.focused()).tag).not.toBe("BODY");
  await back("帮扶标准");
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
  // Only what is near the view is drawn: how far that reaches below the open finding hangs on the computer's fonts.
  while ((await below.count()) === 0) await pane.frame.evaluate(() => window.scrollBy(0, 200));
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

test("in contrast colours a chosen severity keeps its tick, and axe finds nothing", async () => {
  await pane.show("forced", 320);
  const chosen = pane.frame.getByRole("button", { name: /提示 \d+/, pressed: true });
  expect(await chosen.innerText()).toContain("✓");
  // Where the scroll stands by chance, the bar may lie over half of a button.
  await pane.frame.evaluate(() => window.scrollTo(0, 0));
  expect(await axeAndOverflow(pane.frame, [320])).toEqual([]);
  await pane.show("light", 350);
});

test("after all that, no page complained", () => {
  expect(workbench.faults).toEqual([]);
});
