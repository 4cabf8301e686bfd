/** @jest-environment jsdom */
import { AT_CAP, OVER_CAP, PENDING, ledgerSheet } from "./smallLedgers";
import { act, dontSee, openPaneOn, pick, press, screen, see, turnOn, waitFor } from "./pane";

const FINDING = /1月!H2.*张三.*5,000\.00/;

test("a click on a finding selects its cell in Excel and leaves the focus in the pane", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", AT_CAP));
  act(() => excel.select("2月", "A1"));
  await press("校验");
  await press(FINDING);
  await waitFor(() => expect(excel.selected()).toBe("1月!H2"));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: FINDING }));
});

test("a cell in a hidden row is not unhidden; the pane says so", async () => {
  const excel = await openPaneOn({ ...ledgerSheet("1月", OVER_CAP), hiddenRows: [2] });
  await press("校验");
  await press(FINDING);
  await see("第 2 行已隐藏，看不到这个单元格。请先取消隐藏，再点击定位。");
  expect(excel.workbook.requireSheet("1月").hiddenRows.has(1)).toBe(true);
});

test("a finding on a sheet that was deleted since says that the sheet is gone", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", AT_CAP));
  await press("校验");
  await screen.findByRole("button", { name: FINDING });
  act(() => excel.workbook.deleteSheet(excel.workbook.requireSheet("1月")));
  await press(FINDING);
  await see("找不到工作表“1月”");
});

test("a corrected cell takes its finding away and leaves the others and the focus where they are", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", OVER_CAP));
  await press("校验");
  await screen.findByRole("button", { name: FINDING });
  const other = screen.getByRole("button", { name: /2月!H2.*张三.*5,000\.00/ });
  act(() => other.focus());
  act(() => excel.type("1月", "H2", 5000));
  await waitFor(() => expect(screen.queryByRole("button", { name: FINDING })).toBeNull(), { timeout: 10_000 });
  await see("已按台账的改动更新");
  dontSee("结果可能已经过期");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /2月!H2.*张三.*5,000\.00/ }));
});

test("what Excel does not tell of is not followed, the pane says so all along, and 重新校验 or the next edit of the sheet finds it", async () => {
  for (const finds of ["run", "edit"] as const) {
    document.body.replaceChildren();
    const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", OVER_CAP));
    await press("校验");
    await screen.findByRole("button", { name: FINDING });
    await see("从下拉列表选取、公式重算等改动，Excel 可能不通知本窗格：报送前请重新校验。");
    const sheet = excel.workbook.requireSheet("1月");
    act(() => excel.workbook.change("listPick", () => sheet.put(1, 7, { value: 5000 })));
    await act(() => new Promise((resume) => setTimeout(resume, 400)));
    expect(screen.getByRole("button", { name: FINDING })).toBeTruthy();
    dontSee("已按台账的改动更新");
    if (finds === "run") await press("重新校验");
    else act(() => excel.type("1月", "F2", "大重病"));
    await waitFor(() => expect(screen.queryByRole("button", { name: FINDING })).toBeNull(), { timeout: 10_000 });
    await see("报送前请重新校验");
  }
});

test("a formula's new result, which Excel does not tell of, is found with the edit that caused it: both are on the sheet that is read anew", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  const sheet = excel.workbook.requireSheet("1月");
  sheet.put(1, 7, { value: 6000, formula: "=SUM(P2:P2)" });
  sheet.put(1, 15, { value: 6000 });
  await press("校验");
  await screen.findByRole("button", { name: FINDING });
  act(() => excel.type("1月", "P2", 5000));
  await waitFor(() => expect(screen.queryByRole("button", { name: FINDING })).toBeNull(), { timeout: 10_000 });
});

test("a co-author's edit is followed like one's own", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await screen.findByRole("button", { name: FINDING });
  act(() => excel.workbook.change("coauthor", () => excel.workbook.requireSheet("1月").put(1, 7, { value: 5000 })));
  await waitFor(() => expect(screen.queryByRole("button", { name: FINDING })).toBeNull(), { timeout: 10_000 });
  await see("已按台账的改动更新");
});

test("a changed heading makes the results stale, and checking again is asked for", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await screen.findByRole("button", { name: FINDING });
  act(() => excel.type("1月", "H1", "说明"));
  await see("台账已改动，以下结果可能已经过期");
  await press("重新校验");
  await waitFor(() => expect(screen.queryByRole("button", { name: FINDING })).toBeNull(), { timeout: 10_000 });
  dontSee("台账已改动");
});

test("writing 校验结果 does not make the results stale, and the ledger keeps every value", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  const before = excel.textOf("1月");
  await press("校验");
  await press("写出校验结果表");
  await see("已写出工作表“校验结果”");
  dontSee("台账已改动");
  expect(excel.textOf("1月")).toBe(before);
});

