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

describe("one model is one sheet, in Excel and in a file that is read back", () => {
  test.each(["results", "prereview", "monthly:2019-05", "receipts:2019-05", "panel", "public:2019-05", "income"])(
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
    },
  );
});

let made: Promise<readonly SheetModel[]> | undefined;
const models = (): Promise<readonly SheetModel[]> => (made ??= sampleSheets());

const sheetXmlOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
