/** Width of a text in characters of the default font: a Han character or full-width sign takes two, everything else one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** A column's width in characters of the default font as points on the sheet: seven pixels a character and five around them. */
export const pointsOfCharacters = (characters: number): number => characters * 5.25 + 3.75;

/** How much wider the fonts that other computers have in place of ours may draw a text. */
const WIDER = 1.08;

/** Lines that a text needs in a cell of `columns` characters when it wraps; every line break of its own starts a new one. */
export function linesNeeded(text: string, columns: number): number {
  const room = Math.max(2, Math.floor(Math.min(columns - 1, columns / WIDER)));
  return text.split("\n").reduce((lines, paragraph) => lines + linesOf(paragraph, room), 0);
}

/** Letters and digits stay together, as Excel keeps them, and so do a Han character and the sign that must not begin a line. */
function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [unit] of paragraph.matchAll(UNBROKEN)) {
    const width = textWidth(unit);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    const full = Math.max(0, Math.ceil(width / room) - 1);
    lines += full;
    used += width - full * room;
  }
  return lines;
}

const UNBROKEN = /[（“‘【《]*(?:[!-~]+|[^])[，。；：、！？）”’】》％]*/gu;

/** The part of a text that fits into so many lines, then `pointer` to the rest; the whole text where it fits. */
export function firstLines(text: string, columns: number, lines: number, pointer: string): string {
  if (linesNeeded(text, columns) <= lines) return text;
  const characters = [...text];
  const cut = (length: number): string => characters.slice(0, length).join("") + pointer;
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (linesNeeded(cut(middle), columns) <= lines) fits = middle;
    else tooLong = middle;
  }
  return cut(fits);
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