test("a workbook whose structure is protected: the sheet is not written, and the pane says what to do", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  excel.workbook.structureProtected = true;
  await press("校验");
  await press("写出校验结果表");
  await see(/保护/);
  expect(excel.sheetNames()).toEqual(["1月"]);
});

test("a user's own sheet named 校验结果 is left alone, and the pane names the sheet that was taken", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP), { name: "校验结果", rows: [["我的笔记"]] });
  await press("校验");
  await press("写出校验结果表");
  await see("换了一个名称");
  expect(excel.textOf("校验结果")).toBe("我的笔记");
});

test("the selected rows become the cases of 预审表, and follow the selection", async () => {
  const excel = await openPaneOn(ledgerSheet("5月", OVER_CAP, AT_CAP, PENDING));
  act(() => excel.select("5月", "A2:C3"));
  await press("预审表");
  await pick("表格中选中的行（2 件）");
  act(() => excel.select("5月", "B3"));
  await see("表格中选中的行（1 件）");
  await see("李四，大重病医疗，6,000.00 元");
});

test("full IDs stand on the forms only after the user chose them", async () => {
  const excel = await openPaneOn(ledgerSheet("5月", PENDING));
  const id = String(PENDING[2]);
  await press("预审表");
  await pick("隐去中间八位");
  await press("生成预审表（1 件）");
  await see("已写出工作表“");
  const forms = excel.sheetNames().find((name) => name !== "5月") ?? "";
  expect(excel.textOf(forms)).not.toContain(id);
  await pick(/^完整号码/);
  await press("生成预审表（1 件）");
  await waitFor(() => expect(excel.textOf(forms)).toContain(id));
});

test("a month that was reported is not replaced before the user says so; what changed is listed", async () => {
  const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP, AT_CAP));
  await press("月报");
  await press("生成月报");
  await see("已写出工作表“");
  const report = excel.sheetNames().find((name) => name !== "台账") ?? "";
  act(() => excel.type("台账", "H3", 5000));
  await press("返回");
  await press("月报");
  await press("生成月报");
  await see("2019年5月已经出过月报");
  await see("12,000.00 → 11,000.00");
  expect(excel.textOf(report)).not.toContain("11000");
  await press("替换原来的月报");
  await see("已写出工作表“");
  expect(excel.textOf(report)).toContain("11000");
});

test("keeping the reported month writes nothing", async () => {
  const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP));
  await press("月报");
  await press("生成月报");
  await see("已写出工作表“");
  await press("生成月报");
  await press("保留原来的月报");
  await see("已保留原来的月报，没有写入");
  expect(excel.sheetNames()).toHaveLength(2);
});

test("校验结果 that the user added to is replaced only after 仍然替换; 保留原表 leaves it alone", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await press("写出校验结果表");
  await see("已写出工作表“校验结果”");
  act(() => excel.type("校验结果", "M3", "已电话核实"));
  await press("写出校验结果表");
  await see("工作表“校验结果”生成之后有人改过");
  await press("保留原表");
  expect(excel.textOf("校验结果")).toContain("已电话核实");
  dontSee("生成之后有人改过");
  await press("写出校验结果表");
  await press("仍然替换");
  await see("已写出工作表“校验结果”");
  expect(excel.textOf("校验结果")).not.toContain("已电话核实");
  expect(excel.sheetNames()).toEqual(["1月", "校验结果"]);
});

test("下一个 begins at the user's cell and goes round", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", OVER_CAP));
  await press("校验");
  act(() => excel.select("2月", "A2"));
  await press("下一个");
  await waitFor(() => expect(excel.selected()).toMatch(/^2月!/));
});

test("rows after the document's end offer 参照执行; with it they are judged as 需说明 at most", async () => {
  const late = [...OVER_CAP.slice(0, 8), "2022-01-03", "2022-01-10", "2022-01-14"];
  await openPaneOn(ledgerSheet("1月", late));
  await press("校验");
  await turnOn("参照执行");
  const finding = await screen.findByRole("button", { name: /1月!H2.*参照.*5,000\.00/ });
  expect(finding.closest("section[aria-labelledby]")?.getAttribute("aria-labelledby")).not.toBe("findings-must");
});

test("rows within the document's dates offer no 参照执行", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await screen.findByRole("button", { name: FINDING });
  expect(screen.queryByRole("switch")).toBeNull();
});

test("markup and formulas in a person's name are shown as the text that they are", async () => {
  const name = "<img src=x onerror=alert(1)>";
  await openPaneOn(ledgerSheet("1月", [1, name, ...OVER_CAP.slice(2)], [2, '=HYPERLINK("a")', ...AT_CAP.slice(2)]));
  await press("校验");
  await see(name);
  expect(document.querySelectorAll("img, script")).toHaveLength(0);
});
