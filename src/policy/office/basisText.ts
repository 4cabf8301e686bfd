import { clauseText, isShortClause } from "../clauseText";

const CANONICAL = /^第([一二三四五六七八九十]+)条((?:（[一二三四五六七八九十]+）)?\d*)$/;

/** "第三条（一）2" → "三(一)2"; another way of citing stays as it is written. The inverse of clauseText. */
export function clauseIdOf(text: string): string {
  const match = CANONICAL.exec(text);
  return match ? `${match[1]}${(match[2] ?? "").replaceAll("（", "(").replaceAll("）", ")")}` : text;
}

/** 依据 of a value: 文号 and clause in one; a clause that the office wrote in full already stays. */
export function basisOf(documentNumber: string, clause: string): string {
  return isShortClause(clause) ? `${documentNumber}${clauseText(clause)}` : clause;
}

const DOCUMENT_NUMBER = /[〔[［(（【]\s*(?:19|20)\d\d\s*[〕\]］)）】]\s*\d+\s*号/;

/** What a 依据 lacks, as a Chinese clause; null where it names a 文号 and a clause after it. */
export function basisProblem(basis: string): string | null {
  if (basis === "") return "没有填依据，请写明文号和条款";
  const number = DOCUMENT_NUMBER.exec(basis);
  if (number === null || number.index === 0) return "依据里没有文号，请写成“×发〔2022〕1号第三条（一）1”的样子";
  const clause = basis.slice(number.index + number[0].length).trim();
  return clause === "" ? "依据只有文号，请写明是第几条" : null;
}
