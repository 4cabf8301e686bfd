/** Width of a text in characters of the default font: a Han character or full-width sign takes two, everything else one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** Lines that a text needs in a cell of `columns` characters when it wraps; every line break of its own starts a new one. */
export function linesNeeded(text: string, columns: number): number {
  const room = Math.max(2, Math.floor(columns) - 1);
  return text.split("\n").reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(textWidth(paragraph) / room)), 0);
}

/** The part of a text that fits into so many lines, then `pointer` to the rest; the whole text where it fits. */
export function firstLines(text: string, columns: number, lines: number, pointer: string): string {
  if (linesNeeded(text, columns) <= lines) return text;
  let shown = "";
  for (const character of text) {
    if (linesNeeded(`${shown}${character}${pointer}`, columns) > lines) break;
    shown += character;
  }
  return shown + pointer;
}

/** A row height in points (`least` is enough for one line) that shows the longest of these cells whole, never below `least`. */
export function wrappedHeight(
  cells: readonly { readonly text: string; readonly columns: number }[],
  least: number,
  lineHeight = LINE_HEIGHT,
): number {
  const lines = Math.max(1, ...cells.map(({ text, columns }) => linesNeeded(text, columns)));
  return lines === 1 ? least : Math.min(MOST, Math.max(least, Math.ceil(lines * lineHeight + 4)));
}

/** Points of a line of 10.5-point Han text, with some air for fonts that other machines put in its place. */
const LINE_HEIGHT = 15.5;

/** Excel's own limit of a row's height. */
const MOST = 409;

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) > 0x2e7f || "—…“”‘’×□￥".includes(character);
