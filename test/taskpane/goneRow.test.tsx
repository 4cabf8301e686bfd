/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { AT_CAP, OVER_CAP, idNo, ledgerSheet } from "./smallLedgers";
import { act, dontSee, openPaneOn, pick, press, screen, see, waitFor, within } from "./pane";

const SECOND = OVER_CAP.map((value, at) => (at === 1 ? "钱二" : at === 2 ? idNo("19560202", 7) : value));
const finding = (row: number) => screen.findByRole("button", { name: new RegExp(`1月!H${row}.*上限 5,000\\.00`) });
const click = async (row: number) => userEvent.setup().click(await finding(row));

/** Results that only a new check can bring up to date. */
async function openStale() {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP, SECOND));
  await press("校验");
  await finding(2);
  act(() => excel.type("1月", "H1", "别的"));
  await see("可能已经过期");
  return excel;
}

test("stale, and somebody else stands in the row: the finding's link says so and leads nowhere; its neighbour's still leads there", async () => {
  const excel = await openStale();
  const sheet = excel.workbook.requireSheet("1月");
  act(() => excel.workbook.change("user", () => sheet.deleteRows(1, 1)));
  act(() => excel.select("1月", "A9"));
  await click(2);
  await see("已失效：第 2 行已不是校验时的“张三”，没有定位。请重新校验。");
  expect(excel.selected()).toBe("1月!A9");
  act(() => excel.workbook.change("user", () => sheet.insertRows(1, 1)));
  await click(3);
  await waitFor(() => expect(excel.selected()).toBe("1月!H3"));
  dontSee("已失效");
});

test.each([
  ["name", 1, "换了人"],
  ["ID", 2, idNo("19990909", 9)],
])("another %s in the row is enough, and put back it leads there again", async (_, column, other) => {
  const excel = await openStale();
  const put = (value: string) =>
    act(() => excel.workbook.change("user", () => excel.workbook.requireSheet("1月").put(1, column, { value })));
  put(other);
  act(() => excel.select("1月", "A9"));
  await click(2);
  await see("已失效：第 2 行已不是校验时的“张三”");
  expect(excel.selected()).toBe("1月!A9");
  put(String(OVER_CAP[column]));
  await click(2);
  await click(2);
  await waitFor(() => expect(excel.selected()).toBe("1月!H2"));
});

test("results that hold ask nothing first: a corrected name is followed", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await finding(2);
  act(() => excel.type("1月", "B2", "张山"));
  await screen.findByRole("button", { name: /张山.*上限 5,000\.00/ });
  await click(2);
  await waitFor(() => expect(excel.selected()).toBe("1月!H2"));
  dontSee("已失效");
});

test("a link to a hidden row offers to show it, and the focus stays at the link", async () => {
  const excel = await openPaneOn({ ...ledgerSheet("1月", OVER_CAP), hiddenRows: [2] });
  act(() => excel.select("1月", "B2"));
  await press("帮扶档案");
  await press("1月 第 2 行");
  await see("第 2 行已隐藏，看不到这个单元格。");
  expect(excel.workbook.requireSheet("1月").hiddenRows.has(1)).toBe(true);
  await press("取消隐藏这一行");
  await waitFor(() => expect(excel.workbook.requireSheet("1月").hiddenRows.has(1)).toBe(false));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "1月 第 2 行" })));
  dontSee("已隐藏");
  dontSee("已改动");
});

test("so does the list of cases to be ticked", async () => {
  const excel = await openPaneOn({ ...ledgerSheet("1月", AT_CAP), hiddenRows: [2] });
  await press("预审表");
  await pick(/^查找并勾选/);
  const option = within(screen.getByRole("listbox", { name: /^找到的个案/ })).getByRole("option");
  act(() => option.focus());
  await userEvent.setup().keyboard("{Enter}");
  await press("取消隐藏这一行");
  await waitFor(() => expect(excel.workbook.requireSheet("1月").hiddenRows.has(1)).toBe(false));
  await waitFor(() =>
    expect(document.activeElement).toBe(within(screen.getByRole("listbox", { name: /^找到的个案/ })).getByRole("option")),
  );
});
