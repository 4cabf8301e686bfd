import { SOURCES } from "./breakdowns";
import { balanceAfter, type Balance } from "./balances";
import { UNKNOWN_CELL, figure, type Cell, type Figure } from "./figure";
import { SOURCE_LINES, sumFlows, type Flow, type FundFlows } from "./fundFlows";
import {
  firstMonthOfYear,
  mapColumns,
  previousMonth,
  sameMonthLastYear,
  yearOfMonth,
  type Columns,
  type Month,
  type MonthSpan,
} from "./period";

const NO_SHEET = "未提供：没有资金收入表";

/** 一 期初结余 and 五 期末结余, each in all and by source. 本年累计 starts from the year's opening and ends with the month. */
export function balanceFigures(
  flows: FundFlows | null,
  month: Month,
): { readonly opening: readonly Figure[]; readonly closing: readonly Figure[] } {
  const before = sameMonthLastYear(month);
  const closing = balanceAfter(flows, month, month);
  const closingBefore = balanceAfter(flows, before, before);
  return {
    opening: figuresOf("opening", {
      month: balanceAfter(flows, month, previousMonth(month)),
      year: balanceAfter(flows, month, previousMonth(firstMonthOfYear(month))),
      lastYear: balanceAfter(flows, before, previousMonth(before)),
    }),
    closing: figuresOf("closing", { month: closing, year: closing, lastYear: closingBefore }),
  };
}

function figuresOf(id: string, balances: Columns<Balance>): Figure[] {
  const unread = balances.month.unread;
  const withUnread = (each: Figure): Figure => (unread.length === 0 ? each : { ...each, unread });
  const total = figure(
    id,
    "amount",
    mapColumns(balances, ({ total }) => total),
    balances.month.why,
  );
  const sources = SOURCES.map((source) =>
    figure(
      `${id}.${source}`,
      "amount",
      mapColumns(balances, ({ bySource }) => bySource.get(source) ?? UNKNOWN_CELL),
      balances.month.whySource || balances.year.whySource,
    ),
  );
  return [total, ...sources].map(withUnread);
}

/** 二 收入 by source, 其中定向. */
export function incomeFigures(flows: FundFlows | null, spans: Columns<MonthSpan>): Figure[] {
  const sum = (id: string, pick?: (flow: Flow) => boolean): Figure =>
    figure(id, "amount", flowCells(flows, "income", spans, pick), NO_SHEET);
  return [
    sum("income.total"),
    ...SOURCE_LINES.map((line) => sum(`income.${line}`, ({ source }) => source === line)),
    sum("income.directed", ({ directed }) => directed === true),
  ];
}

/** 四: admin cost booked. */
export const adminUsedFigure = (flows: FundFlows | null, spans: Columns<MonthSpan>): Figure =>
  figure("admin.used", "amount", flowCells(flows, "admin", spans), NO_SHEET);

function flowCells(
  flows: FundFlows | null,
  kind: "income" | "admin",
  spans: Columns<MonthSpan>,
  pick?: (flow: Flow) => boolean,
): Columns<Cell> {
  if (flows === null) return { month: UNKNOWN_CELL, year: UNKNOWN_CELL, lastYear: UNKNOWN_CELL };
  const lastYear = yearOfMonth(spans.lastYear.first);
  const hasLastYear = [...flows.opening, ...flows.income, ...flows.admin].some(({ month }) => yearOfMonth(month) === lastYear);
  return mapColumns(spans, (span, key) => (key === "lastYear" && !hasLastYear ? UNKNOWN_CELL : sumFlows(flows[kind], span, pick)));
}
