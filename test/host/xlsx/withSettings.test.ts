import { inflateSync, strFromU8, strToU8, zipSync, type Zippable } from "fflate";
import { HostError } from "../../../src/host/workbookPort";
import { openXlsx } from "../../../src/host/xlsx/openXlsx";
import { readBook } from "../../../src/host/xlsx/readBook";
import { withSettings } from "../../../src/host/xlsx/withSettings";
import { writeBook } from "../../../src/host/xlsx/writeBook";
import { ZipArchive } from "../../../src/host/xlsx/zipArchive";
import { sampleBook } from "../../../src/workbench/sample/sampleBook";
import { workbookFile, workbookParts } from "./workbookFile";

const SHEET = { name: "1月", xml: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' };
const KEY = "bangfu.mapping";
const VALUE = '{"1月":{"amount":{"heading":"审批 / <金额> & \\"实发\\"\\n_x0041_"}}}';

const settingOf = async (bytes: Uint8Array, key = KEY): Promise<string | null> => (await openXlsx(bytes, "台账.xlsx")).readSetting(key);

const changed = (bytes: Uint8Array, value: string | null = VALUE): Uint8Array => withSettings(bytes, new Map([[KEY, value]]));

interface Raw {
  readonly name: string;
  readonly local: Uint8Array;
  readonly record: Uint8Array;
}

/** The entries of an archive as they stand in it: a second reading of the format, by the book. */
function rawEntries(bytes: Uint8Array): Raw[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let closing = bytes.length - 22;
  while (view.getUint32(closing, true) !== 0x06054b50) closing--;
  const entries: { name: string; start: number; record: Uint8Array }[] = [];
  let at = view.getUint32(closing + 16, true);
  const directory = at;
  for (let left = view.getUint16(closing + 10, true); left > 0; left--) {
    const end = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const record = bytes.slice(at, end);
    const start = view.getUint32(at + 42, true);
    record.fill(0, 42, 46);
    entries.push({ name: strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))), start, record });
    at = end;
  }
  const starts = [...entries.map(({ start }) => start), directory].sort((a, b) => a - b);
  return entries.map(({ name, start, record }) => ({
    name,
    record,
    local: bytes.slice(
      start,
      starts.find((other) => other > start),
    ),
  }));
}

const DECLARATIONS = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"];

function expectOnlySettingsChanged(before: Uint8Array, after: Uint8Array, added: readonly string[]): void {
  const now = rawEntries(after);
  const was = rawEntries(before);
  expect(now.map(({ name }) => name)).toEqual([...was.map(({ name }) => name), ...added]);
  for (const entry of was) {
    if (DECLARATIONS.includes(entry.name)) continue;
    const other = now.find(({ name }) => name === entry.name);
    expect([entry.name, Buffer.compare(entry.local, other?.local ?? new Uint8Array())]).toEqual([entry.name, 0]);
    expect([entry.name, Buffer.compare(entry.record, other?.record ?? new Uint8Array())]).toEqual([entry.name, 0]);
  }
}

const ADDED = ["customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"];

