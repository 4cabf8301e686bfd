import type { CellValue } from "../cells/reading";
import { rowAt } from "../checks/keptCheck/ledgerRows";
import { rowKey } from "../checks/keptCheck/rowKey";
import type { WorkbookPort } from "../host/workbookPort";
import type { Ledger, LedgerRow } from "../ledger/ledger";
import type { CellRange, RawSheet } from "../ledger/rawSheet";
import { changesBeforeRepeat } from "../ledger/repeatedSheets";
import { rowReader, type RowReader } from "../ledger/rowReader";
import { inSlices, type Breathe } from "./inSlices";
import type { LoadedLedger } from "./loadLedger";
import type { SheetEdits } from "./sheetEdits";

/** A sheet of so few rows is read as a whole quickly enough, and then what Excel did not tell of is found, too. */
const FEW_ROWS = 5_000;
/** So many rows at once are read by themselves; a longer paste is read with its sheet. */
const MOST_ROWS = 1_000;
/** As RawSheet.formulaCells counts cells. */
const COLUMNS = 16_384;

/** Rows that were read anew, and the sheets with their cells. */
export interface ReadRows {
  readonly rawSheets: readonly RawSheet[];
  readonly rows: readonly LedgerRow[];
}

/** Reads the edited rows of a ledger and no others, where that is enough; what it needs to know of a sheet it finds out once. */
export class LiveRows {
  private readonly readers = new Map<string, RowReader | null>();
  private changesLeft: number | null = null;

  /** The ledger was read anew as a whole. */
  forget(): void {
    this.readers.clear();
    this.changesLeft = null;
  }

  /** The rows of these edits as they are now, in `ledger`, which `loaded` was read as; null where their sheets must be read as a whole. */
  async read(
    port: WorkbookPort,
    { rawSheets }: LoadedLedger,
    ledger: Ledger,
    edits: SheetEdits,
    breathe: Breathe,
  ): Promise<ReadRows | null> {
    this.changesLeft ??= await inSlices(changesBeforeRepeat(ledger), breathe);
    const sheets = [...rawSheets];
    const rows = new Map<string, LedgerRow>();
    for (const [name, areas] of edits) {
      const at = sheets.findIndex((raw) => raw.name === name);
      const raw = sheets[at];
      const reader = raw && areas !== "somewhere" && raw.values.length > FEW_ROWS ? await this.readerOf(raw, ledger, breathe) : null;
      if (!raw || !reader || areas === "somewhere") return null;
      let now = raw;
      for (const area of areas) {
        const read = await readArea(port, now, area, areas);
        if (read === null) return null;
        for (const [row, cells] of read) {
          const key = `${at} ${row}`;
          const before = rows.get(key) ?? rowOf(ledger, name, row);
          const next = withRow(now, row, cells);
          const after = before && reader.read(before, now, next);
          if (!after || rows.size === MOST_ROWS) return null;
          rows.set(key, after);
          now = next;
        }
      }
      sheets[at] = now;
    }
    if (rows.size > this.changesLeft) return null;
    this.changesLeft -= rows.size;
    return { rawSheets: sheets, rows: [...rows.values()] };
  }

  private async readerOf(raw: RawSheet, ledger: Ledger, breathe: Breathe): Promise<RowReader | null> {
    const known = this.readers.get(raw.name);
    if (known !== undefined) return known;
    const [sheet, another] = ledger.sheets.filter((one) => one.sheet === raw.name);
    const headIsPerson = ledger.rows.find((row) => row.sheet === sheet)?.headIsPerson ?? false;
    const reader = sheet && !another ? await inSlices(rowReader(raw, sheet, headIsPerson), breathe) : null;
    this.readers.set(raw.name, reader);
    return reader;
  }
}

/**
 * The rows of an edited area as they are now, as wide as the sheet was read. Null where something else is another than it was read: a
 * formula or a merge came or went, a cell differs that nobody told of, or the area reaches beyond what was read.
 */
async function readArea(
  port: WorkbookPort,
  raw: RawSheet,
  area: CellRange,
  edited: readonly CellRange[],
): Promise<readonly (readonly [row: number, cells: readonly CellValue[]])[] | null> {
  const right = raw.left + (raw.values[0]?.length ?? 0) - 1;
  const isInside = area.top >= raw.top && area.bottom < raw.top + raw.values.length && area.left >= raw.left && area.right <= right;
  if (!isInside || area.bottom - area.top >= MOST_ROWS) return null;
  const { values, formulaCells, isMerged } = await port.readRange(raw.name, { top: area.top, bottom: area.bottom, left: raw.left, right });
  if (isMerged) return null;
  const isAsRead = values.every((cells, at) =>
    cells.every((value, place) => {
      const [row, column] = [area.top + at, raw.left + place];
      const isFormula = formulaCells.has(row * COLUMNS + column);
      if (isFormula !== raw.formulaCells.has(row * COLUMNS + column)) return false;
      return isFormula || edited.some((one) => holds(one, row, column)) || isSameValue(value, raw.values[row - raw.top]?.[place] ?? null);
    }),
  );
  return isAsRead ? values.map((cells, at) => [area.top + at, cells] as const) : null;
}

const holds = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const isSameValue = (a: CellValue, b: CellValue): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && a !== null && b !== null && a.error === b.error);

function rowOf(ledger: Ledger, name: string, row: number): LedgerRow | undefined {
  const sheet = ledger.sheets.find((one) => one.sheet === name);
  return sheet && rowAt(ledger, rowKey({ sheet, row }));
}

function withRow(raw: RawSheet, row: number, cells: readonly CellValue[]): RawSheet {
  const values = raw.values.slice();
  values[row - raw.top] = cells;
  return { ...raw, values };
}
