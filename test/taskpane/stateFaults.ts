/** What no state of the pane may be: blank, in English, a program's own words, or without a way on. */
export interface SeenState {
  /** All that is to be read, blanks and line ends as they are. */
  readonly text: string;
  /** Names of the controls that can be used. */
  readonly controls: readonly string[];
}

/** Where Latin letters and figures are no English: formulas, cells and columns, codes, checksums, files, keys, and two names. */
const NOT_ENGLISH: readonly RegExp[] = [
  /=BANGFU\.[^\n]*/g,
  /校验码[ ：]*[0-9a-f\s]+/g,
  /\b[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?\b/g,
  /\b[A-Z]{1,3} 列|\b[A-Z]{1,3}(?=\t)/g,
  /\b[CPGT]\d{1,3}\b/g,
  /#N\/A/g,
  /\.?xlsx\b/g,
  /\b(Ctrl|Esc|Delete)\b/g,
  /\bExcel\b/g,
  /\bBANGFU\b/g,
];
const PROGRAM = /undefined|\bNaN\b|\[object|\bnull\b|Infinity|程序内部出错/g;

/** What is wrong with a state, one line each. */
export function stateFaults({ text, controls }: SeenState): string[] {
  const faults: string[] = [];
  if ((text.match(/\p{Script=Han}/gu) ?? []).length < 10) faults.push(`almost blank: “${text}”`);
  for (const words of text.match(PROGRAM) ?? []) faults.push(`a program's words: ${words}`);
  const rest = NOT_ENGLISH.reduce((left, pattern) => left.replace(pattern, " "), text);
  for (const word of rest.match(/[A-Za-z]{2,}/g) ?? []) faults.push(`English: ${word}`);
  // While Excel does not answer, the way on is in Excel.
  const isTold = /Excel 还没有回应。如果有单元格正在编辑，请按回车键结束编辑。/.test(text);
  if (!isTold && controls.every((name) => name.trim() === "返回")) faults.push("a dead end: nothing but the way back");
  return faults;
}
