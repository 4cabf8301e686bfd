import { BREAKDOWNS, BLANK_LINE } from "./breakdowns";
import type { Figure } from "./figure";
import type { PaidRow } from "./paidRows";
import { monthsOfYear, spansOf, type Month } from "./period";
import { reportRows, sumFigure } from "./reportRows";

/** 支出 of one month of the report's year: 本月, 本年累计 up to it, and the same month a year earlier. */
export interface MonthSpending {
  readonly month: Month;
  readonly figure: Figure;
}

/** 支出 month by month from January to the report's month, on the same basis as 三 支出: its last line is that figure. */
export const yearSpending = (paid: readonly PaidRow[], month: Month): MonthSpending[] =>
  monthsOfYear(month).map((each) => ({
    month: each,
    figure: sumFigure(`grants.month.${each}`, reportRows(paid, spansOf(each)), ({ money }) => money),
  }));

/** Ids of the figures of 个案按帮扶类别, in the order of display. */
export const TYPE_FIGURES: readonly string[] = BREAKDOWNS.filter(({ id }) => id === "type").flatMap(({ id, lines }) =>
  [...lines, BLANK_LINE].map((line) => `grants.${id}.${line}`),
);
