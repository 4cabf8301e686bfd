/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { policySheet } from "../../src/sheets/policy/policySheet";
import { publishedPolicy, publishPolicy } from "../../src/policy/publishedPolicy";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { policyHash } from "../../src/policy/policyHash";
import { CAP_MEDICAL, EXPLAIN_CAP } from "../../src/functions/functions";
import { builtInLines, renewedLines, renewedPolicy } from "../policySheet/madeUpPolicy";
import { area, startWorkbook } from "../host/office/simulated";
import type { Workbook } from "../../src/simulator/model/workbook";
import { act, dontSee, openPane, openPaneOn, press } from "./pane";
import { excelWith } from "./excelWith";

const LEDGER = {
  name: "台账",
  rows: [
    ["姓名", "身份证号", "对象类别", "帮扶类别", "自负医疗费用", "帮扶金额", "申请日期", "发放日期"],
    ["甲一", "31019919500101001X", "低保", "大重病医疗", 10000, 7100.01, "2022-01-03", "2022-02-01"],
  ],
};
const FAULTY = { ...renewedLines(), values: renewedLines().values.map((line, at) => (at === 18 ? { ...line, value: 1.6 } : line)) };

afterEach(() => void publishPolicy(builtInPolicy));

test("one button makes the sheet of 18 values; a second press finds it there and leaves it as it is", async () => {
  const { port } = await openPaneOn(LEDGER);
  await press(/^帮扶标准/);
  await screen.findByText("本工作簿没有帮扶标准表，按程序内置的文件判断。");
  await press("生成帮扶标准表");
  await screen.findByText(/没有错误，按它判断/);
  expect(screen.queryByRole("button", { name: "生成帮扶标准表" })).toBeNull();
  expect((await port.listSheets()).map(({ name, ownMark }) => [name, ownMark])).toContainEqual(["帮扶标准", "policy"]);
});

test("what was said of an earlier press does not stay above or below what is found anew", async () => {
  const excel = await openPaneOn(LEDGER);
  await press(/^帮扶标准/);
  await press("生成帮扶标准表");
  await screen.findByText(/已写出工作表“帮扶标准”/);
  act(() => excel.type("帮扶标准", "C31", "172%"));
  await press("重新检查");
  await screen.findByText(/处错误，整张表都没有采用/);
  dontSee("已写出工作表“帮扶标准”");
});

test("while Excel does not answer, 帮扶标准 and 测算 say what is being read, and after 3 silent seconds how to go on", async () => {
  const { sim, port } = await startWorkbook([LEDGER]);
  openPane(port);
  for (const [card, then] of [
    [/^帮扶标准/, /本工作簿没有帮扶标准表/],
    [/^测算/, /填好金额就算出结果/],
  ] as const) {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await screen.findByRole("button", { name: card });
    sim.intercept = async () => {
      await held;
      return null;
    };
    await press(card);
    await screen.findByText("正在读取帮扶标准…");
    await screen.findByText(/Excel 还没有回应。如果有单元格正在编辑，请按回车键/, {}, { timeout: 6_000 });
    sim.intercept = null;
    answer();
    await screen.findByText(then);
    expect(screen.queryByText("正在读取帮扶标准…")).toBeNull();
    await press(/返回/);
  }
});

test("a check goes by the office's sheet and names both documents and where they stand; without the sheet the row of 2022 is not judged", async () => {
  const excel = await excelWith(LEDGER);
  await excel.port.writeOwnSheet(policySheet(renewedLines()));
  openPane(excel.port);
  await press(/^校验/);
  await screen.findByText(/依据：长民发〔2016〕31号、测民发〔2022〕5号（本工作簿的工作表“帮扶标准”）/);
  expect(await screen.findByText(/1 行中发现违规 1 个/)).toBeTruthy();
});

test("a faulty sheet: the pane names the cell, and the check says that the program's document stands", async () => {
  const excel = await excelWith(LEDGER);
  await excel.port.writeOwnSheet(policySheet(FAULTY));
  openPane(excel.port);
  await press(/^帮扶标准/);
  await screen.findByText(/有 1 处错误，整张表都没有采用/);
  expect(screen.getByRole("button", { name: "帮扶标准!C31" })).toBeTruthy();
  await press(/返回/);
  await press(/^校验/);
  await screen.findByText(/整份没有采用，仍按程序内置的长民发〔2016〕31号判断/);
});

test("the functions on the page answer by the sheet once the pane has read it: 6,000 before, 7,100 after", async () => {
  expect(CAP_MEDICAL("低保", 10000)).toBe(6000);
  const excel = await excelWith(LEDGER);
  await excel.port.writeOwnSheet(policySheet(renewedLines()));
  openPane(excel.port);
  await waitFor(() => expect(policyHash(publishedPolicy())).toBe(policyHash(renewedPolicy())));
  expect(CAP_MEDICAL("低保", 10000)).toBe(7100);
  expect(CAP_MEDICAL("低保", 10000, 44561)).toBe(6000);
  expect(EXPLAIN_CAP("大重病医疗", "低保", 10000, 0)).toContain("测民发〔2022〕5号第八条第一款：低保对象最高 71%");
});

