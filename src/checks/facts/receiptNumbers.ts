import { textKey } from "../../core/textKey";
import type { CaseFacts } from "../caseFacts";

/** The receipts that a cell 发票号 names. */
export interface ReceiptNumbers {
  /** Key → the number as the cell writes it. */
  readonly numbers: ReadonlyMap<string, string>;
  /** It stands for more receipts than it names ("…33-40", "等3张"): these cannot be compared. */
  readonly isOpen: boolean;
}

const NONE: ReceiptNumbers = { numbers: new Map(), isOpen: false };
/** Most cells: one number with nothing beside it. */
const SINGLE = /^[0-9A-Za-z]+$/;
const LISTED = /[、,，;；\r\n]+/;
const APART = /\s*[/／]\s*|\s+/;
/** A 发票代码 is the same on many receipts: only with the 发票号码 behind it, it names one. */
const CODE = /^(?:\d{10}|\d{12})$/;
const NUMBER_OF_CODE = /^\d{8}$/;
/** "3张", "共2份": how many there are, not which. */
const COUNT_OF_PAPERS = /^共?\d+[张份页]$/;
const AND_MORE = /^(.*\d.*?)\s*(?:等|[(（]?共)\s*\d*\s*[张份页]?[)）]?$/;
const FROM_TO = /^(.*?)(\d{5,})\s*([-~～—–至到/／])\s*(\d+)\s*号?$/;
/** No pile of receipts of one case is longer. */
const LONGEST_RANGE = 1000;

const DIGIT_0 = "0".charCodeAt(0);
const SMALL_A = "a".charCodeAt(0);
const SMALL_Z = "z".charCodeAt(0);
/** The bit that makes a capital letter a small one. */
const TO_SMALL = 32;

const isLetter = (small: number): boolean => small >= SMALL_A && small <= SMALL_Z;

/**
 * The hash of a cell that is one receipt number in plain digits and letters, as most are, capital and small letters for one; null for any
 * other cell. `receiptNumbers` names this one number of it, its key being the text in small letters, and leaves nothing open.
 */
export function oneReceiptHash(text: string): number | null {
  let digits = 0;
  let hash = text.length;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code >= DIGIT_0 && code <= DIGIT_0 + 9) digits += 1;
    else if (!isLetter((code |= TO_SMALL))) return null;
    hash = nextHash(hash, code);
  }
  return digits > 2 || (digits > 0 && digits < text.length) ? lastHash(hash) : null;
}

/** The same of the key of any receipt number. */
export function receiptHash(key: string): number {
  let hash = key.length;
  for (let at = 0; at < key.length; at++) hash = nextHash(hash, key.charCodeAt(at));
  return lastHash(hash);
}

const nextHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const lastHash = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/** The receipt numbers of a cell: several are split at 、，； and line breaks, and between complete numbers at a space or "/". */
export function receiptNumbers({ row: { read } }: Pick<CaseFacts, "row">): ReceiptNumbers {
  if (read.invoiceNo?.state !== "value") return NONE;
  const numbers = new Map<string, string>();
  let isOpen = false;
  for (const part of read.invoiceNo.value.split(LISTED).flatMap(completeNumbers)) {
    const named = SINGLE.test(part) ? null : (AND_MORE.exec(part)?.[1] ?? startOfRange(part));
    isOpen ||= named !== null;
    const number = (named ?? part).trim();
    const key = textKey(number);
    if (isNumber(key)) numbers.set(key, number);
  }
  return { numbers, isOpen };
}

function completeNumbers(part: string): readonly string[] {
  const pieces = part.split(APART).filter((piece) => piece !== "");
  if (pieces.length < 2 || !pieces.every((piece) => /^[a-z]*\d{5,}$/.test(textKey(piece)))) return [part];
  const numbers: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (CODE.test(pieces[index - 1] ?? "") && NUMBER_OF_CODE.test(piece)) numbers.push(`${numbers.pop() ?? ""} ${piece}`);
    else numbers.push(piece);
  }
  return numbers;
}

/** The first number of "00112233-00112240" or "00112233/34"; null for a number that merely has such a mark in it. */
function startOfRange(part: string): string | null {
  const [, prefix = "", from = "", mark = "", to = ""] = FROM_TO.exec(part.normalize("NFKC")) ?? [];
  if (from === "" || to.length > from.length || (CODE.test(from) && NUMBER_OF_CODE.test(to))) return null;
  const steps = Number(to) - Number(from.slice(-to.length));
  const isRange = steps > 0 && steps <= LONGEST_RANGE && (mark !== "/" || to.length < 4);
  return isRange ? prefix + from : null;
}

/** "无", "见附件" and a count of papers name no receipt. */
const isNumber = (key: string): boolean => /\d/.test(key) && !/^\d{1,2}$/.test(key) && !COUNT_OF_PAPERS.test(key);
