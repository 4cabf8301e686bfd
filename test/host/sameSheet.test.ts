/** @jest-environment jsdom */
import { TextDecoder } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { cellKey, type BookCell, type BookSheet } from "../../src/host/xlsx/book";
import { readBook } from "../../src/host/xlsx/readBook";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import type { SheetModel } from "../../src/sheets/sheetModel";
import type { Area } from "../../src/simulator/model/area";
import type { CellStyle } from "../../src/simulator/model/cell";
import type { Sheet } from "../../src/simulator/model/sheet";
import { sampleSheets } from "../sheets/sampleSheets";
import { startWorkbook } from "./office/simulated";

/** jsdom has none; browsers and Node do. */
beforeAll(() => void Object.assign(globalThis, { TextDecoder }));

/** One cell in words that both hosts share. */
interface Look {
  readonly at: string;
  readonly holds: unknown;
  readonly format: string;
  readonly font: string;
  readonly fill: string;
  readonly place: string;
  readonly borders: string;
  readonly link: string;
}

const SIDES = ["top", "right", "bottom", "left"] as const;

function inExcel(sheet: Sheet, row: number, column: number): Look {
  const { cells } = sheet;
  const style: CellStyle = cells.style(row - 1, column - 1) ?? {};
  const formula = cells.formula(row - 1, column - 1);
  const cell = cells.cell(row - 1, column - 1);
  return {
    at: `${row},${column}`,
    holds: formula ?? (cell?.value === "" ? null : (cell?.value ?? null)),
    format: cells.format(row - 1, column - 1),
    font: [
      style.fontName ?? "",
      style.fontSize ?? "",
      style.bold === true,
      (style.underline ?? "None") !== "None",
      (style.fontColor ?? "").replace("#", ""),
    ].join(),
    fill: (style.fill ?? "").replace("#", ""),
    place: [(style.horizontal ?? "").toLowerCase(), (style.vertical ?? "").toLowerCase(), style.wrap === true].join(),
    borders: SIDES.filter((side) => style.borders?.[side]?.style === "Continuous").join(),
    link: cell?.link?.documentReference ?? "",
  };
}

function inFile(sheet: BookSheet, row: number, column: number): Look {
  const { value, formula, format, style, link }: BookCell = sheet.cells.get(cellKey(row, column)) ?? { value: null };
  const { font } = style ?? {};
  return {
    at: `${row},${column}`,
    holds: formula ?? (value === "" ? null : value),
    format: format ?? "General",
    font: [font?.name ?? "", font?.size ?? "", font?.bold === true, font?.underline === true, font?.color ?? ""].join(),
    fill: style?.fill ?? "",
    place: [style?.horizontal ?? "", style?.vertical ?? "", style?.wrap === true].join(),
    borders: SIDES.filter((side) => style?.border?.[side]?.line === "thin").join(),
    link: link ?? "",
  };
}

const rangeOf = (area: Area) => [area.row + 1, area.column + 1, area.row + area.rowCount, area.column + area.columnCount].join();
const sorted = (texts: readonly string[]): string[] => [...texts].sort();

function layoutInExcel({ merges, page, columnWidths, rowHeights, frozenRows, autoFilter }: Sheet) {
  const inches = (points: number) => Number((points / 72).toFixed(3));
  return {
    merges: sorted(merges.map(rangeOf)),
    widths: [...columnWidths].map(([column, points]) => [column + 1, Number(((points - 3.75) / 5.25).toFixed(2))]),
    heights: [...rowHeights].map(([row, points]) => [row + 1, points]).sort((a, b) => a[0]! - b[0]!),
    frozenRows,
    autoFilter: autoFilter === null ? null : rangeOf(autoFilter.area),
    orientation: page.orientation.toLowerCase(),
    paper: page.paperSize,
    fit: [page.zoom.horizontalFitToPages ?? 0, page.zoom.verticalFitToPages ?? 0],
    titles: page.titleRows === null ? null : [page.titleRows.row + 1, page.titleRows.row + page.titleRows.rowCount],
    breaks: page.rowBreaks.map((row) => row + 1),
    footer: page.headerFooter.centerFooter,
    centred: page.centerHorizontally,
    margins: [page.margins.leftMargin, page.margins.rightMargin, page.margins.topMargin, page.margins.bottomMargin].map(inches),
  };
}

