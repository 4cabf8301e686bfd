import { strToU8, zipSync } from "fflate";
import type { RawSheet } from "../../../src/ledger/rawSheet";
import { HostError } from "../../../src/host/workbookPort";
import { openXlsx } from "../../../src/host/xlsx/openXlsx";
import { readBook } from "../../../src/host/xlsx/readBook";
import { compoundFile, rowsFile, workbookFile, workbookParts } from "./workbookFile";

const DATES = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';

async function firstSheet(bytes: Uint8Array): Promise<RawSheet> {
  const workbook = await openXlsx(bytes, "台账.xlsx");
  const [info] = await workbook.listSheets();
  const [sheet] = await workbook.readSheets([info!.name]);
  return sheet!;
}

/** What both readers say about a file that they refuse: kind and message, and that they say the same. */
async function refusal(bytes: Uint8Array): Promise<HostError> {
  const errors = await Promise.all(
    [firstSheet(bytes), readBook(bytes)].map((job) =>
      job.then(
        () => null,
        (error: unknown) => error,
      ),
    ),
  );
  for (const error of errors) expect(error).toBeInstanceOf(HostError);
  expect((errors[0] as HostError).message).toBe((errors[1] as HostError).message);
  return errors[0] as HostError;
}

describe("values", () => {
  test("a dimension of A1 over cells up to C5 hides nothing: 5 rows, 3 columns", async () => {
    const sheet = await firstSheet(rowsFile(`${ONE}<row r="5"><c r="C5"><v>2</v></c></row>`, { before: '<dimension ref="A1"/>' }));
    expect(sheet.values).toEqual([
      [1, null, null],
      [null, null, null],
      [null, null, null],
      [null, null, null],
      [null, null, 2],
    ]);
  });

  test("a dimension of A1:XFD1048576 over one cell adds nothing", async () => {
    expect((await firstSheet(rowsFile(ONE, { before: '<dimension ref="A1:XFD1048576"/>' }))).values).toEqual([[1]]);
  });

  test("cells that start at C4 keep their place: top 4, left 3", async () => {
    const sheet = await firstSheet(rowsFile('<row r="4"><c r="C4"><v>7</v></c></row>'));
    expect([sheet.top, sheet.left, sheet.values]).toEqual([4, 3, [[7]]]);
  });

  test("rows and cells without references count on from the one before, also after a named one", async () => {
    const sheet = await firstSheet(
      rowsFile('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c/><c><v>4</v></c></row>'),
    );
    expect(sheet.values).toEqual([
      [1, null, null, 2, 3],
      [null, 4, null, null, null],
    ]);
  });

  test("rich text is joined and phonetic guides are left out, shared and inline", async () => {
    const shared = [
      '<r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh>',
      "<t>a_x000D_b&amp;&#x4E2D;&#20013;&lt;</t>",
    ];
    const inline =
      '<c r="C1" t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></is></c><c r="D1" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c>';
    const sheet = await firstSheet(
      rowsFile(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inline}</row>`, { sharedStrings: shared }),
    );
    expect(sheet.values).toEqual([["张 三", "a\rb&中中<", "甲", "富文本"]]);
  });

  test("text, formula text, empty formula text, error, TRUE, FALSE, 0 and a number with 17 digits come as they are", async () => {
    const cells =
      '<c r="A1" t="str"><f>B1</f><v>结果</v></c><c r="B1" t="str"><f>A2</f><v></v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1"><f>1-1</f><v>0</v></c><c r="G1"><v>0.30000000000000004</v></c><c r="H1"><v>1.2E-3</v></c>';
    const sheet = await firstSheet(rowsFile(`<row r="1">${cells}</row>`));
    expect(sheet.values).toEqual([["结果", null, { error: "#N/A" }, true, false, 0, 0.30000000000000004, 0.0012]]);
    expect([...sheet.formulaCells]).toEqual([16385, 16386, 16390]);
  });

  test("a date is its serial number in either date system, also when the file spells it in ISO", async () => {
    const cells =
      '<row r="1"><c r="A1" s="1"><v>43591</v></c><c r="B1" s="1" t="d"><v>2019-05-06</v></c><c r="C1" t="d"><v>2019-05-06T12:00:00</v></c></row>';
    expect((await firstSheet(rowsFile(cells, { styles: DATES, strict: true }))).values).toEqual([[43591, 43591, 43591.5]]);
    const mac = await firstSheet(rowsFile(cells, { styles: DATES, date1904: true }));
    expect([mac.date1904, mac.values]).toEqual([true, [[43591, 42129, 42129.5]]]);
  });

  test("a formula that nobody calculated is an error and never a blank", async () => {
    expect((await firstSheet(rowsFile('<row r="1"><c r="A1"><f>1+1</f></c></row>'))).values).toEqual([[{ error: "公式未计算" }]]);
  });

  test("a strict file with prefixed tags is read like any other", async () => {
    const file = workbookFile([{ name: "1月", xml: '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>9</x:v></x:c></x:row></x:sheetData>' }], {
      prefix: "x",
      strict: true,
    });
    expect((await firstSheet(file)).values).toEqual([[9]]);
  });

  test("comments, CDATA, single quotes and line breaks inside tags do no harm", async () => {
    const sheet = await firstSheet(rowsFile("<!-- <c r='Z9'/> --><row\n r='1'\n><c r = 'A1' t='str' ><v><![CDATA[<c>]]></v></c ></row>"));
    expect(sheet.values).toEqual([["<c>"]]);
  });

  test("UTF-16 parts are read by their byte order mark", async () => {
    const parts = workbookParts([{ name: "1月", xml: "" }]);
    const xml = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>姓名</v></c></row></sheetData></worksheet>';
    const bytes = new Uint8Array([0xff, 0xfe, ...[...xml].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
    expect((await firstSheet(zipSync({ ...parts, "xl/worksheets/sheet1.xml": bytes }))).values).toEqual([["姓名"]]);
  });
});

describe("around the values", () => {
  test("ten validations over a whole column (10,485,760 cells) are not expanded", async () => {
    const validations = '<dataValidation type="list" sqref="A1:A1048576"><formula1>"a,b"</formula1></dataValidation>'.repeat(10);
    expect((await firstSheet(rowsFile(ONE, { after: `<dataValidations count="10">${validations}</dataValidations>` }))).values).toEqual([
      [1],
    ]);
  });

  test("a formatted blank cell at XFD1048576 does not make the sheet a million rows long", async () => {
    expect((await firstSheet(rowsFile(`${ONE}<row r="1048576"><c r="XFD1048576" s="1"/></row>`, { styles: DATES }))).values).toEqual([[1]]);
  });

  test("275 formatted blank rows after the end are trimmed", async () => {
    const blank = Array.from({ length: 275 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`).join("");
    expect((await firstSheet(rowsFile(ONE + blank, { styles: DATES }))).values).toHaveLength(1);
  });

  test("17,000 rows are all there", async () => {
    const rows = Array.from({ length: 17_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join("");
    const { values } = await firstSheet(rowsFile(rows));
    expect([values.length, values[16_999]]).toEqual([17_000, [16_999]]);
  });

  test("merges, hidden rows and columns, protection and hidden sheets are told", async () => {
    const xml = `<cols><col min="2" max="3" hidden="1" width="9"/></cols><sheetData>${ONE}<row r="2" hidden="true"><c r="B2"><v>2</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="$B$2:$A$3"/></mergeCells>`;
    const workbook = await openXlsx(
      workbookFile([
        { name: "甲", xml },
        { name: "乙", xml: "<sheetData/>", state: "hidden" },
        { name: "丙", xml: "<sheetData/>", state: "veryHidden" },
      ]),
      "台账.xlsx",
    );
    const [sheet] = await workbook.readSheets(["甲"]);
    expect(sheet).toMatchObject({ file: "台账.xlsx", name: "甲", index: 0, isProtected: true, visible: true, ownMark: null });
    expect(sheet!.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 2 },
    ]);
    expect([[...sheet!.hiddenRows], [...sheet!.hiddenColumns]]).toEqual([[2], [2, 3]]);
    expect((await workbook.listSheets()).map(({ name, visible }) => [name, visible])).toEqual([
      ["甲", true],
      ["乙", false],
      ["丙", false],
    ]);
  });

  test("a chart sheet between two sheets is left out", async () => {
    const file = workbookFile([
      { name: "甲", xml: `<sheetData>${ONE}</sheetData>` },
      { name: "图", xml: "", type: "chartsheet" },
      { name: "乙", xml: "<sheetData/>" },
    ]);
    expect((await (await openXlsx(file, "x")).listSheets()).map(({ name, index }) => [name, index])).toEqual([
      ["甲", 0],
      ["乙", 1],
    ]);
  });

  test("a sheet that Excel marked through worksheet.customProperties is known as ours", async () => {
    const xml = `<sheetData>${ONE}</sheetData><customProperties><customPr name="bangfu.mark" r:id="rId7"/></customProperties>`;
    const mark = new Uint8Array([..."results"].flatMap((letter) => [letter.charCodeAt(0), 0]));
    const rels =
      '<Relationships><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty" Target="../customProperty1.bin"/></Relationships>';
    const file = workbookFile([{ name: "校验结果", xml }], {
      extra: { "xl/customProperty1.bin": mark, "xl/worksheets/_rels/sheet1.xml.rels": rels },
    });
    expect((await (await openXlsx(file, "x")).listSheets())[0]!.ownMark).toBe("results");
    expect((await firstSheet(file)).ownMark).toBe("results");
    expect((await readBook(file)).sheets[0]!.ownMark).toBe("results");
  });

  test("the columns that the add-in remembered in Excel are found", async () => {
    const extension =
      '<we:webextension xmlns:we="x"><we:properties><we:property name="bangfu.mapping" value="&quot;{\\&quot;*\\&quot;:{}}&quot;"/><we:property name="other" value="1"/></we:properties></we:webextension>';
    const workbook = await openXlsx(
      workbookFile([{ name: "甲", xml: "<sheetData/>" }], { extra: { "xl/webextensions/webextension1.xml": extension } }),
      "x",
    );
    expect(await workbook.readSetting("bangfu.mapping")).toBe('{"*":{}}');
    expect(await workbook.readSetting("other")).toBeNull();
  });
});

