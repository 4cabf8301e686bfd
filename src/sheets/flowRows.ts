import type { Placed, SheetBuilder } from "./sheetBuilder";
import { pointsOfCharacters } from "./textMeasure";

/** One row to write, with its height in points. */
export interface FlowRow {
  readonly cells: readonly Placed[];
  readonly height: number;
}

/**
 * A4 within our margins, in points. The width is not taken smaller than it is: a page that is shrunk more holds more rows. Excel
 * draws our columns the narrowest of all hosts, and the height is a little less than A4 has.
 */
const PRINTABLE = { portrait: { width: 523, height: 735 }, landscape: { width: 770, height: 490 } } as const;

/** Points of height that one page holds of a grid that is shrunk to one page's width, as wide as `characters` in so many columns. */
export function pageRoom(columnWidths: readonly number[], orientation: keyof typeof PRINTABLE): number {
  const { width, height } = PRINTABLE[orientation];
  const needed = columnWidths.reduce((sum, characters) => sum + pointsOfCharacters(characters), 0);
  return Math.floor(height / Math.min(1, width / needed));
}

/** Writes rows below each other and begins a new page before a row that has no room left; pages after the first repeat the title rows. */
export class PageFlow {
  private used: number;

  /** `titles`: points that the title rows take on every page; they are written already. `used`: what stands on the page so far. */
  constructor(
    private readonly builder: SheetBuilder,
    private readonly room: number,
    private readonly titles: number,
    used = titles,
  ) {
    this.used = used;
  }

  /** Writes rows that may stand on different pages. */
  rows(rows: readonly FlowRow[]): void {
    for (const row of rows) this.together([row]);
  }

  /** Writes rows that belong on one page. */
  together(rows: readonly FlowRow[]): void {
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    if (this.used > this.titles && this.used + height > this.room) {
      this.builder.pageBreak();
      this.used = this.titles;
    }
    for (const { cells, height: points } of rows) this.builder.row(cells, points);
    this.used += height;
  }
}
