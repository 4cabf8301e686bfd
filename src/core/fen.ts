import { Decimal } from "decimal.js";

/**
 * An amount of money in fen (1/100 元).
 * An integer, unless the cell itself holds more than two decimals (finding C114); then it is the double nearest to the
 * exact value, which reading at 15 significant digits keeps unambiguous, so comparing with a whole number of fen is exact.
 */
export type Fen = number;

/** Fen in one 元. */
export const FEN_PER_YUAN = 100;

/** Excel shows and keeps 15 significant digits; reading at that precision turns 0.1+0.2 into 0.30. */
const EXCEL_DIGITS = 15;

/**
 * Reads an amount in 元 (or 万元, with `unit` 10000) as fen: an exact decimal shift of the number at 15 significant digits.
 * The number must be finite.
 */
export function fenFromYuan(yuan: number, unit: 1 | 10000 = 1): Fen {
  const whole = Math.round(yuan * FEN_PER_YUAN);
  if (unit === 1 && Math.abs(whole) < 1e14 && whole / FEN_PER_YUAN === yuan) return whole + 0;
  return new Decimal(yuan.toPrecision(EXCEL_DIGITS)).times(unit).times(FEN_PER_YUAN).toNumber();
}

/** Fen as the number of 元 that a cell gets. */
export function yuanFromFen(fen: Fen): number {
  return Number.isSafeInteger(fen) ? fen / FEN_PER_YUAN : new Decimal(fen).div(FEN_PER_YUAN).toNumber();
}

/** The exact sum of two amounts. */
export function addFen(a: Fen, b: Fen): Fen {
  const sum = a + b;
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(sum) ? sum : new Decimal(a).plus(b).toNumber();
}

/** The exact share of an amount: `fen` times a decimal `ratio` (0.6), not rounded. */
export function shareOf(fen: Fen, ratio: number): Decimal {
  return new Decimal(fen).times(ratio);
}

/** Rounds down to a whole fen, as every cap is (reading A25). */
export function floorFen(exact: Decimal | Fen): Fen {
  return new Decimal(exact).floor().toNumber();
}

/** Ratios of the policy are percentages; with up to four decimals their share is a whole number over this. */
const RATIO_PARTS = 10_000;

/** `fen` times a decimal `ratio`, rounded down to a whole fen: exact, and for whole fen without a decimal object. */
export function floorShareOf(fen: Fen, ratio: number): Fen {
  const parts = Math.round(ratio * RATIO_PARTS);
  const product = fen * parts;
  if (parts / RATIO_PARTS !== ratio || !Number.isSafeInteger(fen) || !Number.isSafeInteger(product)) return floorFen(shareOf(fen, ratio));
  const rest = product % RATIO_PARTS;
  return (product - (rest < 0 ? rest + RATIO_PARTS : rest)) / RATIO_PARTS + 0;
}

/** "10000.00": at least two decimals, more only where the amount has them; for arguments and JSON. */
export function yuanPlain(fen: Fen | Decimal): string {
  if (typeof fen === "number" && Number.isSafeInteger(fen)) {
    const digits = String(Math.abs(fen)).padStart(3, "0");
    return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }
  const yuan = new Decimal(fen).div(FEN_PER_YUAN);
  return yuan.isZero() ? "0.00" : yuan.toFixed(Math.max(2, yuan.decimalPlaces()));
}

/** "10,000.00": the same with thousands separators, for people. */
export function yuanText(fen: Fen | Decimal): string {
  const [whole = "", decimals = ""] = yuanPlain(fen).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${decimals}`;
}
