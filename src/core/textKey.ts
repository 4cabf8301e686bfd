const UNIT_IN_BRACKETS = /[([【〔{<《]\s*(?:单位\s*[::]?\s*)?(?:人民币\s*)?(?:万|千|百)?元\s*[)\]】〕}>》]/g;
const SPACES_AND_PUNCTUATION = /[\s\p{P}\p{Z}\p{C}]/gu;
const BRACKETED_NOTE = /[([【〔{].*?[)\]】〕}]/g;

/** Digits, Latin letters and everyday Chinese characters: NFKC leaves them as they are, and none is a space or a mark. */
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fa5]*$/;

/** True for a text that no clean-up changes; most cells of a ledger are of this kind. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

const LAST_ASCII = 0x7f;

/** Whether a text holds nothing but ASCII, so that no Chinese word is in it. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > LAST_ASCII) return false;
  return true;
}

/**
 * The form in which headings and words of a list are compared: NFKC, lower case, without white space, punctuation, `*`
 * and a unit in brackets. "帮扶金额 （元）" and "帮扶金额" have one key.
 */
export function textKey(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text.normalize("NFKC").replace(UNIT_IN_BRACKETS, "").replace(SPACES_AND_PUNCTUATION, "").toLowerCase();
}

/** A person's name for comparing: without spaces and without notes in brackets, "王  芳（户主）" → "王芳". */
export function personName(text: string): string {
  if (isPlain(text)) return text;
  return text
    .normalize("NFKC")
    .replace(BRACKETED_NOTE, "")
    .replace(/[\s\p{Z}\p{C}]/gu, "");
}
