import type { IncomeBook } from "../../ledger/income";
import type { CellRef } from "../../policy/decision";
import type { PolicySet } from "../../policy/policyDocument";
import { BLANK_LINE, SOURCES, sourceLine, textOf, type SourceLine } from "./breakdowns";
import { sumFen, type Cell } from "./figure";
import type { PaidRow } from "./paidRows";
import { within, type Month, type MonthSpan } from "./period";

/** One movement of money: its source, its month, its amount in fen and where it is written. */
export interface Flow {
  readonly source: SourceLine;
  readonly month: Month;
  readonly fen: number;
  readonly directed: boolean | null;
  readonly at: CellRef;
}

/** Everything that moves the balance. `opening` is dated by its year's January. */
export interface FundFlows {
  readonly opening: readonly Flow[];
  readonly income: readonly Flow[];
  readonly admin: readonly Flow[];
  readonly grants: readonly Flow[];
}

export const SOURCE_LINES: readonly SourceLine[] = [...SOURCES, BLANK_LINE];

export function fundFlows(income: IncomeBook, paid: readonly PaidRow[], policy: PolicySet): FundFlows {
  const ofKind = (kind: IncomeBook["entries"][number]["kind"]): Flow[] =>
    income.entries
      .filter((entry) => entry.kind === kind)
      .map(({ date, year, source, directed, fen, at }) => ({
        source: sourceLine(source ?? "", policy),
        month: kind === "opening" || date === null ? `${year}-01` : date.slice(0, 7),
        fen,
        directed,
        at,
      }));
  const grants = paid
    .filter(({ money }) => money)
    .map(({ facts, month, fen, at }) => ({ source: sourceLine(textOf(facts.row, "source"), policy), month, fen, directed: null, at }));
  return { opening: ofKind("opening"), income: ofKind("income"), admin: ofKind("admin"), grants };
}

/** The sum of the flows of a span, of one source or of all. */
export function sumFlows(flows: readonly Flow[], span: MonthSpan, pick: (flow: Flow) => boolean = () => true): Cell {
  const picked = flows.filter((flow) => within(flow.month, span) && pick(flow));
  return { value: sumFen(picked.map(({ fen }) => fen)), rows: picked.map(({ at }) => at) };
}
