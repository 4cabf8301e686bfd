/** A day's work without a mouse: check, filter, explain, correct one and all, take back, 测算 into a cell, a figure of 月报 and its row. */
import { PanePage } from "./panePage";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(240_000);

let workbench: WorkbenchPage;
let pane: PanePage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start({ width: 1280, height: 900 });
  workbench.page.setDefaultTimeout(20_000);
  pane = await PanePage.of(workbench);
  await enter();
});

afterAll(async () => {
  await workbench.stop();
});

/** As F6 does in Excel: from the grid into the pane. */
async function enter(): Promise<void> {
  await workbench.page.locator("#ribbon").getByRole("button", { name: "打开窗格" }).focus();
  await pane.press("Enter");
}

/** To what has this name, from where the focus is, and once more from the top; a bar or a group of radio buttons may be one stop of Tab, with arrows inside. */
async function goTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const isThere = async () => name.test((await pane.focused()).name);
  const place = () => pane.frame.evaluate(() => [...document.querySelectorAll("*")].indexOf(document.activeElement ?? document.body));
  const isInBar = () =>
    pane.frame.evaluate(() => document.activeElement?.closest("[role=toolbar], [role=group], [role=search], [role=radiogroup]") !== null);
  for (let stops = 0; stops < 300; stops += 1) {
    if (!(await pane.hasFocus())) await enter();
    await pane.press(key);
    if (await isThere()) return;
    if (!(await isInBar())) continue;
    const tags = /^(INPUT|SELECT|TEXTAREA)$/;
    const start = await place();
    for (let steps = 0; steps < 12 && !tags.test((await pane.focused()).tag); steps += 1) {
      const before = await place();
      await pane.press("ArrowRight");
      if (await isThere()) return;
      if ((await place()) === before || (await place()) === start) break;
    }
  }
  throw new Error(`${key} and the arrows never reach ${name.source}: ${(await pane.text()).slice(0, 300)}`);
}

const type = (text: string) => workbench.page.keyboard.insertText(text);
const press = (name: RegExp, key?: "Tab" | "Shift+Tab") => goTo(name, key).then(() => pane.press("Enter"));
const cell = () => workbench.page.locator("#grid input").first().inputValue();
const keepsFocus = async () => expect((await pane.focused()).tag).not.toBe("BODY");
/** Back to where the view begins, from wherever the focus is. */
const toStart = () => goTo(/^返回/, "Shift+Tab");

test("check, filter and explain: one finding of 151 is left in sight, opened and given its reason, all by keyboard", async () => {
  await press(/^校验$/);
  await pane.see("写出校验结果表");
  await goTo(/^查找/);
  await type("AM30");
  await pane.see(/显示 \d+ \/ [\d,]+ 个/);
  await pane.walkTo(/低收入对象最高 50%/);
  await pane.press("Enter");
  await pane.see("写情况说明…");
  await workbench.page.waitForFunction(() => document.querySelector<HTMLInputElement>("#grid input")?.value === "AM30");
  await press(/^写情况说明…$/);
  await pane.see("说明人");
  if (!/^原因/.test((await pane.focused()).name)) await goTo(/^原因/);
  await type("经领导小组集体评审同意");
  await goTo(/^说明人/);
  await type("赵敏");
  await press(/^保存$/);
  await pane.see("已说明 1 个");
  await keepsFocus();
});

test("correct one: Ctrl+. leads to 更正这一处, and the focus goes on to the next of 46 where there were 47", async () => {
  await goTo(/^查找/, "Shift+Tab");
  await pane.press("Control+a");
  await type("C111");
  await pane.see(/显示 \d+ \/ [\d,]+ 个/);
  await pane.walkTo(/^文本型金额/);
  // A group of many may be folded.
  if ((await pane.focused()).expanded === "false") await pane.press("ArrowRight");
  await pane.press("ArrowDown");
  await pane.press("Enter");
  await pane.see("更正这一处");
  await pane.press("Control+.");
  expect((await pane.focused()).name).toBe("更正这一处");
  await pane.press("Enter");
  await pane.frame.waitForFunction(() => /共 46 个$/.test(document.activeElement?.textContent ?? ""));
  expect(await pane.focused()).toMatchObject({ tag: "BUTTON", expanded: "true" });
  await pane.see("已更正 1 处。");
});

test("correct all, and take it back: the preview names how many, the record undoes as many", async () => {
  await goTo(/^查找/, "Shift+Tab");
  await pane.press("Control+a");
  await pane.press("Delete");
  await press(/^格式更正（/);
  await press(/^更正选中的/);
  await pane.see(/已更正 \d+ 处/);
  await keepsFocus();
  await press(/^撤销上次更正/);
  await pane.see(/已恢复/);
  await keepsFocus();
});

test("测算 into a cell: its formula stands in the blank cell that was chosen", async () => {
  const box = workbench.page.locator("#grid input").first();
  while ((await pane.frame.getByRole("button", { name: /^返回/ }).filter({ visible: true }).count()) > 0) {
    await toStart();
    await pane.press("Enter");
  }
  await box.focus();
  await workbench.page.keyboard.press("Control+a");
  await type("AZ80");
  await workbench.page.keyboard.press("Enter");
  await enter();
  await press(/^测算$/);
  await goTo(/^对象类别$/);
  await pane.press("ArrowDown");
  await goTo(/^自负/);
  await type("10000");
  await goTo(/^判断日期/);
  await pane.press("Control+a");
  await type("2019-07-01");
  await pane.see(/最多可帮扶/);
  await pane.see(/AZ80，空白，可以插入/);
  await press(/^插入数值…$/);
  await press(/^确认插入$/);
  await pane.see(/已在 .+!AZ80 写入数值/);
  await keepsFocus();
  await toStart();
  await pane.press("Enter");
});

test("a figure of 月报 lists its rows, and Enter on one goes there in the grid", async () => {
  await press(/^月报$/);
  await press(/^生成月报$/);
  await pane.see(/已写出工作表“月报/);
  await goTo(/ 本月 [1-9][\d,.]*$/);
  await pane.press("Enter");
  await keepsFocus();
  await goTo(/^2019年\d月.*(第 \d+ 行|![A-Z]+\d+)/);
  const { name } = await pane.focused();
  await pane.press("Enter");
  const [, row = ""] = /(?:第 |![A-Z]+)(\d+)/.exec(name) ?? [];
  await workbench.page.waitForFunction(
    (wanted) => new RegExp(`^[A-Z]+${wanted}$`).test(document.querySelector<HTMLInputElement>("#grid input")?.value ?? ""),
    row,
  );
  expect(await cell()).toMatch(new RegExp(`^[A-Z]+${row}$`));
  expect(workbench.faults).toEqual([]);
});
