/** A rectangle of cells; rows and columns count from 0, as Office.js counts them. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS };

/** 0 → "A". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A" → 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The address without a sheet: "A1", "A1:B2", "A:C" for whole columns, "3:5" for whole rows. */
export function areaAddress(area: Area): string {
  const { row, column, rowCount, columnCount } = area;
  const from = columnLetters(column);
  const to = columnLetters(column + columnCount - 1);
  if (rowCount === ROWS) return `${from}:${to}`;
  if (columnCount === COLUMNS) return `${row + 1}:${row + rowCount}`;
  return rowCount === 1 && columnCount === 1 ? `${from}${row + 1}` : `${from}${row + 1}:${to}${row + rowCount}`;
}

/** "Sheet1!A1:B2", the name quoted as Excel quotes it. */
export function fullAddress(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Z]{1,3}\d+$/i.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${areaAddress(area)}`;
}

/** "'1月'!A1:B2" → its sheet ("" if none is named) and the rest. */
export function splitAddress(address: string): { readonly sheet: string; readonly rest: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: "", rest: address };
  const name = address.slice(0, bang);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, rest: address.slice(bang + 1) };
}

/** One area of A1 notation without a sheet ("B2", "$A$1:C3", "A:C", "2:4"); null if it is none. */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(text.trim());
  if (match === null) return null;
  const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = match;
  const pair = match[3] !== undefined;
  if ((c1 === "") !== (c2 === "") || (r1 === "") !== (r2 === "")) return null;
  if ((c1 === "" || r1 === "") && (!pair || c1 + r1 === "")) return null;
  const [left, right] = c1 === "" ? [0, COLUMNS - 1] : [columnIndex(c1), columnIndex(c2)];
  const [top, bottom] = r1 === "" ? [0, ROWS - 1] : [Number(r1) - 1, Number(r2) - 1];
  if (top < 0 || bottom < 0) return null;
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  const area = { row, column, rowCount: Math.max(top, bottom) - row + 1, columnCount: Math.max(left, right) - column + 1 };
  return row + area.rowCount > ROWS || column + area.columnCount > COLUMNS ? null : area;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/** Where an area is once `by` rows were put in before row `from`, or were taken away from there on (`by` < 0); null if it is gone. */
export function shiftedArea(area: Area, from: number, by: number): Area | null {
  if (area.rowCount === ROWS) return area;
  const end = area.row + area.rowCount;
  const at = (row: number): number => (row <= from ? row : Math.max(from, row + by));
  const row = by > 0 ? (area.row >= from ? area.row + by : area.row) : at(area.row);
  const rowCount = (by > 0 ? (end > from ? end + by : end) : at(end)) - row;
  return rowCount > 0 ? { ...area, row, rowCount } : null;
}
