/** Excel's longest text in a cell, in UTF-16 units; a file with a longer one is "repaired" when it is opened. */
const LONGEST_TEXT = 32_767;

/** The text as far as a cell holds it, never half of a character outside the basic plane. */
export function textOfCell(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(LONGEST_TEXT - 1));
  return text.slice(0, isHalf ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}
