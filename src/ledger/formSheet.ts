import type { HeaderPlace } from "./findHeader";
import type { Grid } from "./grid";
import { headingKey } from "./heading";
import { claimOf } from "./headingClaim";
import { isAnswerWord } from "./headingTraps";
import type { LaterTable } from "./laterTables";

const ROWS_LOOKED_AT = 12;
const FEWEST_LABELS = 3;

/**
 * True for a form to fill in (申请表): labels stand beside their values row after row, so usual headings go on below the first row
 * that looked like a header. A header that is repeated on every page has the same headings in the same columns and does not count,
 * nor does the header of another table below.
 */
export function looksLikeForm(grid: Grid, header: HeaderPlace, tables: readonly LaterTable[]): boolean {
  const [later] = tables;
  const last = Math.min(grid.lastRow, header.bottom + ROWS_LOOKED_AT, (later?.header.top ?? Infinity) - 1);
  const again = (text: string, column: number): boolean => {
    for (let row = header.top; row <= header.bottom; row++) if (headingKey(grid.textAt(row, column)) === headingKey(text)) return true;
    return false;
  };
  return countLabels(grid, header.bottom + 1, last, again).count >= FEWEST_LABELS;
}

/** Cells between two rows that are a field's usual heading, and how many rows have one. */
export function countLabels(
  grid: Grid,
  from: number,
  to: number,
  except: (text: string, column: number) => boolean = () => false,
): { readonly count: number; readonly rows: number } {
  let count = 0;
  let rows = 0;
  for (let row = from; row <= Math.min(grid.lastRow, to); row++) {
    const before = count;
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const value = grid.at(row, column);
      if (typeof value === "string" && isLabel(value) && !except(value, column)) count++;
    }
    if (count > before) rows++;
  }
  return { count, rows };
}

function isLabel(text: string): boolean {
  const claim = text.length <= 20 ? claimOf([text]) : null;
  return claim?.is === "field" && claim.strength === 3 && !isAnswerWord(headingKey(text));
}
