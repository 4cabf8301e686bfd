import { readIdentity } from "../cells/readIdentity";
import type { HeaderPlace } from "./findHeader";
import { gridOf, type Grid } from "./grid";
import type { LaterTable } from "./laterTables";

/** One ledger of a sheet: the rows from its title down, with the worksheet's own row numbers. */
export interface SheetBlock {
  readonly grid: Grid;
  readonly header: HeaderPlace;
  /** The last row that is this block's. */
  readonly bottom: number;
  readonly isFirst: boolean;
  /** The rows of this block from here on are another table's that is no ledger, until a person's row comes. */
  readonly foreign: readonly ForeignRows[];
  /** Rows below the block that are the title and header of the next; they are listed with this one. */
  readonly nextHeader: readonly number[];
  readonly remarks: readonly string[];
}

export interface ForeignRows {
  readonly top: number;
  readonly bottom: number;
}

/** Divides a sheet into its ledgers. The usual sheet has one, and is not copied. */
export function sheetBlocks(grid: Grid, header: HeaderPlace, tables: readonly LaterTable[]): readonly SheetBlock[] {
  if (tables.length === 0) return [{ grid, header, bottom: grid.lastRow, isFirst: true, foreign: [], nextHeader: [], remarks: [] }];
  const ledgers = tables.filter(({ is }) => is === "ledger");
  const starts = [{ top: grid.firstRow, header }, ...ledgers];
  return starts.map((start, index) => {
    const next = ledgers[index];
    const bottom = next ? next.top - 1 : grid.lastRow;
    const others = tables.filter(({ is, top }) => is === "other" && top > start.header.bottom && top <= bottom);
    return {
      grid: starts.length === 1 ? grid : part(grid, start.top, bottom),
      header: start.header,
      bottom,
      isFirst: index === 0,
      foreign: others.map((table) => ({ top: table.top, bottom: lastForeignRow(grid, table, tables, bottom) })),
      nextHeader: next ? rowsBetween(next.top, next.header.bottom) : [],
      remarks: [
        ...(index === 0 ? [] : [`本表第 ${start.header.top} 行起是另一份台账，表头不同，单独读取`]),
        ...others.map(({ top, headings }) => `第 ${top} 行起是另一张表（${headings.slice(0, 4).join("、")}），不是台账，没有读入`),
      ],
    };
  });
}

/** Another table ends where the next begins, or where persons with an ID come again. */
function lastForeignRow(grid: Grid, table: LaterTable, tables: readonly LaterTable[], bottom: number): number {
  const next = tables.find(({ top }) => top > table.top)?.top ?? Infinity;
  for (let row = table.header.bottom + 1; row <= Math.min(bottom, next - 1); row++) if (hasId(grid, row)) return row - 1;
  return Math.min(bottom, next - 1);
}

function hasId(grid: Grid, row: number): boolean {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if (readIdentity(grid.at(row, column)).state === "value") return true;
  }
  return false;
}

function part(grid: Grid, top: number, bottom: number): Grid {
  const { sheet, firstRow } = grid;
  return gridOf({ ...sheet, top, values: sheet.values.slice(top - firstRow, bottom - firstRow + 1) });
}

const rowsBetween = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
