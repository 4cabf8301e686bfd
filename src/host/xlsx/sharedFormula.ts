import { columnLetters, columnNumber } from "../../core/a1";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Pieces that hold no references (texts, quoted sheet names, names of functions) or one reference each. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])|[\w.\u0080-\uffff]+!?/g;

const wrap = (place: number, last: number): number => ((place - 1 + last) % last) + 1;

/**
 * A shared formula as it reads in another cell: every relative reference moves by that many rows and columns.
 * `formula` is the first cell's text without "=".
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (fixed: string, letters: string): string =>
    fixed ? fixed + letters : columnLetters(wrap(columnNumber(letters.toUpperCase()) + columns, LAST_COLUMN));
  const row = (fixed: string, digits: string): string => (fixed ? fixed + digits : String(wrap(Number(digits) + rows, LAST_ROW)));
  return formula.replace(PIECE, (piece: string, ...parts: (string | undefined)[]) => {
    const [a, b, c, d, e, f, g, h, i, j, k, l] = parts;
    if (b !== undefined && d !== undefined) return column(a ?? "", b) + row(c ?? "", d);
    if (f !== undefined && h !== undefined) return `${column(e ?? "", f)}:${column(g ?? "", h)}`;
    if (j !== undefined && l !== undefined) return `${row(i ?? "", j)}:${row(k ?? "", l)}`;
    return piece;
  });
}
