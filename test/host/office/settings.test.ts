/** @jest-environment jsdom */
import "../textCoding";
import { recallMapping, rememberMapping } from "../../../src/app/rememberMapping";
import { withSettings } from "../../../src/host/xlsx/withSettings";
import { ZipArchive } from "../../../src/host/xlsx/zipArchive";
import { workbookFile } from "../xlsx/workbookFile";
import { startWorkbook } from "./simulated";

const SHEETS = [{ name: "1月", rows: [["姓名"]] }];
const CHOSEN = { "1月": { amount: { heading: "本次给付" } } };

/** The custom XML part that the command line puts into a file, as Excel finds it when the file is opened. */
function partOfFile(settings: Readonly<Record<string, string>>): string {
  const sheet = { name: "1月", xml: "<sheetData/>" };
  const archive = new ZipArchive(withSettings(workbookFile([sheet]), new Map(Object.entries(settings))));
  return archive.text("customXml/item1.xml") ?? "";
}

async function openedWith(settings: Readonly<Record<string, string>>, others: readonly string[] = []) {
  const { port, workbook } = await startWorkbook(SHEETS);
  await Excel.run(async (context) => {
    for (const xml of [...others, partOfFile(settings)]) context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  return { port, workbook };
}

test("the pane finds the column that --remember put into the file, beside 2 custom XML parts of the user's", async () => {
  const { port } = await openedWith({ "bangfu.mapping": JSON.stringify(CHOSEN) }, ["<a/>", '<发票 xmlns="urn:甲"><!-- --></发票>']);
  expect(await recallMapping(port)).toEqual(CHOSEN);
});

test("what the pane sets later goes before what the file brought, and the part keeps its other setting only", async () => {
  const { port, workbook } = await openedWith({ "bangfu.mapping": JSON.stringify(CHOSEN), "bangfu.other": "1" });
  const later = { "1月": { amount: { heading: "实发" } } };
  await rememberMapping(port, later);
  expect(await recallMapping(port)).toEqual(later);
  expect(await port.readSetting("bangfu.other")).toBe("1");
  const [xml = ""] = workbook.customXml.values();
  expect(xml).not.toContain("bangfu.mapping");
  expect(xml).toContain('<setting key="bangfu.other">1</setting>');
});

test("the part goes away with its last setting, and forgetting in the pane forgets what the file brought", async () => {
  const { port, workbook } = await openedWith({ "bangfu.mapping": JSON.stringify(CHOSEN) });
  await rememberMapping(port, {});
  expect(await recallMapping(port)).toEqual({});
  expect(workbook.customXml.size).toBe(0);
});

test("a list of settings has those of both places, the part's first, and an empty one hides Excel's", async () => {
  const { port } = await startWorkbook(SHEETS);
  for (const key of ["bangfu.a", "bangfu.b", "bangfu.c"]) await port.writeSetting(key, "Excel");
  await Excel.run(async (context) => {
    const part =
      '<bangfuSettings xmlns="urn:bangfu:settings"><setting key="bangfu.b">文件</setting><setting key="bangfu.c"/></bangfuSettings>';
    context.workbook.customXmlParts.add(part);
    await context.sync();
  });
  expect(Object.fromEntries(await port.readSettings("bangfu."))).toEqual({ "bangfu.a": "Excel", "bangfu.b": "文件" });
  expect(await port.readSetting("bangfu.c")).toBeNull();
});

test("a setting of Excel's own is found where the part says nothing of it", async () => {
  const { port } = await openedWith({ "bangfu.other": "1" });
  await port.writeSetting("bangfu.mapping", "{}");
  expect([await port.readSetting("bangfu.mapping"), await port.readSetting("bangfu.none")]).toEqual(["{}", null]);
});