function layoutInFile(sheet: BookSheet, xml: string) {
  const page = sheet.page!;
  const { top, left, bottom, right } = sheet.autoFilter ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    merges: sorted(sheet.merges.map((merge) => [merge.top, merge.left, merge.bottom, merge.right].join())),
    widths: [...sheet.columnWidths],
    heights: [...sheet.rowHeights].sort((a, b) => a[0] - b[0]),
    frozenRows: sheet.frozenRows,
    autoFilter: sheet.autoFilter === null ? null : [top, left, bottom, right].join(),
    orientation: page.orientation,
    paper: /paperSize="9"/.test(xml) ? "A4" : null,
    fit: [Number(/fitToWidth="(\d+)"/.exec(xml)?.[1]), Number(/fitToHeight="(\d+)"/.exec(xml)?.[1])],
    titles: page.titleRows ? [...page.titleRows] : null,
    breaks: [...(page.breaksBefore ?? [])],
    footer: page.footer ?? "第 &P 页 共 &N 页",
    centred: /horizontalCentered="1"/.test(xml),
    margins: ["left", "right", "top", "bottom"].map((side) => Number(new RegExp(`<pageMargins[^>]* ${side}="([\\d.]+)"`).exec(xml)?.[1])),
  };
}

interface Drawn {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly titleFont: string;
  readonly legend: boolean;
  readonly font: string;
  readonly categories: string;
  readonly values: string;
  readonly series: string;
  readonly fill: string;
  readonly gap: number;
  readonly labels: string;
  readonly axisTitles: readonly string[];
  readonly axisFormat: string;
  readonly tickLabels: string;
  readonly reversed: boolean;
  readonly otherAxisAtTheEnd: boolean;
  readonly inverts: boolean;
  readonly place: string;
}

function chartsInExcel(sheet: Sheet): Drawn[] {
  return sheet.charts.map(({ name, type, title, titleFont, legend, font, place, series, axes }) => {
    const [one, ...more] = series;
    expect([more, one!.values.sheet, one!.categories!.sheet]).toEqual([[], sheet.id, sheet.id]);
    return {
      name,
      kind: type,
      title,
      titleFont: [titleFont.size, titleFont.bold].join(),
      legend,
      font: [font.name, font.size, font.color].join(),
      categories: rangeOf(one!.categories!.area),
      values: rangeOf(one!.values.area),
      series: one!.name,
      fill: one!.fill,
      gap: one!.gapWidth,
      labels: [one!.hasDataLabels, one!.labels.numberFormat, one!.labels.position].join(),
      axisTitles: [axes.categoryAxis.title, axes.valueAxis.title],
      axisFormat: axes.valueAxis.numberFormat,
      tickLabels: axes.categoryAxis.tickLabelPosition,
      reversed: axes.categoryAxis.reversePlotOrder,
      otherAxisAtTheEnd: axes.categoryAxis.position === "Maximum",
      inverts: one!.invertIfNegative,
      place: rangeOf(place!),
    };
  });
}

