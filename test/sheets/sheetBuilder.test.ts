import { SheetBuilder } from "../../src/sheets/sheetBuilder";

const builder = () =>
  new SheetBuilder({ name: "表", mark: "results", columnWidths: [10, 20, 30], page: { orientation: "portrait", pagesTall: 0 } });

test("a cell at column 3 that spans 2 rows leaves two blanks before it and one merge", () => {
  const sheet = builder();
  sheet.row([{ column: 3, down: 2, text: "甲", style: "label" }], 20);
  const model = sheet.build();
  expect(model.rows).toEqual([[null, null, { text: "甲", style: "label" }]]);
  expect(model.merges).toEqual([{ top: 1, left: 3, bottom: 2, right: 3 }]);
  expect(model.rowHeights).toEqual({ 1: 20 });
});

test("a line spans all three columns", () => {
  const sheet = builder();
  sheet.gap();
  expect(sheet.line("标题", "title")).toBe(2);
  expect(sheet.build().merges).toEqual([{ top: 2, left: 1, bottom: 2, right: 3 }]);
});

test("a page break asked for after row 2 stands before row 3", () => {
  const sheet = builder();
  sheet.gap();
  sheet.gap();
  sheet.pageBreak();
  sheet.gap();
  expect(sheet.build().page.breaksBefore).toEqual([3]);
});

test("columns 2 and 3 are 50 characters wide together", () => {
  expect(builder().widthOf(2, 2)).toBe(50);
});

test("the finished model is frozen through and through", () => {
  const sheet = builder();
  sheet.row([{ column: 1, text: "甲" }]);
  sheet.box(1, 1);
  const model = sheet.build();
  for (const part of [
    model,
    model.rows,
    model.rows[0],
    model.rows[0]?.[0],
    model.merges,
    model.boxes,
    model.page,
    model.rowHeights,
    model.columnWidths,
  ])
    expect(Object.isFrozen(part)).toBe(true);
});