test("a ratio changed in the sheet from 60 % to 55 % calculates the formulas of the workbook anew: 6,000 becomes 5,500", async () => {
  const calculate = (workbook: Workbook): void => {
    for (const { sheet, row, column } of workbook.formulas()) workbook.setResult(sheet, row, column, CAP_MEDICAL("低保", 10000));
  };
  const { port, workbook } = await startWorkbook([{ name: "试算", rows: [["低保 10,000 元"]] }], { calculate });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("试算").getRange("B1").formulas = [['=BANGFU.CAP_MEDICAL("低保",10000)']];
    await context.sync();
  });
  await port.writeOwnSheet(policySheet(builtInLines()));
  openPane(port);
  const answer = async () => (await port.readSheets(["试算"]))[0]?.values[0]?.[1];
  await waitFor(async () => expect(await answer()).toBe(6000));
  act(() => workbook.change("user", () => workbook.requireSheet("帮扶标准").write(area("C12"), () => "55%")));
  await waitFor(async () => expect(await answer()).toBe(5500), { timeout: 5_000 });
});

describe("a draft beside the standards in use", () => {
  const PAID_2019 = {
    ...LEDGER,
    rows: [LEDGER.rows[0] ?? [], ["甲一", "31019919500101001X", "低保", "大重病医疗", 10000, 7000, "2019-01-03", "2019-02-01"]],
  };

  async function openedWithDraft(lines: Parameters<typeof policySheet>[0], name = "帮扶标准（草案）") {
    const excel = await excelWith(PAID_2019);
    await excel.port.writeOwnSheet({ ...policySheet(lines), name });
    openPane(excel.port);
    await press(/^帮扶标准/);
    return excel;
  }

  test("is tried out as if it always held: the finding under 60 % is gone under 71 %, and the sheet 标准比较 is written", async () => {
    const { port } = await openedWithDraft(renewedLines());
    await screen.findByText("本工作簿没有帮扶标准表，按程序内置的文件判断。");
    await press("试算一份草案");
    await press("试算草案");
    await screen.findByText("按“测民发〔2022〕5号”试算 1 行");
    await screen.findByText("多出问题 0 个，不再有的 1 个，数额不同的 0 个");
    await screen.findByText("大重病医疗 低保对象的上限合计 6,000.00 元 → 7,100.00 元，增加 1,100.00 元");
    await screen.findByText("低保对象的年度尚余合计 73,000.00 元 → 92,000.00 元，增加 19,000.00 元");
    await press("写出标准比较表");
    await screen.findByText(/已写出工作表“标准比较”/);
    expect((await port.listSheets()).map(({ name }) => name)).toContain("标准比较");
  });

  test("judges nobody: the check still finds 7,000 above 6,000", async () => {
    await openedWithDraft(renewedLines());
    await press(/返回/);
    await press(/^校验/);
    expect(await screen.findByText(/1 行中发现违规 1 个/)).toBeTruthy();
  });

  test("with a fault is not tried out, and the fault is named", async () => {
    await openedWithDraft(FAULTY);
    await press("试算一份草案");
    await press("试算草案");
    await screen.findByText("“帮扶标准（草案）”有 1 处错误，不能试算。");
    const faults = within(await screen.findByRole("list", { name: "草案的错误" }));
    expect(faults.getByRole("button", { name: "帮扶标准（草案）!C31" })).toBeTruthy();
    expect(faults.getByRole("listitem").textContent).not.toContain("'");
  });

  test("has to be called so: without one the pane says what it looks for, and without any sheet what to make first", async () => {
    await openPaneOn(PAID_2019);
    await press(/^帮扶标准/);
    await press("试算一份草案");
    await press("试算草案");
    await screen.findByText(/也没有草案。请先按“生成帮扶标准表”，再复制一份/);
    await press("生成帮扶标准表");
    await screen.findByText(/没有名称里带“草案”的帮扶标准表。请先复制一份/);
  });
});

test("editing the sheet makes the check stale and lets the functions follow; a fault takes the whole sheet away from them", async () => {
  const excel = await excelWith(LEDGER);
  await excel.port.writeOwnSheet(policySheet(renewedLines()));
  openPane(excel.port);
  await press(/^校验/);
  await screen.findByText(/1 行中发现违规 1 个/);
  await waitFor(() => expect(CAP_MEDICAL("低保", 10000)).toBe(7100));
  excel.type("帮扶标准", "C31", "72%");
  await screen.findByText(/结果可能已经过期/);
  await waitFor(() => expect(CAP_MEDICAL("低保", 10000)).toBe(7200), { timeout: 5000 });
  excel.type("帮扶标准", "C31", "172%");
  await waitFor(() => expect(CAP_MEDICAL("低保", 10000)).toBe(6000), { timeout: 5000 });
  expect(EXPLAIN_CAP("大重病医疗", "低保", 10000, 0)).toContain("帮扶标准表有错，未采用");
});
