/** @jest-environment jsdom */
/** What a view has read is said to be old once the ledger is another one, and nothing is written of it. */
import userEvent from "@testing-library/user-event";
import type { SimCell } from "../../src/simulator/model/cell";
import { AT_CAP, HEADINGS, OVER_CAP, PENDING, idNo, ledgerSheet } from "./smallLedgers";
import { act, choose, dontSee, openPaneOn, paneText, pick, press, screen, see, waitFor, within } from "./pane";

const OUTDATED = "台账已改动，以下内容是改动之前的。";
const REFUSED = "台账在读取之后有改动，没有写出。";
type Excel = Awaited<ReturnType<typeof openPaneOn>>;
/** A value that comes from a drop-down list: Excel does not tell of it. */
const pickInCell = (excel: Excel, sheet: string, row: number, column: number, cell: SimCell) =>
  act(() => excel.workbook.change("listPick", () => excel.workbook.requireSheet(sheet).put(row, column, cell)));
const COUNTS = {
  name: "统计",
  rows: [
    ["街道", "人数", "户数", "金额合计"],
    ["华阳路街道", 10, 8, 50000],
  ],
};
const soon = () => act(() => new Promise((resume) => setTimeout(resume, 100)));
const user = () => userEvent.setup();

describe("月报", () => {
  /** Makes the sheet from the pane and fills in an opening balance, as a user does. */
  async function fillIncome(excel: Excel) {
    await press("新建资金收入表");
    await see("已写出工作表“资金收入”");
    const { cells } = excel.workbook.requireSheet("资金收入");
    const row = [...Array(20).keys()].find((at) => cells.value(at, 0) === "日期")! + 2;
    const line = { A: "2019年", B: "期初结余", D: 50000, E: "期初结余" };
    for (const [column, value] of Object.entries(line)) act(() => excel.type("资金收入", `${column}${row}`, value));
  }

  test("资金收入 made from the pane and filled in counts for the report that is built then; the hint is gone, and no notice came", async () => {
    const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP));
    await press("月报");
    await fillIncome(excel);
    await see("请在表中填好期初结余、收入和月末账面结余，再生成月报。");
    dontSee("已改动");
    await press("生成月报");
    await see("已写出工作表“月报");
    expect(excel.textOf("月报 2019年5月")).toContain("50000");
    dontSee("资金收入”");
    dontSee("没有找到资金收入表");
    expect(screen.queryByRole("button", { name: "新建资金收入表" })).toBeNull();
    await press("生成月报");
    await see("2019年5月已经出过月报");
  });

  test("an edit of 资金收入 or of the ledger makes the report that is shown old; 重新生成月报 reads both anew", async () => {
    const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP, AT_CAP));
    await press("月报");
    await fillIncome(excel);
    await press("生成月报");
    await see("已写出工作表“月报");
    dontSee("已改动");
    act(() => excel.type("资金收入", "A30", "2019年5月"));
    await see("资金收入表已改动，以下月报是改动之前的。");
    act(() => excel.type("台账", "H3", 5000));
    await see("台账已改动，以下月报是改动之前的。");
    await press("写出月报明细");
    await see("算好之后，台账或资金收入表又有改动，没有写出。请重新生成月报。");
    expect(excel.sheetNames().some((name) => name.startsWith("月报明细"))).toBe(false);
    await press("重新生成月报");
    await see("12,000.00 → 11,000.00");
    dontSee("改动之前");
    act(() => excel.type("台账", "H3", 4000));
    await press("替换原来的月报");
    await see("没有写出。请重新生成月报。");
    expect(excel.textOf("月报 2019年5月")).toContain("12000");
    await press("重新生成月报");
    await press("替换原来的月报");
    await see("已写出工作表“月报");
    expect(excel.textOf("月报 2019年5月")).toContain("10000");
  });

  test("a month whose payments are gone is not reported as an empty one", async () => {
    const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP, [...AT_CAP.slice(0, 10), "2019-04-21"]));
    await press("月报");
    await choose("月份", "2019年4月");
    act(() => excel.type("台账", "K3", "2019-05-21"));
    await see("台账已改动，可选的月份是改动之前的。");
    await press("生成月报");
    await see("台账里已经没有 2019年4月的发放记录，请另选月份。");
    expect(excel.sheetNames()).toEqual(["台账"]);
  });
});

