import { strFromU8, unzipSync } from "fflate";
import type { SheetModel } from "../../../src/sheets/sheetModel";
import { type Book, type BookCell, cellKey, columnOfKey, emptyBook, emptySheet, rowOfKey } from "../../../src/host/xlsx/book";
import { freeSheetName } from "../../../src/host/xlsx/sheetName";
import { openXlsx } from "../../../src/host/xlsx/openXlsx";
import { readBook } from "../../../src/host/xlsx/readBook";
import { writeBook } from "../../../src/host/xlsx/writeBook";
import { newXlsx } from "../../../src/host/xlsx/xlsxWorkbook";

const NOW_MODEL: SheetModel = {
  name: "2019年5月月报",
  mark: "monthly:2019-05",
  rows: [
    [{ text: "资金运行情况月报", style: "title" }],
    [null, { text: "=1+1", style: "text" }, { number: 1234.5, style: "amount" }, { number: 3, style: "number" }],
    [
      { text: "合计", style: "total" },
      null,
      { formula: "=SUM(C2:C2)", number: 1234.5, style: "total" },
      { text: "K12", link: "'1月'!K12", style: "link" },
    ],
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
  columnWidths: [10, 12, 16, 8],
  rowHeights: { 1: 30 },
  boxes: [{ top: 2, left: 1, bottom: 3, right: 4 }],
  frozenRows: 2,
  autoFilter: { top: 2, left: 1, bottom: 3, right: 4 },
  page: { orientation: "landscape", titleRows: [1, 2], pagesTall: 0, breaksBefore: [3], footer: "第 &P 页 共 &N 页" },
};

async function savedParts(): Promise<Record<string, string>> {
  const workbook = newXlsx("月报.xlsx");
  await workbook.writeOwnSheet(NOW_MODEL);
  return Object.fromEntries(Object.entries(unzipSync(await workbook.save())).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function bookOf(...cells: readonly (readonly [number, number, BookCell])[]): Book {
  const book = emptyBook();
  const sheet = emptySheet("1月");
  for (const [row, column, cell] of cells) sheet.cells.set(cellKey(row, column), cell);
  book.sheets.push(sheet);
  return book;
}

test("a cell's key gives back row and column, at A1, XFD1, A2 and XFD1048576", () => {
  for (const [row, column] of [
    [1, 1],
    [1, 16384],
    [2, 1],
    [1_048_576, 16_384],
  ] as const) {
    expect([rowOfKey(cellKey(row, column)), columnOfKey(cellKey(row, column))]).toEqual([row, column]);
  }
});

describe("a sheet of our own", () => {
  test("has its tags in the order that the format asks for", async () => {
    const xml = (await savedParts())["xl/worksheets/sheet1.xml"]!;
    const order = [
      "sheetPr",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "autoFilter",
      "mergeCells",
      "hyperlinks",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "rowBreaks",
      "customProperties",
    ];
    expect(
      [...xml.matchAll(/<(\w+)[\s>/]/g)]
        .map(([, name]) => name!)
        .filter((name, at, all) => order.includes(name) && all.indexOf(name) === at),
    ).toEqual(order);
  });

  test("prints on A4, one page wide and as tall as needed, with title rows, a page break before row 3 and page numbers", async () => {
    const parts = await savedParts();
    const xml = parts["xl/worksheets/sheet1.xml"]!;
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<brk id="2" max="16383" man="1"/>');
    expect(xml).toContain("<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>");
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'2019年5月月报\'!$1:$2</definedName>',
    );
  });

  test("keeps text that begins with = as text, and a formula with its cached value", async () => {
    const workbook = newXlsx("月报.xlsx");
    await workbook.writeOwnSheet(NOW_MODEL);
    const [sheet] = (await readBook(await workbook.save())).sheets;
    expect(sheet!.cells.get(cellKey(2, 2))).toMatchObject({ value: "=1+1", format: "@" });
    expect(sheet!.cells.get(cellKey(2, 2))!.formula).toBeUndefined();
    expect(sheet!.cells.get(cellKey(3, 3))).toMatchObject({ value: 1234.5, formula: "=SUM(C2:C2)", format: "#,##0.00" });
    expect(sheet!.cells.get(cellKey(2, 4))).toMatchObject({ value: 3, format: "0" });
    expect(sheet!.cells.get(cellKey(3, 4))).toMatchObject({ value: "K12", link: "'1月'!K12" });
  });

  test("comes back as it was drawn: mark, merge, widths, heights, frozen rows, filter, page, borders", async () => {
    const workbook = newXlsx("月报.xlsx");
    expect(await workbook.writeOwnSheet(NOW_MODEL)).toEqual({ name: "2019年5月月报", renamed: false });
    const [sheet] = (await readBook(await workbook.save())).sheets;
    expect(sheet).toMatchObject({
      name: "2019年5月月报",
      ownMark: "monthly:2019-05",
      merges: NOW_MODEL.merges,
      frozenRows: 2,
      autoFilter: NOW_MODEL.autoFilter,
    });
    expect([[...sheet!.columnWidths], [...sheet!.rowHeights]]).toEqual([
      [
        [1, 10],
        [2, 12],
        [3, 16],
        [4, 8],
      ],
      [[1, 30]],
    ]);
    expect(sheet!.page).toEqual({
      orientation: "landscape",
      titleRows: [1, 2],
      pagesTall: 0,
      breaksBefore: [3],
      footer: "第 &P 页 共 &N 页",
    });
    expect(sheet!.cells.get(cellKey(2, 1))!.style!.border!.left).toEqual({ line: "thin" });
    expect(sheet!.cells.get(cellKey(1, 1))!.style!.border).toBeUndefined();
  });

  test("is re-made in place when its mark is written again, and another sheet of the same name gets (2)", async () => {
    const workbook = newXlsx("月报.xlsx");
    await workbook.writeOwnSheet(NOW_MODEL);
    await workbook.writeOwnSheet({ ...NOW_MODEL, rows: [[{ text: "新" }]] });
    expect(await workbook.writeOwnSheet({ ...NOW_MODEL, mark: "monthly:2019-06" })).toEqual({ name: "2019年5月月报 (2)", renamed: true });
    const book = await readBook(await workbook.save());
    expect(book.sheets.map(({ name, ownMark }) => [name, ownMark])).toEqual([
      ["2019年5月月报", "monthly:2019-05"],
      ["2019年5月月报 (2)", "monthly:2019-06"],
    ]);
    expect(book.sheets[0]!.cells.get(cellKey(1, 1))!.value).toBe("新");
  });

  test("written into an opened ledger goes to a new workbook, and the ledger's bytes stay as they were", async () => {
    const bytes = await writeBook(bookOf([1, 1, { value: "姓名" }]));
    const before = bytes.slice();
    const ledger = await openXlsx(bytes, "台账.xlsx");
    await ledger.writeOwnSheet(NOW_MODEL);
    expect((await readBook(await ledger.save())).sheets.map(({ name }) => name)).toEqual(["2019年5月月报"]);
    expect(bytes).toEqual(before);
  });
});

describe("a book", () => {
  test("gives back every kind of value, with its number format", async () => {
    const cells: [number, number, BookCell][] = [
      [1, 1, { value: "310199199001011236", format: "@" }],
      [1, 2, { value: " 两边 空格\n换行\t\u0001_x0041_𠮷 " }],
      [1, 3, { value: 0 }],
      [1, 4, { value: 0, formula: "=B1-B1" }],
      [1, 5, { value: "", formula: '=""' }],
      [1, 6, { value: false }],
      [1, 7, { value: { error: "#DIV/0!" }, formula: "=1/0" }],
      [1, 8, { value: 43591, format: "yyyy-mm-dd" }],
      [1, 9, { value: null, formula: "=BANGFU.CAP_EMERGENCY()" }],
      [9, 16384, { value: "<&>\"'" }],
      [10, 1, { value: null, style: { fill: "FFFF00" } }],
      [11, 1, { value: 1e-7 }],
      [11, 2, { value: 0.1 + 0.2 }],
    ];
    const [sheet] = (await readBook(await writeBook(bookOf(...cells)))).sheets;
    for (const [row, column, cell] of cells) expect(sheet!.cells.get(cellKey(row, column))).toEqual(cell);
    expect(sheet!.cells.size).toBe(cells.length);
  });

  test("gives back looks, and cells of one look share one object", async () => {
    const style = {
      font: { name: "黑体", size: 14, bold: true, italic: true, underline: true, strike: true, color: "C00000" },
      fill: "FFF2CC",
      border: { top: { line: "double", color: "FF0000" } },
      horizontal: "center",
      vertical: "top",
      wrap: true,
      indent: 2,
    } as const;
    const [sheet] = (await readBook(await writeBook(bookOf([1, 1, { value: 1, style }], [2, 1, { value: 2, style: { ...style } }]))))
      .sheets;
    expect(sheet!.cells.get(cellKey(1, 1))!.style).toEqual(style);
    expect(sheet!.cells.get(cellKey(2, 1))!.style).toBe(sheet!.cells.get(cellKey(1, 1))!.style);
  });

  test("gives back hidden and protected things, date system, active sheet, format rules and settings of 40,000 characters", async () => {
    const book = bookOf([1, 1, { value: 1 }]);
    const second = emptySheet("设置");
    Object.assign(second, {
      visibility: "veryHidden",
      isProtected: true,
      frozenRows: 1,
      frozenColumns: 2,
      formatRules: [{ range: "A2:D9", formula: 'LEFT($A2,1)="错"', fill: "FFC7CE", fontColor: "9C0006", bold: true }],
    });
    second.hiddenRows.add(3);
    second.hiddenColumns.add(5);
    book.sheets.push(second);
    Object.assign(book, { date1904: true, activeSheet: 1 });
    book.settings.set("bangfu.mapping", `{"*":"${"长".repeat(40_000)}\n<"}`);
    const again = await readBook(await writeBook(book));
    expect([again.date1904, again.activeSheet, again.settings]).toEqual([true, 1, book.settings]);
    expect(again.sheets[1]).toEqual(second);
  });

  test("is written the same, byte for byte, twice", async () => {
    const book = bookOf([1, 1, { value: "甲" }]);
    expect(await writeBook(book)).toEqual(await writeBook(book));
  });

  test("names our functions in the file as Excel does, and shows them as the user types them", async () => {
    const formula = '=IF(BANGFU.ID_CHECK(A1)="","BANGFU.ID_CHECK(",BANGFU.CAP_MEDICAL(B1,C1))';
    const bytes = await writeBook(bookOf([1, 1, { value: 1, formula }]));
    expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!)).toContain(
      "<f>IF(_xldudf_BANGFU_ID_CHECK(A1)=&quot;&quot;,&quot;BANGFU.ID_CHECK(&quot;,_xldudf_BANGFU_CAP_MEDICAL(B1,C1))</f>",
    );
    expect((await readBook(bytes)).sheets[0]!.cells.get(cellKey(1, 1))!.formula).toBe(formula);
  });

  test("writes no merge of one cell, no row above 409 points and no column above 255 characters", async () => {
    const book = bookOf([1, 1, { value: 1 }]);
    book.sheets[0]!.merges = [{ top: 1, left: 1, bottom: 1, right: 1 }];
    book.sheets[0]!.rowHeights.set(1, 500);
    book.sheets[0]!.columnWidths.set(1, 300);
    const xml = strFromU8(unzipSync(await writeBook(book))["xl/worksheets/sheet1.xml"]!);
    expect(xml).not.toContain("mergeCell");
    expect(xml).toContain('ht="409"');
    expect(xml).toContain('width="255"');
  });

  test("without a sheet is refused", async () => {
    await expect(writeBook(emptyBook())).rejects.toMatchObject({ name: "HostError" });
  });
});

test.each([
  ["校验结果", [], "校验结果"],
  ["校验结果", ["校验结果"], "校验结果 (2)"],
  ["ABC", ["abc", "Abc (2)"], "ABC (3)"],
  ["a/b\\c?*[d]:", [], "a b c   d"],
  ["长".repeat(40), ["长".repeat(31)], `${"长".repeat(27)} (2)`],
])("the sheet name %s beside %j becomes %s", (wished, taken, name) => {
  expect(freeSheetName(wished, taken)).toBe(name);
});
