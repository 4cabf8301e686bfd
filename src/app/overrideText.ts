/** Fewer characters explain nothing. */
const SHORTEST_REASON = 2;
export const LONGEST_REASON = 300;
export const LONGEST_AUTHOR = 30;

/** As many digits in a row as an ID has, however they are written; such a text would carry the number into the workbook's settings. */
const LIKE_AN_ID = /\d{15,}[Xx]?/;

/** A reason or a name as it is kept: one line, without blanks at the ends. */
export const tidyText = (text: string): string => text.replace(/[\s\p{Z}\p{C}]+/gu, " ").trim();

/** What is wrong with a reason, as a Chinese sentence; null: nothing. */
export function reasonProblem(text: string): string | null {
  const reason = tidyText(text);
  if ([...reason].length < SHORTEST_REASON) return `请写明原因，至少 ${SHORTEST_REASON} 个字。`;
  if ([...reason].length > LONGEST_REASON) return `原因最多 ${LONGEST_REASON} 个字，请写短一些。`;
  return holdsId(reason) ? "情况说明里请不要写身份证号等长号码。" : null;
}

/** What is wrong with the name of the person who explains; null: nothing. */
export function authorProblem(text: string): string | null {
  const author = tidyText(text);
  if (author === "") return "请填写说明人。";
  if ([...author].length > LONGEST_AUTHOR) return `说明人最多 ${LONGEST_AUTHOR} 个字。`;
  return holdsId(author) ? "请填写说明人的姓名，不要填号码。" : null;
}

const holdsId = (text: string): boolean => LIKE_AN_ID.test(text.normalize("NFKC").replace(/(?<=\d)[\s\-－—·]+(?=[\dXx])/g, ""));