describe("a setting put into a workbook", () => {
  test("is read back, markup, quotes, line breaks and all", async () => {
    expect(await settingOf(changed(workbookFile([SHEET])))).toBe(VALUE);
  });

  test("leaves every other part as it is packed: the sample ledger's parts, dates, flags and order", async () => {
    const before = await writeBook(sampleBook());
    expectOnlySettingsChanged(before, changed(before), ADDED);
  });

  test("leaves other levels of packing, dates and comments as they are", () => {
    const parts: Zippable = Object.fromEntries(
      Object.entries(workbookParts([SHEET], { extra: { "xl/media/图.png": new Uint8Array(999).fill(7) } })).map(([name, part], at) => [
        name,
        [part, { level: at % 2 === 0 ? 0 : 9, mtime: new Date(2019, at % 12, 5, 6, 7, 8), comment: `第 ${at} 部分`, attrs: at }],
      ]),
    );
    const before = zipSync(parts);
    expectOnlySettingsChanged(before, changed(before), ADDED);
  });

  test("keeps an archive's closing comment, and sizes that stand behind the data", async () => {
    const before = streamed(workbookFile([SHEET]), "注意");
    const after = changed(before);
    expectOnlySettingsChanged(before, after, ADDED);
    expect(strFromU8(after.subarray(after.length - 6))).toBe("注意");
    expect(await settingOf(after)).toBe(VALUE);
  });

  test("twice gives the same bytes, and again only the settings part changes", () => {
    const once = changed(workbookFile([SHEET]));
    expect(Buffer.compare(changed(workbookFile([SHEET])), once)).toBe(0);
    const was = rawEntries(once);
    const now = rawEntries(changed(once, "{}"));
    const different = now.filter(({ local }, at) => Buffer.compare(local, was[at]?.local ?? new Uint8Array()) !== 0);
    expect(different.map(({ name }) => name)).toEqual(["customXml/item1.xml"]);
  });

  test("leaves the bytes that were handed over alone, a Buffer's too", () => {
    const given = Buffer.from(workbookFile([SHEET]));
    const copy = Buffer.from(given);
    changed(given);
    expect(Buffer.compare(given, copy)).toBe(0);
  });

  test("is declared and related to the workbook, as Excel wants it", () => {
    const archive = new ZipArchive(changed(workbookFile([SHEET])));
    expect(archive.text("[Content_Types].xml")).toContain(
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    );
    expect(archive.text("xl/_rels/workbook.xml.rels")).toContain(
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>',
    );
    expect(archive.text("customXml/_rels/item1.xml.rels")).toContain('relationships/customXmlProps" Target="itemProps1.xml"/>');
    expect(archive.text("customXml/itemProps1.xml")).toContain('ds:uri="urn:bangfu:settings"');
  });

  test("takes the third place where the user's own custom XML has two, and leaves it", async () => {
    const own = { "customXml/item1.xml": "<发票 xmlns='urn:甲'>bangfuSettings</发票>", "customXml/itemProps2.xml": "<a/>" };
    const before = workbookFile([SHEET], { extra: own });
    const after = changed(before);
    expectOnlySettingsChanged(before, after, ["customXml/item3.xml", "customXml/itemProps3.xml", "customXml/_rels/item3.xml.rels"]);
    expect(await settingOf(after)).toBe(VALUE);
  });

  test("finds a relationship number that is free, and speaks the dialect of a strict file", () => {
    const archive = new ZipArchive(changed(workbookFile([SHEET, { ...SHEET, name: "2月" }], { strict: true })));
    expect(archive.text("xl/_rels/workbook.xml.rels")).toContain(
      'Id="rId3" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/customXml"',
    );
    expect(archive.text("customXml/itemProps1.xml")).toContain("http://purl.oclc.org/ooxml/officeDocument/customXml");
  });

  test("is written under a root with a prefix, and into types that lack xml and rels", async () => {
    const parts = workbookParts([SHEET]);
    parts["[Content_Types].xml"] = strToU8(
      '<?xml version="1.0"?><t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"><t:Override PartName="/xl/workbook.xml" ContentType="a"/></t:Types>\n<!-- 完 -->',
    );
    const after = changed(zipSync(parts));
    const types = new ZipArchive(after).text("[Content_Types].xml");
    expect(types).toContain('<t:Override PartName="/customXml/item1.xml" ContentType="application/xml"/>');
    expect(types).toContain('<t:Default Extension="rels"');
    expect(await settingOf(after)).toBe(VALUE);
  });

  test("goes before what Excel keeps for the add-in, and removing it hides that too", async () => {
    const extension = `<we:webextension xmlns:we="a"><we:properties><we:property name="${KEY}" value="&quot;{}&quot;"/></we:properties></we:webextension>`;
    const before = workbookFile([SHEET], { extra: { "xl/webextensions/webextension1.xml": extension } });
    expect(await settingOf(before)).toBe("{}");
    expect(await settingOf(changed(before))).toBe(VALUE);
    expect(await settingOf(changed(before, null))).toBeNull();
  });

  test("is gone once it is removed, while the other settings stay", async () => {
    const two = withSettings(
      workbookFile([SHEET]),
      new Map([
        [KEY, VALUE],
        ["bangfu.other", "1"],
      ]),
    );
    const left = changed(two, null);
    expect([await settingOf(left), await settingOf(left, "bangfu.other")]).toEqual([null, "1"]);
  });

  test("of a whole book is what the book says when it is read again", async () => {
    const book = sampleBook();
    book.settings.set(KEY, VALUE).set("b", "1");
    expect([...(await readBook(await writeBook(book))).settings]).toEqual([
      [KEY, VALUE],
      ["b", "1"],
    ]);
  });
});

