import { MONTH_SIZES } from "./sampleMonths";
import type { Month } from "./plant";

export const TITLE_ROW = 1;
export const UNIT_ROW = 2;
export const HEADER_ROWS = [3, 4] as const;
const FIRST_ROW = 5;

/** Positions after which a 小计 row stands; a blank spacer row follows the last of them. */
export const SUBTOTALS_AFTER = [24, 48] as const;

export const monthSheetName = (month: Month): string => `2019年${month}月`;

/** Worksheet row of the row at this position (from 1) of a month. */
export function worksheetRow(at: number): number {
  const subtotals = SUBTOTALS_AFTER.filter((after) => at > after).length;
  const spacers = at > SUBTOTALS_AFTER[1] ? 1 : 0;
  return FIRST_ROW - 1 + at + subtotals + spacers;
}

/** Worksheet row of the 小计 after this position. */
export const subtotalRow = (after: number): number => worksheetRow(after) + 1;

export const grandTotalRow = (month: Month): number => worksheetRow(MONTH_SIZES[month]) + 1;

export const footerRow = (month: Month): number => grandTotalRow(month) + 2;
