/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import type { CellValue } from "../../src/cells/reading";
import { workbookSnapshot } from "../host/office/snapshot";
import { HEADINGS, OVER_CAP, PENDING, idNo, type Sheet } from "./smallLedgers";
import { act, choose, dontSee, openPaneOn, press, screen, see, waitFor, within } from "./pane";

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
const search = async (text: string) => userEvent.setup().type(await screen.findByRole("searchbox"), text);

test("two persons of one name are offered, not merged; choosing one answers for the year with the household's sum", async () => {
  const excel = await openPaneOn(LEDGER);
  const before = workbookSnapshot(excel.workbook);
  await press("帮扶档案");
  await search("张三");
  await see("找到 2 个，请选一个。同名的不会合并。");
  dontSee(idNo("19550101", 1));
  await press(/^张三 310199\*+.*1月 第 2 行/);
  await see("这户 2019 年还能帮扶吗？");
  await see("2019 年还可帮扶 1 次，金额最多 80,000.00 − 全户已用 48,000.00 = 32,000.00 元");
  const pending = screen.getByRole("list", { name: "在办（不占额度）" });
  expect(within(pending).getAllByRole("listitem")).toHaveLength(1);
  expect(workbookSnapshot(excel.workbook)).toEqual(before);
});

test("one match opens by itself; another year shows its rows; a row's link selects it", async () => {
  const excel = await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("小四");
  await see("这户 2019 年还能帮扶吗？");
  await choose("年份", "2018");
  await see("2018-05-20，本人，其他，500.00 元");
  await press("1月 第 3 行");
  await waitFor(() => expect(excel.selected()).toBe("1月!I3"));
});

test("80,000.00 used: it cannot, and the sentence says which limit; nobody found says so", async () => {
  await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("h2");
  await see("不可以：第三条（四），全年累计不超过 80,000.00 元，本人 2019 年已用 80,000.00 元，没有剩余。");
  await search("没有这个人");
  await see("台账里没有找到");
});

test("the selected row offers its person", async () => {
  const excel = await openPaneOn(LEDGER);
  await press("帮扶档案");
  await see("在台账中选中这个人的一行");
  act(() => excel.select("1月", "C3"));
  await press(/^张小四/);
  await see("这户 2019 年还能帮扶吗？");
});

test("from a finding to the record of its row, and back to the findings", async () => {
  await openPaneOn(ledger(["H1", ...OVER_CAP]));
  await press("校验");
  await press(/1月!I2.*张三.*5,000\.00/);
  await press("查看帮扶档案");
  await see("这户 2019 年还能帮扶吗？");
  await see("6,000.00");
  await press("返回");
  expect(await screen.findByRole("button", { name: /1月!I2.*张三.*5,000\.00/ })).toBeTruthy();
});

test("an unreadable amount: nobody can tell, the row stands under 无法识别 and the figures say so", async () => {
  await openPaneOn(ledger(grant("H1", "张三", 1, "不详", "2019-05-20")));
  await press("帮扶档案");
  await search("张三");
  await see("无法判断：");
  await choose("年份", "2019");
  const unreadable = await screen.findByRole("list", { name: "无法识别（先改正）" });
  expect(unreadable.textContent).toContain("金额无法识别");
  expect(screen.getByRole("table", { name: "2019 年的次数和金额" }).textContent).toContain("无法判断");
});
