/** The look of a cell, as far as the grid draws it. Colours are "#rrggbb". */
export interface GridStyle {
  readonly format?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly border?: string;
}

/** One cell; `formula` with its leading "=". */
export interface GridCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly style?: GridStyle;
}

/** A rectangle, all four from 1 and inclusive. */
export interface GridRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as the grid shows it. `cells` is keyed by row, then column, both from 1. */
export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
  readonly merges: readonly GridRange[];
  /** Column and row (from 1) → size in pixels. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor?: string;
}

/** What the person at the grid did to a cell, or what the calculation made of it. `formula` null: the cell holds none. */
export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
}

export interface GridEvents {
  edited(sheetId: string, edits: readonly GridEdit[]): void;
  calculated(sheetId: string, values: readonly GridEdit[]): void;
  /** Rows or columns were inserted, removed or moved: all cells of the sheet as they are now. */
  restructured(sheetId: string, cells: readonly GridEdit[]): void;
  selected(sheetId: string, range: GridRange): void;
  activated(sheetId: string): void;
}

/** A custom function for cells: raw arguments in Excel's shapes (2-D arrays for ranges), a value or a 2-D array back; never throws. */
export interface GridFunction {
  readonly name: string;
  readonly description: string;
  call(args: readonly unknown[]): unknown;
}

/** The spreadsheet grid of the workbench, whichever library draws it. The simulated workbook stays the single truth. */
export interface GridView {
  load(sheets: readonly GridSheet[], activeId: string): void;
  /** Draws one sheet anew, or adds it. */
  replace(sheet: GridSheet, index: number): void;
  remove(sheetId: string): void;
  rename(sheetId: string, name: string): void;
  select(sheetId: string, range: GridRange): void;
}
