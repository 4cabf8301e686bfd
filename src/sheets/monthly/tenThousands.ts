import { Decimal } from "decimal.js";
import { fenFromYuan, type Fen } from "../../core/fen";
import type { Figure } from "./figure";

const FEN_PER_WAN = 1_000_000;

/** Fen as 万元 with two decimals, rounded half up from the exact amount: "12.35". */
export const wanText = (fen: Fen): string => new Decimal(fen).div(FEN_PER_WAN).toFixed(2, Decimal.ROUND_HALF_UP);

/** The memo line of 支出 in 万元, rounded from 元 (T13). */
export function inTenThousands(total: Figure): Figure {
  const shown = (yuan: string | null): string | null => (yuan === null ? null : wanText(fenFromYuan(Number(yuan))));
  return { ...total, id: "grants.totalInWan", month: shown(total.month), year: shown(total.year), lastYear: shown(total.lastYear) };
}