describe("a workbook that is refused", () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      changed(bytes);
    } catch (error) {
      if (error instanceof HostError) return error.message;
      throw error;
    }
    return "accepted";
  };
  const edited = (edit: (view: DataView, closing: number) => void): Uint8Array => {
    const bytes = workbookFile([SHEET]);
    edit(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes.length - 22);
    return bytes;
  };

  test.each([
    ["signed", workbookFile([SHEET], { extra: { "_xmlsignatures/sig1.xml": "<a/>" } }), /数字签名/],
    ["with signed macros", workbookFile([SHEET], { extra: { "xl/vbaProjectSignature.bin": "a" } }), /数字签名/],
    ["with two settings parts", twice(), /两份本程序的设置/],
    ["in two volumes", edited((view, closing) => view.setUint16(closing + 8, 1, true)), /分卷压缩包/],
    ["with an encrypted part", edited((view, closing) => mark(view, closing)), /加密的部分/],
    ["no workbook", strToU8("序号,姓名"), /不是 \.xlsx 工作簿/],
    ["with two parts of one name", oneName(), /同名的部分/],
    ["with two parts in one place", edited((view, closing) => inOnePlace(view, closing)), /写法特殊/],
    ["of the ZIP64 kind", edited((view, closing) => view.setUint32(closing + 16, 0xffffffff, true)), /损坏|ZIP64/],
  ])("%s", (_, bytes, reason) => {
    expect(refusal(bytes)).toMatch(reason);
  });

  function mark(view: DataView, closing: number): void {
    const at = view.getUint32(closing + 16, true);
    view.setUint16(at + 8, 1, true);
  }
  function inOnePlace(view: DataView, closing: number): void {
    let at = view.getUint32(closing + 16, true);
    const names: number[] = [];
    for (let left = view.getUint16(closing + 10, true); left > 0; left--) {
      names.push(at);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    // The last part, xl/worksheets/sheet1.xml, gets the offset of the first.
    view.setUint32((names.at(-1) ?? 0) + 42, 0, true);
  }
  function oneName(): Uint8Array {
    const bytes = workbookFile([SHEET], { extra: { "xl/a.xml": "1", "xl/b.xml": "2" } });
    for (const { index } of strFromU8(bytes, true).matchAll(/xl\/b\.xml/g)) bytes[index + 3] = 0x61;
    return bytes;
  }
  function twice(): Uint8Array {
    const part = "<bangfuSettings/>";
    return workbookFile([SHEET], { extra: { "customXml/item1.xml": part, "customXml/item2.xml": part } });
  }
});

/** The same archive as a program writes it that does not know sizes beforehand: they stand behind each part, and a comment at the end. */
function streamed(bytes: Uint8Array, comment: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const { local, record } of rawEntries(bytes)) {
    const head = new DataView(local.buffer);
    const sizes = local.slice(14, 26);
    const behind = new Uint8Array(16);
    new DataView(behind.buffer).setUint32(0, 0x08074b50, true);
    behind.set(sizes, 4);
    local.fill(0, 14, 26);
    head.setUint16(6, head.getUint16(6, true) | 8, true);
    const entry = new DataView(record.buffer);
    entry.setUint16(8, entry.getUint16(8, true) | 8, true);
    entry.setUint32(42, at, true);
    pieces.push(local, behind);
    records.push(record);
    at += local.length + behind.length;
  }
  const text = strToU8(comment);
  const closing = bytes.slice(bytes.length - 22);
  const end = new DataView(closing.buffer);
  end.setUint32(16, at, true);
  end.setUint16(20, text.length, true);
  return new Uint8Array(Buffer.concat([...pieces, ...records, closing, text]));
}

test("what is packed anew unpacks to the text that was meant", () => {
  const [entry] = rawEntries(changed(workbookFile([SHEET]))).filter(({ name }) => name === "customXml/item1.xml");
  const packed = entry?.local.subarray(30 + "customXml/item1.xml".length) ?? new Uint8Array();
  expect(strFromU8(inflateSync(packed))).toMatch(
    /^<\?xml[^>]*\?>\n<bangfuSettings xmlns="urn:bangfu:settings"><setting key="bangfu\.mapping">/,
  );
});
