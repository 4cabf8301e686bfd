import { FEN_PER_YUAN, type Fen } from "./fen";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["仟", "佰", "拾", ""];

/**
 * An amount in Chinese capitals as on a bill (人民币贰万元整), by the central bank's rule: one 零 for a run of zeros inside,
 * 零 after 元 where the 元 digit or the 角 is 0 and more follows, 整 unless it ends in 分. Whole fen only.
 */
export function rmbUpper(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError("rmbUpper needs a whole number of fen");
  const amount = Math.abs(fen);
  const yuan = Math.floor(amount / FEN_PER_YUAN);
  const jiao = Math.floor(amount / 10) % 10;
  const rest = amount % 10;
  const sign = fen < 0 ? "负" : "";
  const whole = yuan > 0 || amount === 0 ? `${yuan === 0 ? DIGITS[0] : integerUpper(yuan)}元` : "";
  return `人民币${sign}${whole}${smallUpper(yuan, jiao, rest)}`;
}

function smallUpper(yuan: number, jiao: number, fen: number): string {
  if (jiao === 0 && fen === 0) return "整";
  const zero = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? DIGITS[0] : "";
  return `${zero}${jiao > 0 ? `${DIGITS[jiao]}角` : ""}${fen > 0 ? `${DIGITS[fen]}分` : "整"}`;
}

/** A whole number above 0: split at 亿 and at 万, with one 零 where the lower part does not fill its first place. */
function integerUpper(value: number): string {
  if (value >= 1e8) return joined(value, 1e8, "亿");
  if (value >= 1e4) return joined(value, 1e4, "万");
  const digits = String(value).padStart(4, "0");
  return [...digits]
    .map((digit, place) => (digit === "0" ? DIGITS[0] : `${DIGITS[Number(digit)]}${PLACES[place]}`))
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "");
}

function joined(value: number, unit: number, name: string): string {
  const low = value % unit;
  const zero = low > 0 && low < unit / 10 ? DIGITS[0] : "";
  return `${integerUpper(Math.floor(value / unit))}${name}${zero}${low > 0 ? integerUpper(low) : ""}`;
}
