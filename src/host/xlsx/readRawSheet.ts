import type { CellValue } from "../../cells/reading";
import type { RawSheet } from "../../ledger/rawSheet";
import { cellKey } from "./book";
import { readOwnMark } from "./ownMark";
import { SheetFacts } from "./sheetParts";
import { scanSheet } from "./sheetScan";
import type { SheetPart } from "./workbookParts";
import type { ZipArchive } from "./zipArchive";

interface Source {
  readonly archive: ZipArchive;
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly file: string;
}

/** Values by row while they arrive in any order; only rows that hold a value take room. An empty text is a blank cell, as in Excel. */
class ValueGrid {
  private readonly rows = new Map<number, CellValue[]>();
  private top = Infinity;
  private bottom = 0;
  private left = Infinity;
  private right = 0;

  put(row: number, column: number, value: CellValue): void {
    if (value === null || value === "") return;
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = []));
    cells[column] = value;
    this.top = Math.min(this.top, row);
    this.bottom = Math.max(this.bottom, row);
    this.left = Math.min(this.left, column);
    this.right = Math.max(this.right, column);
  }

  /** The smallest rectangle that holds every value; blank rows inside it share one array. */
  rectangle(): Pick<RawSheet, "top" | "left" | "values"> {
    if (this.bottom === 0) return { top: 1, left: 1, values: [] };
    const width = this.right - this.left + 1;
    const blankRow: readonly CellValue[] = new Array<CellValue>(width).fill(null);
    const values = Array.from({ length: this.bottom - this.top + 1 }, (_, at) => {
      const cells = this.rows.get(this.top + at);
      return cells ? Array.from({ length: width }, (_, column) => cells[this.left + column] ?? null) : blankRow;
    });
    return { top: this.top, left: this.left, values };
  }
}

/** Reads one worksheet part for the ledger: values only, in one pass, whatever looks and validations surround them. */
export function readRawSheet(source: Source, part: SheetPart, index: number, xml: string): RawSheet {
  const facts = new SheetFacts();
  const grid = new ValueGrid();
  const formulaCells = new Set<number>();
  scanSheet(xml, source.strings, source.date1904, {
    cell(row, column, value, formula) {
      grid.put(row, column, value);
      if (formula) formulaCells.add(cellKey(row, column));
    },
    row: (row, attributes) => facts.row(row, attributes),
    element: (name, attributes) => facts.element(name, attributes),
  });
  return {
    file: source.file,
    name: part.name,
    index,
    ...grid.rectangle(),
    formulaCells,
    merges: facts.merges,
    hiddenRows: facts.hiddenRows,
    hiddenColumns: facts.hiddenColumns,
    visible: part.visibility === "visible",
    date1904: source.date1904,
    isProtected: facts.isProtected,
    ownMark: readOwnMark(source.archive, part.part, facts.properties),
  };
}