describe("帮扶档案", () => {
  const grant = (household: string, name: string, serial: number, yuan: number) => [
    ...[household, 1, name, idNo("19550101", serial), "低保", "个案", "其他", 0, yuan, "2019-05-06", "2019-05-15", "2019-05-20"],
  ];
  const LEDGER = {
    name: "1月",
    rows: [["户号", ...HEADINGS], grant("H1", "张三", 1, 48_000), grant("H1", "张小四", 2, 500), grant("H2", "王五", 3, 80_000)],
  };

  test("an edit while a record is open is said; 重新读取 answers anew and keeps who was asked for, the query and the year", async () => {
    const excel = await openPaneOn(LEDGER);
    await press("帮扶档案");
    await user().type(await screen.findByRole("combobox", { name: /^姓名/ }), "张");
    await user().click(await screen.findByRole("option", { name: /^张三/ }));
    await see("最多 31,500.00 元");
    await choose("年份", "2019");
    act(() => excel.type("1月", "I2", 80_000));
    await see(OUTDATED);
    await press("重新读取");
    await see("不可以。");
    dontSee(OUTDATED);
    expect(screen.getByRole("combobox", { name: /^姓名/ })).toHaveProperty("value", "张");
    await see("张三 310199");
    expect(screen.getByRole("combobox", { name: "年份" })).toHaveProperty("value", "2019");
    act(() => excel.type("1月", "D2", idNo("19550101", 9)));
    act(() => excel.type("1月", "C2", "赵六"));
    await press("重新读取");
    await see("台账中已经找不到张三 310199");
  });

  test("a cancelled reading leaves the record, and says still that it is old", async () => {
    const excel = await openPaneOn(LEDGER);
    act(() => excel.select("1月", "C4"));
    await press("帮扶档案");
    await see("限额已用完");
    act(() => excel.type("1月", "I4", 70_000));
    await see(OUTDATED);
    await press("重新读取");
    await press("取消");
    await see("限额已用完");
    await see(OUTDATED);
  });

  test("a sheet that is no ledger, and sheets of ours, make nothing old", async () => {
    const excel = await openPaneOn(LEDGER, COUNTS);
    act(() => excel.select("1月", "C4"));
    await press("帮扶档案");
    await see("限额已用完");
    act(() => excel.type("统计", "B2", 11));
    await soon();
    dontSee("已改动");
  });
});

describe("预审表", () => {
  test("what was edited since is not written; after 重新读取 the form has the new name and amount, and the choices are kept", async () => {
    const excel = await openPaneOn(ledgerSheet("1月", PENDING));
    await press("预审表");
    await pick(/隐去/);
    act(() => excel.type("1月", "H2", 3999));
    act(() => excel.type("1月", "B2", "新名字"));
    await see(OUTDATED);
    await press(/^生成预审表/);
    await see(REFUSED);
    expect(excel.sheetNames()).toEqual(["1月"]);
    await press("重新读取");
    await see("新名字，大重病医疗，3,999.00 元");
    await waitFor(() => expect(paneText()).not.toContain(REFUSED));
    expect(screen.getByRole("radio", { name: /隐去/ })).toHaveProperty("checked", true);
    await press(/^生成预审表/);
    await see("已写出工作表");
    const form = excel.textOf(excel.sheetNames().find((name) => name.includes("预审"))!);
    expect(form).toContain("新名字");
    expect(form).not.toContain("王五");
    dontSee("已改动");
  });

  test("an edit that Excel does not tell of is found before anything is written; one that was taken back is none", async () => {
    const excel = await openPaneOn(ledgerSheet("1月", PENDING));
    await press("预审表");
    await pick(/隐去/);
    pickInCell(excel, "1月", 1, 3, { value: "低保" });
    await soon();
    dontSee("已改动");
    await press(/^生成预审表/);
    await see(REFUSED);
    await see(OUTDATED);
    pickInCell(excel, "1月", 1, 3, { value: "低收入" });
    await press("重新读取");
    await see("打印哪些个案");
    act(() => excel.type("1月", "H2", 3999));
    act(() => excel.type("1月", "H2", 4000));
    await see(OUTDATED);
    await press(/^生成预审表/);
    await see("已写出工作表");
    dontSee("已改动");
  });

  test("a tick never goes over to somebody else: it follows its row, and one whose row is gone is said", async () => {
    const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP, PENDING));
    await press("预审表");
    await pick(/^查找并勾选/);
    await press("勾选这 2 件");
    const sheet = excel.workbook.requireSheet("1月");
    act(() => excel.workbook.change("user", () => sheet.insertRows(1, 1)));
    act(() => excel.workbook.change("user", () => AT_CAP.forEach((value, at) => sheet.put(1, at, { value }))));
    act(() => excel.type("1月", "B4", "赵六"));
    await see(OUTDATED);
    await press("重新读取");
    await see("原来勾选的 1 件，台账改动后对不上了，没有勾选");
    await see("找到 3 件，已勾选 1 件。");
    const ticked = within(screen.getByRole("listbox", { name: /^找到的个案/ }))
      .getAllByRole("option", { selected: true })
      .map(({ textContent }) => textContent);
    expect(ticked).toEqual([expect.stringContaining("张三")]);
  });
});

describe("更多报表", () => {
  test("签收单 of an edited ledger is not written; after 重新读取 it has the new amount; 资金收入 makes nothing old", async () => {
    const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
    await press("更多报表");
    await pick(/隐去/);
    await press("新建资金收入表");
    await see("已写出工作表“资金收入”");
    act(() => excel.type("资金收入", "A9", "2019年"));
    await soon();
    dontSee("已改动");
    act(() => excel.type("1月", "H2", 4321));
    await see(OUTDATED);
    await press("生成签收单");
    await see(REFUSED);
    await press("重新读取");
    await waitFor(() => expect(paneText()).not.toContain(REFUSED));
    await press("生成签收单");
    await see("已写出工作表“签收单");
    expect(excel.textOf(excel.sheetNames().find((name) => name.startsWith("签收单"))!)).toMatch(/4,?321/);
  });
});
