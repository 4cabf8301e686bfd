import type { CellRange } from "../ledger/rawSheet";
import { DEFAULT_FOOTER } from "./paper";
import type { ModelCell, SheetModel } from "./sheetModel";

/** A cell as it stands on a page: its place on the sheet (from 1) and how far it is merged. */
export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  /** null: blank. */
  readonly cell: ModelCell | null;
  /** It has thin lines on all sides. */
  readonly boxed: boolean;
}

/** What one printed page of a sheet holds, row by row; cells that a merge covers are left out. */
export interface SheetPage {
  readonly rows: readonly { readonly row: number; readonly height: number; readonly cells: readonly PageCell[] }[];
  /** Points of all its rows. */
  readonly height: number;
  /** Centred below the page, with its number. */
  readonly footer: string;
}

/** Points of a row whose height nobody set. */
const DEFAULT_HEIGHT = 15;

/** The pages of a sheet by its own page breaks, in the order in which they are printed; the rows to repeat stand on each. */
export function sheetPages(model: SheetModel): SheetPage[] {
  const breaks = (model.page.breaksBefore ?? []).filter((row) => row > 1 && row <= model.rows.length);
  const tops = [1, ...breaks];
  const cellsOf = rowReader(model);
  return tops.map((top, at) => {
    const bottom = (tops[at + 1] ?? model.rows.length + 1) - 1;
    const [first, last] = model.page.titleRows ?? [1, 0];
    const repeated = at === 0 ? [] : numbers(first, Math.min(last, top - 1));
    const rows = [...repeated, ...numbers(top, bottom)].map((row) => ({
      row,
      height: model.rowHeights[row] ?? DEFAULT_HEIGHT,
      cells: cellsOf(row),
    }));
    return {
      rows,
      height: rows.reduce((sum, { height }) => sum + height, 0),
      footer: footerText(model.page.footer ?? DEFAULT_FOOTER, at + 1, tops.length),
    };
  });
}

/** Reads row by row; merges and boxes are looked up by the rows that they reach over, so that long sheets are read in one go. */
function rowReader(model: SheetModel): (row: number) => PageCell[] {
  const mergesOf = byRow(model.merges);
  const boxesOf = byRow(model.boxes);
  return (row) =>
    numbers(1, model.columnWidths.length).flatMap((column) => {
      const merge = mergesOf(row).find(({ left, right }) => left <= column && column <= right);
      if (merge !== undefined && (merge.top !== row || merge.left !== column)) return [];
      return {
        row,
        column,
        across: merge === undefined ? 1 : merge.right - column + 1,
        down: merge === undefined ? 1 : merge.bottom - row + 1,
        cell: model.rows[row - 1]?.[column - 1] ?? null,
        boxed: boxesOf(row).some(({ left, right }) => left <= column && column <= right),
      };
    });
}

function byRow(ranges: readonly CellRange[]): (row: number) => readonly CellRange[] {
  const rows = new Map<number, CellRange[]>();
  for (const range of ranges) {
    for (const row of numbers(range.top, range.bottom)) {
      const known = rows.get(row);
      if (known) known.push(range);
      else rows.set(row, [range]);
    }
  }
  return (row) => rows.get(row) ?? [];
}

/** Excel's codes of a footer as they are printed. */
const footerText = (codes: string, page: number, pages: number): string =>
  codes.replace(/&(&|P|N)/g, (_, code: string) => (code === "P" ? String(page) : code === "N" ? String(pages) : "&"));

const numbers = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
