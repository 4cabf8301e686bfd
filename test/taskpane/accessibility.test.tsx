/** @jest-environment jsdom */
import axe from "axe-core";
import { OVER_CAP, PENDING, ledgerSheet } from "./smallLedgers";
import { choose, openPane, openPaneOn, paneText, press, screen, see, waitFor } from "./pane";
import { excelWith } from "./excelWith";

/** What axe finds wrong; colours need a browser, and Fluent's hidden focus bumpers are no content. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [["body"]], exclude: [["[data-tabster-dummy]"]] },
    { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { "color-contrast": { enabled: false } } },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Latin words that are no cell address, rule code, file type or name of the program. */
/** Neither the checksum of the standards nor the name of the function in a formula is a word. */
const englishIn = (text: string): string[] =>
  (text.replace(/参数校验码 [0-9a-f]+|=BANGFU\.MAX_GRANT(?=\()/g, "").match(/[A-Za-z]{2,}/g) ?? []).filter(
    (word) => !["Excel", "GB"].includes(word),
  );

const STATES: readonly [name: string, reach: () => Promise<void>][] = [
  ["start", async () => see("数据只在本机检查")],
  [
    "results",
    async () => {
      await press("校验");
      await press(/1月!H2.*5,000\.00/);
      await press(/台账识别情况/);
      await press(/^1月：/);
    },
  ],
  [
    "帮扶档案",
    async () => {
      await press("帮扶档案");
      await see("姓名、身份证号");
      await (
        await import("@testing-library/user-event")
      ).default
        .setup()
        .type(await screen.findByRole("combobox", { name: /^姓名、身份证号/ }), "张三");
      await see(/这户 2019年还能帮扶吗/);
      await press("本人的计算过程");
    },
  ],
  [
    "测算",
    async () => {
      await press("测算");
      await choose("对象类别", "低保");
      await (
        await import("@testing-library/user-event")
      ).default
        .setup()
        .type(await screen.findByRole("textbox", { name: /^自负/ }), "10000");
      await see("最多可帮扶 6,000.00 元");
    },
  ],
  [
    "帮扶标准",
    async () => {
      await press("帮扶标准");
      await see("本工作簿没有帮扶标准表");
      await press("试算一份草案");
      await press("试算草案");
      await see("也没有草案。请先按“生成帮扶标准表”");
    },
  ],
  [
    "预审表",
    async () => {
      await press("预审表");
      await see("打印哪些个案");
      await press(/^生成预审表/);
      await see("请选择身份证号的写法");
    },
  ],
  [
    "月报",
    async () => {
      await press("月报");
      await press("生成月报");
      await see("已写出工作表“");
    },
  ],
  [
    "更多报表",
    async () => {
      await press("更多报表");
      await press("生成签收单");
      await see("请选择身份证号的写法");
      await press("生成评审会汇总表");
      await see("已写出工作表“");
    },
  ],
];

beforeAll(() => document.documentElement.setAttribute("lang", "zh-CN"));
beforeAll(() => void (document.title = "帮扶台账助手"));

test.each(STATES)("%s: axe finds nothing", async (_, reach) => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP, PENDING));
  await reach();
  expect(await faults()).toEqual([]);
});

test.each(STATES)("%s: no English word is shown", async (_, reach) => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP, PENDING));
  await reach();
  expect(englishIn(paneText())).toEqual([]);
});

/** A canvas would measure text; jsdom has none and says so on the console. */
beforeAll(() => void jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));

test("the running check: axe finds nothing, and its bar has a name", async () => {
  openPane((await excelWith(ledgerSheet("1月", OVER_CAP))).port, { breathe: () => new Promise(() => undefined) });
  await press("校验");
  expect(await screen.findByRole("progressbar", { name: /正在读取台账/ })).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test("a failure is announced at once, not politely", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  excel.workbook.structureProtected = true;
  await press("校验");
  await press("写出校验结果表");
  await waitFor(() => expect(document.querySelector("[aria-live=assertive]")?.textContent).toContain("保护"), { timeout: 5_000 });
});

test("the end of a check is announced politely with its headline", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  const said = () => [...document.querySelectorAll("[aria-live=polite]")].map((region) => region.textContent).join();
  await waitFor(() => expect(said()).toContain("校验完成"), { timeout: 5_000 });
});

test("the whole check works by keyboard: Tab to 校验, Enter, and the finding opens with Enter", async () => {
  const userEvent = (await import("@testing-library/user-event")).default.setup();
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await see("共检查 1 张工作表");
  const at = () => document.activeElement?.textContent ?? "";
  for (let presses = 0; presses < 40 && !/P103/.test(at()); presses += 1) await userEvent.tab();
  await userEvent.keyboard("{ArrowDown}");
  expect(at()).toContain("1月!H2");
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
});
