/** @jest-environment jsdom */
import { OVER_CAP, PENDING, ledgerSheet } from "./smallLedgers";
import { dontSee, openPaneOn, pick, press, screen, see, within } from "./pane";

test("1 of 2 rows is pending: it is listed with kind and amount before anything is written", async () => {
  await openPaneOn(ledgerSheet("5月", OVER_CAP, PENDING));
  await press("预审表");
  const cases = within(await screen.findByRole("list", { name: "将要打印的个案" })).getAllByRole("listitem");
  expect(cases.map((each) => each.textContent)).toEqual(["王五，大重病医疗，4,000.00 元 5月 第 3 行"]);
});

test("without a choice between masked and full IDs nothing is written and the pane asks", async () => {
  await openPaneOn(ledgerSheet("5月", PENDING));
  await press("预审表");
  await press("生成预审表（1 件）");
  await see("请选择身份证号的写法");
  expect(screen.queryByText(/已写出工作表/)).toBeNull();
});

test("with masked IDs chosen the forms are written on a sheet of our own", async () => {
  await openPaneOn(ledgerSheet("5月", PENDING));
  await press("预审表");
  await pick("隐去中间八位");
  await press("生成预审表（1 件）");
  await see("已写出工作表“");
  // Of other cases nothing was written.
  await pick(/^查找并勾选/);
  await see("生成预审表（0 件）");
  dontSee("已写出工作表“");
});

test("where nothing is pending the selection is offered, and the button waits for rows", async () => {
  await openPaneOn(ledgerSheet("5月", OVER_CAP));
  await press("预审表");
  await see("请在台账中选中要打印的行");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "生成预审表（0 件）" }).getAttribute("aria-disabled")).toBe("true");
});
