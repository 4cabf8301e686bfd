import { addFen } from "../../core/fen";
import type { FundSource } from "../../policy/words";
import { BLANK_LINE, SOURCES } from "./breakdowns";
import { UNKNOWN_CELL, type Cell } from "./figure";
import type { CellRef } from "../../policy/decision";
import { sumFlows, type Flow, type FundFlows, type Unread } from "./fundFlows";
import { firstMonthOfYear, within, yearOfMonth, type Month, type MonthSpan } from "./period";

/** What is in the fund at one moment, in all and by source, or why it cannot be known. */
export interface Balance {
  readonly total: Cell;
  readonly bySource: ReadonlyMap<FundSource, Cell>;
  /** Reason for an unknown total, "" where it is known. */
  readonly why: string;
  /** Reason for unknown sources. */
  readonly whySource: string;
  /** The rows of the ledger that cannot be read, where that is the reason. */
  readonly unread: readonly CellRef[];
}

/** Balance after the flows of January up to and including `last` (a December before `year` means: none of them). */
export function balanceAfter(flows: FundFlows | null, yearMonth: Month, last: Month): Balance {
  if (flows === null) return unknownBalance("未提供：没有资金收入表");
  const january = firstMonthOfYear(yearMonth);
  const start: MonthSpan = { first: january, last: january };
  if (!flows.opening.some(({ month }) => month === january))
    return unknownBalance(`未提供：资金收入表没有 ${yearOfMonth(yearMonth)}年期初结余`);
  const span: MonthSpan = { first: january, last };
  const unread = flows.unread.filter(({ month }) => month === null || within(month, span));
  if (unread.length > 0)
    return unknownBalance(
      unreadText(unread),
      unread.flatMap(({ at }) => at ?? []),
    );
  const net = (pick: (flow: Flow) => boolean): Cell => {
    const plus = [sumFlows(flows.opening, start, pick), sumFlows(flows.income, span, pick)];
    const minus = [sumFlows(flows.grants, span, pick), sumFlows(flows.admin, span, pick)];
    const value = minus.reduce(
      (sum, cell) => addFen(sum, -(cell.value ?? 0)),
      plus.reduce((sum, cell) => addFen(sum, cell.value ?? 0), 0),
    );
    return { value, rows: [...plus, ...minus].flatMap(({ rows }) => rows) };
  };
  const whySource = unsourced(flows, start, span);
  return {
    total: net(() => true),
    bySource: new Map(SOURCES.map((source) => [source, whySource === "" ? net((flow) => flow.source === source) : UNKNOWN_CELL])),
    why: "",
    whySource,
    unread: [],
  };
}

/** Money that cannot be read has moved all the same: a balance without it would be a guess. */
function unreadText(unread: readonly Unread[]): string {
  const counted = (["支出", "资金收入"] as const).map((what) => ({ what, count: unread.filter((each) => each.what === what).length }));
  const named = counted.filter(({ count }) => count > 0).map(({ what, count }) => `${count} 行${what}`);
  return `${named.join("、")}的金额或日期读不出，结余无法推算`;
}

function unknownBalance(why: string, unread: readonly CellRef[] = []): Balance {
  return { total: UNKNOWN_CELL, bySource: new Map(SOURCES.map((source) => [source, UNKNOWN_CELL])), why, whySource: why, unread };
}

/** Money without a source may belong to any of them: then no source's balance is known. */
function unsourced(flows: FundFlows, start: MonthSpan, span: MonthSpan): string {
  const blank = ({ source }: Flow): boolean => source === BLANK_LINE;
  const named = [
    ["期初结余", sumFlows(flows.opening, start, blank)],
    ["收入", sumFlows(flows.income, span, blank)],
    ["支出", sumFlows(flows.grants, span, blank)],
    ["工作经费", sumFlows(flows.admin, span, blank)],
  ] as const;
  const missing = named.filter(([, { rows }]) => rows.length > 0).map(([name, { rows }]) => `${rows.length} 笔${name}`);
  return missing.length === 0 ? "" : `${missing.join("、")}未填资金来源，分不出各来源结余`;
}
