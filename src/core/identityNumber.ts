import { isoDate, type IsoDate } from "./isoDate";
import { isPlain } from "./textKey";

/** A citizen ID that is valid by GB 11643-1999. `id18` is the key for matching: 15-digit numbers are converted. */
export interface IdentityNumber {
  readonly id18: string;
  readonly birth: IsoDate;
  readonly sex: "男" | "女";
  /** True where the cell holds the old 15-digit form (C106). */
  readonly wasOld: boolean;
}

export type IdentityProblem = "length" | "character" | "birth" | "check" | "masked";

export type ParsedIdentity =
  | { readonly ok: true; readonly identity: IdentityNumber }
  | { readonly ok: false; readonly problem: IdentityProblem; /** Chinese, without any digit of the number. */ readonly reason: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ZERO = "0".charCodeAt(0);
const CHECK_DIGITS = "10X98765432";
const ID_LENGTH = 18;
const STAR = "*";
const MASKED = /[*×•●○■□?#]|X{3,}/;
/** Nobody alive was born before this, and a birth beyond the other end is a typing error. */
const BIRTH_YEARS = [1800, 2099] as const;

/** Surnames of two characters that are common enough to be kept whole. */
const DOUBLE_SURNAMES = new Set(
  "欧阳 司马 上官 诸葛 东方 尉迟 公孙 慕容 皇甫 令狐 夏侯 司徒 宇文 长孙 端木 申屠 公冶 呼延 南宫 闻人".split(" "),
);

/** Reads an ID as a person writes it: spaces, an apostrophe in front, full-width digits and x of any case are accepted. */
export function parseIdentity(text: string): ParsedIdentity {
  const asPrinted = identityAsPrinted(text);
  if (asPrinted) return { ok: true, identity: asPrinted };
  const id = normalise(text);
  if (MASKED.test(id)) return failed("masked", "身份证号已打码，不完整");
  if (id.length !== 15 && id.length !== 18) return failed("length", `身份证号应为 18 位，此处 ${id.length} 位`);
  if (!/^(\d{15}|\d{17}[\dX])$/.test(id)) return failed("character", "身份证号含有不应出现的字符");
  const wasOld = id.length === 15;
  const id18 = wasOld ? withCheckDigit(`${id.slice(0, 6)}19${id.slice(6)}`) : id;
  const birth = isoDate(Number(id18.slice(6, 10)), Number(id18.slice(10, 12)), Number(id18.slice(12, 14)));
  const year = Number(id18.slice(6, 10));
  if (birth === null || year < BIRTH_YEARS[0] || year > BIRTH_YEARS[1]) return failed("birth", "身份证号中的出生日期不存在");
  if (withCheckDigit(id18.slice(0, 17)) !== id18) return failed("check", "身份证号校验码不符，请核对是否录错");
  return { ok: true, identity: { id18, birth, sex: Number(id18[16]) % 2 === 1 ? "男" : "女", wasOld } };
}

/**
 * A valid ID exactly as it stands on the card, 18 plain characters: most cells of a ledger. Null for every other spelling and every
 * ID with a fault, which `parseIdentity` looks at again more slowly.
 */
export function identityAsPrinted(text: string): IdentityNumber | null {
  if (text.length !== ID_LENGTH) return null;
  let sum = 0;
  for (let place = 0; place < WEIGHTS.length; place++) {
    const digit = text.charCodeAt(place) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return null;
    sum += digit * (WEIGHTS[place] ?? 0);
  }
  if (text.charCodeAt(ID_LENGTH - 1) !== CHECK_DIGITS.charCodeAt(sum % 11)) return null;
  const digitAt = (place: number): number => text.charCodeAt(place) - ZERO;
  const year = digitAt(6) * 1000 + digitAt(7) * 100 + digitAt(8) * 10 + digitAt(9);
  if (year < BIRTH_YEARS[0] || year > BIRTH_YEARS[1]) return null;
  const birth = isoDate(year, digitAt(10) * 10 + digitAt(11), digitAt(12) * 10 + digitAt(13));
  return birth === null ? null : { id18: text, birth, sex: digitAt(16) % 2 === 1 ? "男" : "女", wasOld: false };
}

/** "31019919500101001X" → "310199********001X": 6 digits, stars, 4 digits. Anything shorter keeps less. */
export function maskIdentity(text: string): string {
  const id = normalise(text);
  const [head, tail] = id.length >= 16 ? [6, 4] : id.length >= 11 ? [6, 3] : id.length >= 5 ? [1, 2] : [0, 0];
  return id.slice(0, head) + STAR.repeat(id.length - head - tail) + (tail > 0 ? id.slice(-tail) : "");
}

/** "王芳" → "王*", "王小芳" → "王*芳", "欧阳芳" → "欧阳*". A note in brackets goes. */
export function maskName(text: string): string {
  const letters = [
    ...text
      .normalize("NFKC")
      .replace(/[([【].*?[)\]】]/g, "")
      .replace(/[\s\p{Z}\p{C}]/gu, ""),
  ];
  if (letters.length <= 1) return STAR.repeat(letters.length);
  const head = letters.length > 2 && DOUBLE_SURNAMES.has(letters.slice(0, 2).join("")) ? 2 : 1;
  const tail = letters.length > head + 1 ? 1 : 0;
  return letters.slice(0, head).join("") + STAR.repeat(letters.length - head - tail) + letters.slice(letters.length - tail).join("");
}

/** The first 17 digits and their check digit (GB 11643-1999, ISO 7064 mod 11-2). */
export function withCheckDigit(first17: string): string {
  let sum = 0;
  for (let index = 0; index < WEIGHTS.length; index++) sum += (WEIGHTS[index] ?? 0) * (first17.charCodeAt(index) - ZERO);
  return first17 + CHECK_DIGITS.charAt(sum % 11);
}

function normalise(text: string): string {
  if (isPlain(text)) return text.toUpperCase();
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Z}\p{C}'’‘`-]/gu, "")
    .toUpperCase();
}

const failed = (problem: IdentityProblem, reason: string): ParsedIdentity => ({ ok: false, problem, reason });
