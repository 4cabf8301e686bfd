/** Excel's last column, XFD. */
const LAST_COLUMN = 16384;
const LAST_ROW = 1048576;

const letterCache: string[] = [];

/** 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  return (letterCache[column] ??= lettersOf(column));
}

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AA" → 27; letters of either case. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Row and column from 1 → "K12". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "K12" or "$K$12" → row and column from 1; null where that is no cell of a worksheet. */
export function parseCell(address: string): { readonly row: number; readonly col: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  const col = columnNumber(match[1] ?? "");
  const row = Number(match[2]);
  return col <= LAST_COLUMN && row <= LAST_ROW ? { row, col } : null;
}

/** "K12" or "K12:M40" → its corners, from 1, inclusive; null for whole rows or columns, several areas, and what is no address. */
export function parseArea(
  address: string,
): { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } | null {
  const [first, last, more] = address.split(":").map(parseCell);
  if (!first || last === null || more !== undefined) return null;
  const end = last ?? first;
  return end.row < first.row || end.col < first.col ? null : { top: first.row, left: first.col, bottom: end.row, right: end.col };
}

/** "'1月'!K12": the sheet's name is quoted where Excel needs it. */
export function sheetAddress(sheet: string, cell: string): string {
  return `${needsQuotes(sheet) ? `'${sheet.replaceAll("'", "''")}'` : sheet}!${cell}`;
}

function needsQuotes(sheet: string): boolean {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  const looksLikeReference = parseCell(sheet) !== null || /^(r\d*)?(c\d*)?$/i.test(sheet) || /^(true|false)$/i.test(sheet);
  return !plain || looksLikeReference;
}
