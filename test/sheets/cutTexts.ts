import { LOOKS } from "../../src/sheets/cellLooks";
import { shownText } from "../../src/sheets/numberFormat";
import type { SheetModel } from "../../src/sheets/sheetModel";

// A measure of its own, that shares nothing with src/sheets/textMeasure: lines are broken word by word, as Excel breaks them,
// and each is as wide as its letters at the size of its font.

/** Excel's default font, by whose digits columns are measured, has 11 points: seven pixels a digit, five pixels of margin a column. */
const PIXELS_PER_CHARACTER = 7;
const COLUMN_MARGIN = 5;
const PIXELS_PER_POINT = 96 / 72;
/** A line of 宋体 or Noto is at most so much higher than its letters. */
const LINE_SPACING = 1.45;
/** Excel's automatic height of a row that has none of its own. */
const DEFAULT_HEIGHT = 15;

const isFull = (letter: string): boolean =>
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
    letter,
  );
/** Quotes, dashes and signs that Chinese fonts draw in full width. */
const isFullSign = (letter: string): boolean => "“”‘’—…×÷≤≥±□℃①②③".includes(letter);

const pixelsOf = (text: string, points: number): number =>
  [...text].reduce((sum, letter) => sum + (isFull(letter) || isFullSign(letter) ? 1 : 0.5) * points * PIXELS_PER_POINT, 0);

/** Pieces that stay together on a line: a Han letter with the punctuation that may not begin or end a line, or a run of others. */
const pieces = (paragraph: string): string[] =>
  paragraph.match(/[（“‘【《]*(?:[^\s\u2e80-\uffef“”‘’—…]+|[\s\S])[，。；：、！？）”’】》％]*\s*/gu) ?? [];

/** How many lines Excel makes of a text in a room of so many pixels. */
export function linesOf(text: string, room: number, points: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const piece of pieces(paragraph)) {
      const width = pixelsOf(piece.trimEnd(), points);
      if (used > 0 && used + width > room) {
        lines += 1;
        used = 0;
      }
      // A word longer than a line is broken anywhere.
      const more = Math.max(0, Math.ceil(width / room) - 1);
      lines += more;
      used -= more * room;
      used += pixelsOf(piece, points);
    }
  }
  return lines;
}

export interface CutText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: string;
}

/** Every text that its cell would cut, and every number that Excel would show as ####. */
export function cutTexts(model: SheetModel): CutText[] {
  const merges = new Map(model.merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  const covered = (row: number, column: number): boolean =>
    model.merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const cut: CutText[] = [];
  model.rows.forEach((cells, rowAt) =>
    cells.forEach((cell, at) => {
      if (cell === null) return;
      const [row, column] = [rowAt + 1, at + 1];
      const { bottom, right } = merges.get(`${row} ${column}`) ?? { bottom: row, right: column };
      const pixels = (to: number): number =>
        model.columnWidths.slice(at, to).reduce((sum, characters) => sum + characters * PIXELS_PER_CHARACTER + COLUMN_MARGIN, 0) -
        COLUMN_MARGIN;
      const look = cell.style === undefined ? undefined : LOOKS[cell.style];
      const points = look?.size ?? 11;
      const note = (why: string, text: string) => cut.push({ row, column, text: text.slice(0, 40), why });
      if (cell.text === undefined) {
        const text = cell.number === undefined ? "" : shownText(cell);
        if (pixelsOf(text, points) > pixels(right)) note("shows as ####", text);
        return;
      }
      if (cell.text === "") return;
      if (look?.wrap !== true) {
        // What does not wrap flows over blank cells at its right, as far as the sheet goes; a merged or centred one does not.
        let end = right;
        const flows = look?.horizontal === undefined && right === column;
        while (
          flows &&
          end < model.columnWidths.length &&
          (cells[end]?.text ?? "") === "" &&
          cells[end]?.number === undefined &&
          !covered(row, end + 1)
        )
          end += 1;
        const widest = Math.max(...cell.text.split("\n").map((line) => pixelsOf(line, points)));
        if (widest > pixels(end)) note("wider than its cell", cell.text);
        if (cell.text.includes("\n")) note("line break in a cell that does not wrap", cell.text);
        return;
      }
      const own = Array.from({ length: bottom - row + 1 }, (_, line) => model.rowHeights[row + line]);
      const isAutomatic = bottom === row && right === column && own[0] === undefined;
      if (isAutomatic) return;
      const height = own.reduce((sum: number, points) => sum + (points ?? DEFAULT_HEIGHT), 0);
      const lines = linesOf(cell.text, pixels(right), points);
      if (lines > 1 && lines * points * LINE_SPACING > height + 0.5) note(`${lines} lines in ${height} points`, cell.text);
    }),
  );
  return cut;
}
