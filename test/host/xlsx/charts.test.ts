/** @jest-environment jsdom */
import { strFromU8, unzipSync } from "fflate";
import { newXlsx } from "../../../src/host/xlsx/xlsxWorkbook";
import type { ChartModel, SheetModel } from "../../../src/sheets/sheetModel";
import { ownSheet } from "../portContract";

const range = (top: number, left: number, bottom: number, right = left) => ({ top, left, bottom, right });
const chart = (kind: ChartModel["kind"], change: Partial<ChartModel> = {}): ChartModel => ({
  name: `图 ${kind}`,
  kind,
  title: "支出（元）",
  altText: "一月 1.00",
  categories: range(3, 1, 6),
  values: range(3, 2, 6),
  categoryTitle: "月份",
  valueTitle: "支出（元）",
  place: range(20, 1, 30, 3),
  ...change,
});

async function partsOf(...models: readonly SheetModel[]): Promise<Readonly<Record<string, Uint8Array>>> {
  const book = newXlsx("图.xlsx");
  for (const model of models) await book.writeOwnSheet(model);
  return unzipSync(await book.save());
}
const xmlOf = (parts: Readonly<Record<string, Uint8Array>>, part: string): Document =>
  new DOMParser().parseFromString(strFromU8(parts[part]!), "application/xml");
const children = (element: Element): string[] => [...element.children].map(({ localName }) => localName);

/** The order that ECMA-376 (21.2) fixes; Excel calls a file damaged that has another. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  chartSpace: ["roundedCorners", "chart", "spPr", "txPr"],
  chart: ["title", "autoTitleDeleted", "plotArea", "plotVisOnly", "dispBlanksAs"],
  title: ["tx", "overlay"],
  plotArea: ["layout", "barChart", "catAx", "valAx"],
  barChart: ["barDir", "grouping", "varyColors", "ser", "gapWidth", "axId", "axId"],
  ser: ["idx", "order", "tx", "spPr", "invertIfNegative", "dLbls", "cat", "val"],
  dLbls: ["numFmt", "spPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"],
  strCache: ["ptCount", "pt", "pt", "pt", "pt"],
  numCache: ["formatCode", "ptCount", "pt", "pt", "pt", "pt"],
  catAx:
    "axId scaling delete axPos title numFmt majorTickMark minorTickMark tickLblPos crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl".split(
      " ",
    ),
  valAx: "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos crossAx crosses crossBetween".split(
    " ",
  ),
};

describe("the chart parts of a file", () => {
  test.each(["column", "bar"] as const)("of a %s chart have their tags in the order of the format", async (kind) => {
    const document = xmlOf(await partsOf(ownSheet({ charts: [chart(kind)] })), "xl/charts/chart1_1.xml");
    for (const [tag, order] of Object.entries(ORDER)) {
      const found = [...document.getElementsByTagNameNS("*", tag)];
      expect([tag, found.length > 0]).toEqual([tag, true]);
      for (const element of found) expect([tag, children(element)]).toEqual([tag, order]);
    }
  });

  test("hold what the cells hold, for programs that do not calculate: texts as texts, numbers as numbers", async () => {
    const document = xmlOf(await partsOf(ownSheet({ charts: [chart("column")] })), "xl/charts/chart1_1.xml");
    const values = [...document.getElementsByTagName("c:v")].map(({ textContent }) => textContent);
    expect(values).toEqual(["图 column", "=1+1", "+8613800000000", "-5", "@SUM(1)", "0.25", "1.25", "2.25", "3.25"]);
  });

  test("a name, a title and a sheet with signs of XML and quotes stay what they are", async () => {
    const awkward = `<b> & "甲"'s`;
    const model = ownSheet({ name: "一月's & 二月", charts: [chart("bar", { name: awkward, title: awkward, altText: `${awkward}\n二` })] });
    const parts = await partsOf(model);
    const document = xmlOf(parts, "xl/charts/chart1_1.xml");
    expect(document.getElementsByTagName("parsererror")).toHaveLength(0);
    expect(document.getElementsByTagName("a:t")[0]?.textContent).toBe(awkward);
    expect(document.getElementsByTagName("c:f")[0]?.textContent).toBe("'一月''s & 二月'!$A$3:$A$6");
    const frame = xmlOf(parts, "xl/drawings/drawing1.xml").getElementsByTagName("xdr:cNvPr")[0];
    expect([frame?.getAttribute("name"), frame?.getAttribute("descr")?.startsWith(awkward)]).toEqual([awkward, true]);
  });

  test("each sheet has its own, a sheet without charts none", async () => {
    const parts = await partsOf(
      ownSheet({ mark: "a", name: "甲", charts: [chart("bar"), chart("column")] }),
      ownSheet({ mark: "b", name: "乙" }),
      ownSheet({ mark: "c", name: "丙", charts: [chart("column")] }),
    );
    expect(
      Object.keys(parts)
        .filter((part) => /xl\/(charts|drawings)\//.test(part))
        .sort(),
    ).toEqual([
      "xl/charts/chart1_1.xml",
      "xl/charts/chart1_2.xml",
      "xl/charts/chart3_1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/_rels/drawing3.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/drawings/drawing3.xml",
    ]);
    const drawingOf = (at: number) => /<drawing r:id/.test(strFromU8(parts[`xl/worksheets/sheet${at}.xml`]!));
    expect([1, 2, 3].map(drawingOf)).toEqual([true, false, true]);
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect(sheet.indexOf("<customProperties>")).toBeLessThan(sheet.indexOf("<drawing "));
  });
});
