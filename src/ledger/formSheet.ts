import type { HeaderPlace } from "./findHeader";
import type { Grid } from "./grid";
import { headingKey } from "./heading";
import { claimOf } from "./headingClaim";

const ROWS_LOOKED_AT = 12;
const FEWEST_LABELS = 3;

/**
 * True for a form to fill in (申请表): labels stand beside their values row after row, so usual headings go on below the first row
 * that looked like a header. A header that is repeated on every page has the same headings in the same columns and does not count.
 */
export function looksLikeForm(grid: Grid, header: HeaderPlace): boolean {
  let labels = 0;
  const last = Math.min(grid.lastRow, header.bottom + ROWS_LOOKED_AT);
  for (let row = header.bottom + 1; row <= last; row++) {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const value = grid.at(row, column);
      if (typeof value === "string" && isLabel(grid, header, value, column)) labels++;
    }
  }
  return labels >= FEWEST_LABELS;
}

function isLabel(grid: Grid, header: HeaderPlace, text: string, column: number): boolean {
  const claim = claimOf([text]);
  if (claim?.is !== "field" || claim.strength < 3) return false;
  for (let row = header.top; row <= header.bottom; row++) if (headingKey(grid.textAt(row, column)) === headingKey(text)) return false;
  return !VALUE_WORDS.test(headingKey(text));
}

/** Usual headings that are answers in a row too: type 大重病, relation 户主, 突发事件 … */
const VALUE_WORDS =
  /^(?:户主|大重病|突发事件|慈善|定向|非定向|医疗救助|其他救助|自费|自负|综合减负|互助帮困|社区|街道|商业保险|大病保险|完全丧劳|其他)$/;
