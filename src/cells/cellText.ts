import { isPlain } from "../core/textKey";

/** Characters that take no room on screen and come along with copied text: zero-width, soft hyphen, byte-order mark, controls. */
const INVISIBLE = /[\p{Cf}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
/** Minus signs that NFKC leaves alone. */
const MINUS = /[\u2010-\u2013\u2212]/g;
const ONLY_DASHES = /^[-\u2014\u2015\u2500\u30fc_/\\|~.。、·]+$/;

/** A cell's text as it is read: NFKC (full-width forms become plain), invisible characters gone, no blanks at either end. */
export function plainText(text: string): string {
  return isPlain(text) ? text : text.normalize("NFKC").replace(INVISIBLE, "").trim();
}

/** The same with every blank inside gone too, and every minus sign or short dash as "-". */
export function compactText(text: string): string {
  return plainText(text).replace(/\s+/g, "").replace(MINUS, "-");
}

/** "", "--", "—", "/" … : a mark that says that there is nothing, in any column. */
export function isDash(plain: string): boolean {
  if (beginsWithLetter(plain)) return false;
  return plain === "" || ONLY_DASHES.test(plain.replace(MINUS, "-"));
}

/** A dash or a word for "nothing": "无", "暂无", "没有", "空". Only where the column asks for an amount, a date or a number. */
export function isNothing(plain: string): boolean {
  return isDash(plain) || (plain.length <= 2 && /^(无|暂无|没有|空)$/.test(plain));
}

/** A digit, a Latin letter or an everyday Chinese character, as nearly every text begins: it is no dash. */
function beginsWithLetter(text: string): boolean {
  const first = text.charCodeAt(0);
  return (
    (first >= 0x30 && first <= 0x39) ||
    (first >= 0x41 && first <= 0x5a) ||
    (first >= 0x61 && first <= 0x7a) ||
    (first >= 0x4e00 && first <= 0x9fa5)
  );
}
