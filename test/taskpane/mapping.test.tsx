/** @jest-environment jsdom */
import { AT_CAP, HEADINGS, OVER_CAP } from "./smallLedgers";
import userEvent from "@testing-library/user-event";
import { choose, openPaneOn, press, screen, see, waitFor, within } from "./pane";

/** 金额 alone: applied for, approved or paid? */
const headings = HEADINGS.map((heading) => (heading === "帮扶金额" ? "金额" : heading));
const twoMonths = () => openPaneOn({ name: "1月", rows: [headings, OVER_CAP] }, { name: "2月", rows: [headings, AT_CAP] });

test("金额 on two sheets is one question, and nothing is guessed before the answer", async () => {
  await twoMonths();
  await press("校验");
  await see("有 1 列需要确认含义");
  expect(screen.getAllByRole("combobox", { name: "“金额”是哪一项" })).toHaveLength(1);
  const places = within(screen.getByRole("list", { name: "表头“金额”所在的列" })).getAllByRole("button");
  expect(places.map(({ textContent }) => textContent)).toEqual(["1月 H 列", "2月 H 列"]);
  expect(screen.queryByRole("button", { name: /1月!H2/ })).toBeNull();
});

test("the answer 帮扶金额 is remembered in the workbook and the ledger is checked again with it", async () => {
  const excel = await twoMonths();
  await press("校验");
  await choose(/“金额”是哪一项/, "帮扶金额");
  await press("记住并重新校验");
  expect(await screen.findByRole("button", { name: /1月!H2.*5,000\.00/ })).toBeTruthy();
  expect(screen.queryByText(/需要确认含义/)).toBeNull();
  expect(JSON.parse((await excel.port.readSetting("bangfu.mapping")) ?? "")).toEqual({
    "1月": { amount: { heading: "金额" } },
    "2月": { amount: { heading: "金额" } },
  });
});

test("a column that was understood wrongly is given another meaning", async () => {
  const excel = await openPaneOn({ name: "1月", rows: [HEADINGS, OVER_CAP] });
  await press("校验");
  await press(/台账识别情况/);
  await press(/^1月：1 行/);
  await press("更正 I 列“申请日期”");
  expect(screen.getByRole("combobox", { name: "I 列“申请日期”应识别为" })).toHaveProperty("value", "applyDate");
  await choose("I 列“申请日期”应识别为", "调查日期");
  await press("记住并重新校验");
  await see("共检查 1 张工作表");
  expect(JSON.parse((await excel.port.readSetting("bangfu.mapping")) ?? "")).toEqual({ "1月": { surveyDate: { heading: "申请日期" } } });
});

test("a column that is none of the fields is cleared, and the rules that need it are said to be unchecked", async () => {
  const excel = await openPaneOn({ name: "1月", rows: [HEADINGS, OVER_CAP] });
  await press("校验");
  await press(/台账识别情况/);
  await press(/^1月：1 行/);
  await press("更正 H 列“帮扶金额”");
  await choose("H 列“帮扶金额”应识别为", "都不是，不用这一列");
  await press("记住并重新校验");
  await see("共检查 1 张工作表");
  expect(screen.queryByRole("button", { name: /1月!H2/ })).toBeNull();
  expect(JSON.parse((await excel.port.readSetting("bangfu.mapping")) ?? "")).toEqual({ "1月": { amount: "" } });
});

test("a question is settled by 都不是 too, and not asked again", async () => {
  const excel = await twoMonths();
  await press("校验");
  await choose(/“金额”是哪一项/, "都不是，不用这一列");
  await press("记住并重新校验");
  await see("共检查 2 张工作表");
  expect(screen.queryByText(/需要确认含义/)).toBeNull();
  const none = { applyAmount: "", amount: "" };
  expect(JSON.parse((await excel.port.readSetting("bangfu.mapping")) ?? "")).toEqual({ "1月": none, "2月": none });
});

test("by keyboard: Enter on 更正 opens the list in its row with the focus in it, Esc closes it and gives the focus back to the button", async () => {
  const user = userEvent.setup();
  await openPaneOn({
    name: "1月",
    rows: [
      [...HEADINGS, "经办人"],
      [...OVER_CAP, "赵"],
    ],
  });
  await press("校验");
  await press(/台账识别情况/);
  await press(/^1月：1 行/);
  for (const name of ["更正 A 列“序号”", "更正 L 列“经办人”"]) {
    const button = await screen.findByRole("button", { name });
    button.focus();
    await user.keyboard("{Enter}");
    const list = await screen.findByRole("combobox", { name: /应识别为$/ });
    expect(document.activeElement).toBe(list);
    expect(button.closest("tr")?.nextElementSibling?.contains(list)).toBe(true);
    expect(screen.getByRole("button", { name: "记住并重新校验" }).getAttribute("aria-disabled")).toBe("true");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("combobox", { name: /应识别为$/ })).toBeNull();
    expect(document.activeElement).toBe(button);
  }
});

test("the heading of a column that is asked about is one press away", async () => {
  const excel = await twoMonths();
  await press("校验");
  await press("2月 H 列");
  await waitFor(() => expect(excel.selected()).toBe("2月!H1"));
});

test("the columns of a sheet stand in its own order, those that are not used among the others", async () => {
  await openPaneOn({
    name: "1月",
    rows: [
      ["编外", ...HEADINGS, "经办人"],
      ["甲", ...OVER_CAP, "赵"],
    ],
  });
  await press("校验");
  await press(/台账识别情况/);
  await press(/^1月：1 行/);
  const rows = within(screen.getByRole("table", { name: "1月 的列" }))
    .getAllByRole("row")
    .slice(1);
  expect(rows.map((row) => row.firstElementChild?.textContent)).toEqual([..."ABCDEFGHIJKLM"]);
});