describe("shared formulas in a book", () => {
  test("each cell gets its own text: B1*$C$1 two rows down is B3*$C$1", async () => {
    const cells =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">SUM(B1:B$9)*$C$1+LOG10(A$1)&amp;"B1"&amp;\'B1 表\'!B1+Sheet1!B1</f><v>0</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>5</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';
    const [sheet] = (await readBook(rowsFile(cells))).sheets;
    expect([...sheet!.cells.values()].map((cell) => cell.formula)).toEqual([
      "=SUM(B1:B$9)*$C$1+LOG10(A$1)&\"B1\"&'B1 表'!B1+Sheet1!B1",
      "=SUM(B2:B$9)*$C$1+LOG10(A$1)&\"B1\"&'B1 表'!B2+Sheet1!B2",
      "=SUM(B3:B$9)*$C$1+LOG10(A$1)&\"B1\"&'B1 表'!B3+Sheet1!B3",
    ]);
    expect([...sheet!.cells.values()].map((cell) => cell.value)).toEqual([0, 5, 6]);
  });
});

describe("files that cannot be read end in one clear line", () => {
  test.each([
    ["an encrypted workbook", compoundFile("EncryptionInfo"), "encrypted", /打开密码/],
    ["an .xls", compoundFile("Workbook"), "oldFormat", /另存为 \.xlsx/],
    ["a bare BIFF stream", new Uint8Array([9, 8, 16, 0, 0, 6, 5, 0]), "oldFormat", /另存为 \.xlsx/],
    ["a web page named .xls", strToU8('<html xmlns:o="urn"><table><tr><td>1</td></tr></table></html>'), "oldFormat", /网页或 XML/],
    [
      "XML Spreadsheet 2003",
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'),
      "oldFormat",
      /网页或 XML/,
    ],
    ["plain text", strToU8("姓名,金额\n张三,1"), "notAWorkbook", /不是 \.xlsx 工作簿/],
    ["an empty file", new Uint8Array(0), "notAWorkbook", /0 字节/],
    ["a zip without a workbook", zipSync({ "readme.txt": strToU8("x") }), "notAWorkbook", /压缩包/],
    ["an .xlsb", zipSync({ "xl/workbook.bin": strToU8("x") }), "oldFormat", /xlsb/],
    ["an .ods", zipSync({ "content.xml": strToU8("<x/>") }), "oldFormat", /\.ods/],
    ["a file cut off in the middle", rowsFile(ONE).slice(0, 600), "notAWorkbook", /不完整或已损坏/],
    ["a zip cut off inside its directory", rowsFile(ONE).slice(0, -30), "notAWorkbook", /不完整或已损坏/],
    [
      "a workbook that lists a sheet it lacks",
      zipSync(Object.fromEntries(Object.entries(workbookParts([{ name: "甲", xml: "" }])).filter(([name]) => !name.includes("sheet1")))),
      "notAWorkbook",
      /甲/,
    ],
    [
      "a shared text that does not exist",
      rowsFile('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', { sharedStrings: ["<t>x</t>"] }),
      "notAWorkbook",
      /共享文字表/,
    ],
    ["a cell outside every worksheet", rowsFile('<row r="1"><c r="XFE1"><v>1</v></c></row>'), "notAWorkbook", /XFE1/],
    ["tags that do not match", rowsFile('<row r="1"><c r="A1"><v>1</c></v></row>'), "notAWorkbook", /不配对/],
    [
      "cells outside the rows' own tags that would be lost",
      rowsFile('<row r="1"><c r="A1"><c r="B1"><v>1</v></c></c></row>'),
      "notAWorkbook",
      /只读到/,
    ],
  ])("%s", async (_, bytes, kind, message) => {
    const error = await refusal(bytes);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("\n");
  });

  test("a sheet whose XML stops after two rows is refused, not read as two rows", async () => {
    const cut = strToU8(`<worksheet><sheetData>${ONE}<row r="2"><c r="A2"><v>`);
    expect((await refusal(zipSync({ ...workbookParts([{ name: "甲", xml: "" }]), "xl/worksheets/sheet1.xml": cut }))).message).toMatch(
      /提前结束/,
    );
  });

  test("one flipped byte inside an uncompressed part is noticed by its checksum", async () => {
    const bytes = zipSync(workbookParts([{ name: "甲", xml: '<sheetData><row r="1"><c r="A1"><v>777</v></c></row></sheetData>' }]), {
      level: 0,
    });
    bytes[new TextDecoder("latin1").decode(bytes).indexOf("<v>777") + 3] = 0x38;
    expect((await refusal(bytes)).message).toMatch(/sheet1\.xml/);
  });

  test("an archive that claims 2 GB for a part is refused without unpacking it, and a claim that is too small too", async () => {
    const claim = (size: number): Uint8Array => {
      const bytes = rowsFile(ONE);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at < bytes.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
      return bytes;
    };
    expect((await refusal(claim(0x7fffffff))).kind).toBe("tooLarge");
    expect((await refusal(claim(10))).kind).toBe("notAWorkbook");
  });

  test("entities that would blow up are refused", async () => {
    const bomb = strToU8('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>');
    expect((await refusal(zipSync({ ...workbookParts([{ name: "甲", xml: "" }]), "xl/worksheets/sheet1.xml": bomb }))).message).toMatch(
      /不允许/,
    );
  });
});
