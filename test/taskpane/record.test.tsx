/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import type { CellValue } from "../../src/cells/reading";
import { workbookSnapshot } from "../host/office/snapshot";
import { policySheet } from "../../src/sheets/policy/policySheet";
import { renewedLines } from "../policySheet/madeUpPolicy";
import { excelWith } from "./excelWith";
import { HEADINGS, OVER_CAP, PENDING, idNo, type Sheet } from "./smallLedgers";
import { act, choose, dontSee, openPane, openPaneOn, press, screen, see, waitFor, within } from "./pane";

const grant = (household: string, name: string, serial: number, yuan: number | string, date: string) => [
  ...[household, 1, name, idNo("19550101", serial), "低保", "个案", "其他", 0, yuan, date, date, date],
];
const ledger = (...rows: readonly (readonly CellValue[])[]): Sheet => ({
  name: "1月",
  rows: [["户号", ...HEADINGS], ...rows],
});
const LEDGER = ledger(
  grant("H1", "张三", 1, 48_000, "2019-05-20"),
  grant("H1", "张小四", 2, 500, "2018-05-20"),
  grant("H2", "张三", 3, 80_000, "2019-05-21"),
  ["H1", ...PENDING.map((value, at) => (at === 2 ? idNo("19550101", 1) : at === 1 ? "张三" : value))],
);
const field = () => screen.findByRole("combobox", { name: /^姓名、身份证号/ });
/** Asks for somebody anew. */
const search = async (text: string) => {
  const user = userEvent.setup();
  await user.clear(await field());
  await user.type(await field(), text);
};
const keys = (text: string) => userEvent.setup().keyboard(text);
const option = async (name: RegExp) => userEvent.setup().click(await screen.findByRole("option", { name }));

test("two persons of one name are offered, not merged; choosing one answers for the year with the household's sum", async () => {
  const excel = await openPaneOn(LEDGER);
  const before = workbookSnapshot(excel.workbook);
  await press("帮扶档案");
  await search("张三");
  await see("找到 2 个，用上下键选，按回车确认。同名的不会合并。");
  dontSee(idNo("19550101", 1));
  await option(/^张三 310199\*+.*1月 第 2 行/);
  await see("这户 2019年还能帮扶吗？");
  const lines = [...(await screen.findByText("可以。还可帮扶 1 次，最多 32,000.00 元")).parentElement!.childNodes].map(
    ({ textContent }) => textContent,
  );
  expect(lines).toEqual([
    "这户 2019年还能帮扶吗？",
    "可以。还可帮扶 1 次，最多 32,000.00 元",
    "第三条（四），2019年还可帮扶 1 次，金额最多 80,000.00 − 全户已用 48,000.00 = 32,000.00 元。",
  ]);
  await press("全户的计算过程");
  expect(screen.getByRole("table", { name: "计算过程" }).textContent).toContain("80,000.00 − 48,000.00 = 32,000.00 元");
  const pending = screen.getByRole("list", { name: "在办（不占额度）" });
  expect(within(pending).getAllByRole("listitem")).toHaveLength(1);
  expect(workbookSnapshot(excel.workbook)).toEqual(before);
});

test("one match opens by itself; another year shows its rows; a row's link selects it", async () => {
  const excel = await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("小四");
  await see("这户 2019年还能帮扶吗？");
  await choose("年份", "2018");
  await see("2018-05-20，本人，其他，500.00 元");
  const said = () => [...document.querySelectorAll("[aria-live=polite]")].map(({ textContent }) => textContent).join();
  await waitFor(() =>
    expect(said()).toMatch(
      /这户 2019年还能帮扶吗？.*这户 2018年还能帮扶吗？可以。还可帮扶 1 次，最多 79,500.00 元第三条（四），2018年还可帮扶 1 次/,
    ),
  );
  await press("1月 第 3 行");
  await waitFor(() => expect(excel.selected()).toBe("1月!I3"));
});

test("80,000.00 used: it cannot, and the sentence says which limit; nobody found says so and leads to 测算", async () => {
  await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("h2");
  await see("不可以。本人 2019年的限额已用完");
  await see("第三条（四），全年累计不超过 80,000.00 元，本人 2019年已用 80,000.00 元，没有剩余。");
  await search("没有这个人");
  await see("台账里没有找到");
  await press("测算最多可帮扶多少");
  expect(await screen.findByRole("heading", { level: 1, name: "测算" })).toBeTruthy();
});

test("the selected row's person is shown at once; another row, once somebody is shown, is only offered", async () => {
  const excel = await openPaneOn(LEDGER);
  await press("帮扶档案");
  await see("在台账中选中这个人的一行");
  act(() => excel.select("1月", "C3"));
  await see("张小四 310199");
  await see("这户 2019年还能帮扶吗？");
  act(() => excel.select("1月", "C4"));
  await press(/^张三 310199\*+.*1月 第 4 行/);
  await see("本人 2019年已用 80,000.00 元，没有剩余");
});

test("opened with the cell in a row, it answers for that row's person without a further step", async () => {
  const excel = await openPaneOn(LEDGER);
  act(() => excel.select("1月", "I4"));
  await press("帮扶档案");
  await see("本人 2019年已用 80,000.00 元，没有剩余");
});