/** The charts of a file's first sheet, found by following its relationships from the sheet on. */
function chartsInFile(bytes: Uint8Array, sheetName: string): Drawn[] {
  const parts = unzipSync(bytes);
  const xmlOf = (part: string): string => strFromU8(parts[part]!);
  const targetOf = (part: string, id: string): string => {
    const rels = xmlOf(part.replace(/([^/]+)$/, "_rels/$1.rels"));
    return new RegExp(`Id="${id}"[^>]* Target="/([^"]+)"`).exec(rels)![1]!;
  };
  const types = xmlOf("[Content_Types].xml");
  const isDeclared = (part: string, type: string) => expect(types).toContain(`PartName="/${part}" ContentType="${type}"`);
  const drawingId = /<drawing r:id="(\w+)"\/>/.exec(sheetXmlOf(bytes))?.[1];
  if (drawingId === undefined) return [];
  const drawingPart = targetOf("xl/worksheets/sheet1.xml", drawingId);
  isDeclared(drawingPart, "application/vnd.openxmlformats-officedocument.drawing+xml");
  return xmlOf(drawingPart)
    .split("<xdr:twoCellAnchor")
    .slice(1)
    .map((anchor) => {
      const part = targetOf(drawingPart, /<c:chart [^>]*r:id="(\w+)"/.exec(anchor)![1]!);
      isDeclared(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
      const chart = new DOMParser().parseFromString(xmlOf(part), "application/xml");
      const all = (tag: string, within: Document | Element = chart): Element[] => [...within.getElementsByTagName(tag)];
      const value = (tag: string, within?: Element): string => all(tag, within)[0]?.getAttribute("val") ?? "";
      const text = (within: Element): string =>
        all("a:t", within)
          .map((run) => run.textContent)
          .join("");
      const [title, categoryTitle, valueTitle] = all("c:title");
      const [categoryAxis, valueAxis] = [all("c:catAx")[0]!, all("c:valAx")[0]!];
      const reference = (tag: string): string => {
        const [, name, left, top, right, bottom] = /^'?([^'!]+)'?!\$([A-Z])\$(\d+):\$([A-Z])\$(\d+)$/.exec(
          all("c:f", all(tag)[0])[0]!.textContent!,
        )!;
        expect(name).toBe(sheetName);
        const column = (letter: string) => letter.charCodeAt(0) - 64;
        return [top, column(left!), bottom, column(right!)].join();
      };
      const corner = (tag: string) =>
        ["row", "col"].map((what) => Number(new RegExp(`<xdr:${tag}>.*?<xdr:${what}>(\\d+)<`).exec(anchor)![1]!));
      const [from, to] = [corner("from"), corner("to")];
      const area = all("c:chartSpace")[0]!.lastElementChild!;
      const [font, titleFont] = [all("a:defRPr", area)[0]!, all("a:defRPr", title)[0]!];
      const labels = all("c:dLbls")[0]!;
      return {
        name: /<xdr:cNvPr [^>]*name="([^"]*)"/.exec(anchor)![1]!,
        kind: value("c:barDir") === "bar" ? "BarClustered" : "ColumnClustered",
        title: text(title!),
        titleFont: [Number(titleFont.getAttribute("sz")) / 100, titleFont.getAttribute("b") === "1"].join(),
        legend: all("c:legend").length > 0,
        font: [
          all("a:ea", font)[0]!.getAttribute("typeface"),
          Number(font.getAttribute("sz")) / 100,
          `#${value("a:srgbClr", font)}`,
        ].join(),
        categories: reference("c:cat"),
        values: reference("c:val"),
        series: all("c:tx", all("c:ser")[0])[0]!.textContent!,
        fill: `#${value("a:srgbClr", all("c:spPr", all("c:ser")[0])[0])}`,
        gap: Number(value("c:gapWidth")),
        labels: [
          value("c:showVal", labels) === "1",
          all("c:numFmt", labels)[0]!.getAttribute("formatCode"),
          value("c:dLblPos", labels) === "outEnd" ? "OutsideEnd" : "",
        ].join(),
        axisTitles: [text(categoryTitle!), text(valueTitle!)],
        axisFormat: all("c:numFmt", valueAxis)[0]!.getAttribute("formatCode")!,
        tickLabels: value("c:tickLblPos", categoryAxis) === "low" ? "Low" : "",
        reversed: value("c:orientation", categoryAxis) === "maxMin",
        otherAxisAtTheEnd: value("c:crosses", valueAxis) === "max",
        inverts: value("c:invertIfNegative") === "1",
        place: [from[0]! + 1, from[1]! + 1, to[0], to[1]].join(),
      };
    });
}

describe("one model is one sheet, in Excel and in a file that is read back", () => {
  test.each(["results", "prereview", "monthly:2019-05", "monthlyRows:2019-05", "receipts:2019-05", "panel", "public:2019-05", "income"])(
    "%s of the sample ledger: cell by cell, format by format, and on paper",
    async (mark) => {
      const model = (await models()).find((one) => one.mark === mark)!;
      const { port, workbook } = await startWorkbook([{ name: "台账", rows: [["姓名"]] }]);
      const { name } = await port.writeOwnSheet(model);
      const excel = workbook.requireSheet(name);
      const written = newXlsx("结果.xlsx");
      await written.writeOwnSheet(model);
      const bytes = await written.save();
      const file = (await readBook(bytes)).sheets[0]!;
      const differing: [Look, Look][] = [];
      let cells = 0;
      for (let row = 1; row <= model.rows.length; row += 1) {
        for (let column = 1; column <= model.columnWidths.length; column += 1) {
          const [a, b] = [inExcel(excel, row, column), inFile(file, row, column)];
          cells += 1;
          if (JSON.stringify(a) !== JSON.stringify(b)) differing.push([a, b]);
        }
      }
      expect(differing.slice(0, 3)).toEqual([]);
      expect(cells).toBe(model.rows.length * model.columnWidths.length);
      expect(layoutInFile(file, sheetXmlOf(bytes))).toEqual(layoutInExcel(excel));
      const charts = chartsInExcel(excel);
      expect(charts).toHaveLength(mark.startsWith("monthly:") ? 2 : 0);
      expect(chartsInFile(bytes, name)).toEqual(charts);
    },
  );
});

let made: Promise<readonly SheetModel[]> | undefined;
const models = (): Promise<readonly SheetModel[]> => (made ??= sampleSheets());

const sheetXmlOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
