import { isPlain, textKey } from "../core/textKey";

/** Hints for whoever fills in the form, in brackets: （必填）(YYYYMM)（填写）（如：…）（18位）. */
const HINT =
  /[([【〔{](?:[^()[\]【】〔〕{}]*(?:必填|选填|填写|可选|单选|多选|下拉|格式|核对|例如|如[::]|年月日|\d+位)[^()[\]【】〔〕{}]*|[ymd年月日/.\s-]+)[)\]】〕}]/gi;
const UNIT = /(?:[([【〔{,/]\s*|单位\s*:?\s*)(?:人民币\s*)?(万?)元\s*(?:[)\]】〕},;。]|\s|$)/;

/** A heading, or one level of it, as headings are compared: no hints, no unit, no blanks, no punctuation. */
export function headingKey(text: string): string {
  return isPlain(text) ? text.toLowerCase() : textKey(text.normalize("NFKC").replace(HINT, ""));
}

const TRAILING_NOTE = /^(.*?)\s*[([【〔]([^()[\]【】〔〕]*)[)\]】〕]\s*$/s;

/** "姓名（患者）" as the heading and the note behind it; null without a note. */
export function trailingNote(text: string): { readonly heading: string; readonly note: string } | null {
  const match = TRAILING_NOTE.exec(text.normalize("NFKC").replace(HINT, ""));
  return match?.[1] ? { heading: match[1], note: match[2] ?? "" } : null;
}

/** The unit that a heading, a title or a unit line states, 元 or 万元; undefined where it states none. */
export function unitIn(text: string): 1 | 10000 | undefined {
  const match = UNIT.exec(text.normalize("NFKC"));
  return match ? (match[1] === "万" ? 10000 : 1) : undefined;
}

/** The unit of an amount column by its heading, which may also end in 万元 without brackets. */
export function unitOfHeading(text: string): 1 | 10000 | undefined {
  return unitIn(text) ?? (text.trim().endsWith("万元") ? 10000 : undefined);
}