test("by keyboard: down, down, up goes through the matches, Enter takes one, Esc closes the list and then empties the field", async () => {
  await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("张");
  const active = () => screen.queryAllByRole("option", { selected: true }).map(({ textContent }) => textContent?.slice(0, 3));
  expect([(await screen.findAllByRole("option")).length, active()]).toEqual([3, []]);
  await keys("{ArrowDown}{ArrowDown}");
  expect(active()).toEqual(["张小四"]);
  await keys("{ArrowUp}");
  expect(active()).toEqual(["张三 "]);
  await keys("{ArrowUp}{Enter}");
  await see("本人 2019年已用 80,000.00 元，没有剩余");
  expect(document.activeElement).toBe(await field());
  await see("共找到 3 个，按向下键可以换一个。");
  await keys("{ArrowDown}");
  expect(within(screen.getByRole("listbox")).getAllByRole("option")).toHaveLength(3);
  await keys("{Escape}");
  expect(screen.queryByRole("listbox")).toBeNull();
  await keys("{Escape}");
  expect(await field()).toHaveProperty("value", "");
  await see("请在上面查找");
});

test("a household's number answers for the household, with its 2 persons to choose from", async () => {
  await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("h1");
  await see("户号 H1");
  await see("2019年还可帮扶 1 次，金额最多 80,000.00 − 全户已用 48,000.00 = 32,000.00 元");
  expect(screen.getByRole("table", { name: "2019年的次数和金额" }).textContent).not.toContain("本人");
  await press(/^张小四 310199/);
  await see("只看全户：");
  await press("户号 H1");
  await see("只看一人：");
});

test("11 matches: 10 are listed, and 1 more is said", async () => {
  const many = Array.from({ length: 11 }, (_, at) => grant(`H${at}`, `钱${"一二三四五六七八九十末"[at]}`, at + 1, 100, "2019-05-20"));
  await openPaneOn(ledger(...many));
  await press("帮扶档案");
  await search("钱");
  expect(await screen.findAllByRole("option")).toHaveLength(10);
  await see("另有 1 个没有列出，请再多写几个字。");
});

test("each other year stands apart with its sum, and opens to its rows", async () => {
  await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("小四");
  await press("2018年：本人 1 次 500.00 元，全户 1 次 500.00 元");
  await see("2018-05-20，本人，其他，500.00 元");
});

test("a row of the same name without an ID is shown apart with its link, and the answer is what is left at most", async () => {
  const [, ...rest] = grant("", "张三", 1, 20_000, "2019-04-20");
  const excel = await openPaneOn({ ...LEDGER, rows: [...LEDGER.rows, ["", ...rest.map((value, at) => (at === 2 ? "证件遗失" : value))]] });
  await press("帮扶档案");
  await search(idNo("19550101", 1));
  await see(/不能确定。最多还可帮扶 1 次，[\d,.]+ 元第三条（四），2019年最多还可帮扶 1 次/);
  const apart = await screen.findByRole("list", { name: "另有 1 行同名，证件号读不出或未填，未计入" });
  expect(apart.textContent).toContain("2019-04-20，张三，其他，20,000.00 元，已帮扶");
  await userEvent.setup().click(within(apart).getByRole("button", { name: "1月 第 6 行" }));
  await waitFor(() => expect(excel.selected()).toBe("1月!I6"));
});

test("the limits are those of the office's 帮扶标准: 3 times and 99,000.00 in 2022", async () => {
  const excel = await excelWith(ledger(grant("H1", "张三", 1, 3_000, "2022-04-20")));
  await excel.port.writeOwnSheet(policySheet(renewedLines()));
  openPane(excel.port);
  await press("帮扶档案");
  await search("张三");
  await choose("年份", "2022");
  await see("2022年还可帮扶 2 次，金额最多 99,000.00 − 全户已用 3,000.00 = 96,000.00 元");
  await see("一般不超过 3 次");
  await see("全年不超过 99,000.00");
  dontSee("80,000.00");
});

test("from a finding to the record of its row, and back to the findings", async () => {
  await openPaneOn(ledger(["H1", ...OVER_CAP]));
  await press("校验");
  await press(/1月!I2.*张三.*5,000\.00/);
  await press("查看帮扶档案");
  await see("这户 2019年还能帮扶吗？");
  await see("6,000.00");
  await press("返回");
  expect(await screen.findByRole("button", { name: /1月!I2.*张三.*5,000\.00/ })).toBeTruthy();
});

test("an unreadable amount: nobody can tell, the row stands under 无法识别 and the figures say so", async () => {
  await openPaneOn(ledger(grant("H1", "张三", 1, "不详", "2019-05-20")));
  await press("帮扶档案");
  await search("张三");
  await see(/无法判断2019年有的行/);
  await choose("年份", "2019");
  const unreadable = await screen.findByRole("list", { name: "无法识别（先改正）" });
  expect(unreadable.textContent).toContain("金额无法识别");
  expect(screen.getByRole("table", { name: "2019年的次数和金额" }).textContent).toContain("无法判断");
});
