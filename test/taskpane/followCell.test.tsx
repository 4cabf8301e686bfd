/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { AT_CAP, OVER_CAP, ledgerSheet } from "./smallLedgers";
import { act, dontSee, openPaneOn, press, screen, see, waitFor } from "./pane";

const user = userEvent.setup();
const FIRST = /1月!H2.*张三.*5,000\.00/;
const row = () => screen.getByRole("button", { name: FIRST });
const polite = () => document.querySelector('[aria-live="polite"]')?.textContent ?? "";

test("the finding of the user's cell is the current one of the list, until the user goes on or turns 跟随所选单元格 off, also after 重新校验", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP, AT_CAP));
  await press("校验");
  await screen.findByRole("button", { name: FIRST });
  act(() => excel.select("1月", "H2"));
  await waitFor(() => expect(row().getAttribute("aria-current")).toBe("true"));
  expect(document.querySelectorAll("[aria-current]")).toHaveLength(1);
  act(() => excel.select("1月", "A3"));
  await waitFor(() => expect(document.querySelectorAll("[aria-current]")).toHaveLength(0));
  await press("更多筛选");
  await user.click(screen.getByRole("switch", { name: "跟随所选单元格" }));
  await press("重新校验");
  await screen.findByRole("button", { name: FIRST });
  act(() => excel.select("1月", "H2"));
  await act(() => new Promise((resume) => setTimeout(resume, 400)));
  expect(document.querySelectorAll("[aria-current]")).toHaveLength(0);
  dontSee("所选单元格有");
});

test("after an edit that cannot be followed the findings stay, greyed", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await screen.findByRole("button", { name: FIRST });
  const before = getComputedStyle(row()).color;
  act(() => excel.type("1月", "H1", "说明"));
  await see("台账已改动，以下结果可能已经过期");
  expect(getComputedStyle(row()).color).not.toBe(before);
  expect(getComputedStyle(row()).color).toContain("colorNeutralForeground3");
});

test("复制这一条 puts the finding on the clipboard without the full name, and says so; a long sum comes after 怎么办", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await press(FIRST);
  await press("复制这一条");
  await waitFor(() => expect(polite()).toContain("已复制，姓名已打码。"));
  const text = await navigator.clipboard.readText();
  expect(text).toContain("违规，1月!H2，张*");
  expect(text).not.toContain("张三");
  const sum = screen.getByRole("table", { name: "计算过程" });
  const toDo = screen.getByText(/^怎么办：/);
  const isLong = sum.querySelectorAll("tr").length > 4;
  expect(Boolean(sum.compareDocumentPosition(toDo) & Node.DOCUMENT_POSITION_PRECEDING)).toBe(isLong);
});
