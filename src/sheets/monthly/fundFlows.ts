import type { IncomeBook } from "../../ledger/income";
import type { CellRef } from "../../policy/decision";
import type { PolicySet } from "../../policy/policyDocument";
import { BLANK_LINE, SOURCES, sourceLine, textOf, type SourceLine } from "./breakdowns";
import { sumFen, type Cell } from "./figure";
import type { LeftOutWhy, PaidRows } from "./paidRows";
import { within, type Month, type MonthSpan } from "./period";

/** One movement of money: its source, its month, its amount in fen and where it is written. */
export interface Flow {
  readonly source: SourceLine;
  readonly month: Month;
  readonly fen: number;
  readonly directed: boolean | null;
  readonly at: CellRef;
}

/** A movement of money that cannot be read. */
export interface Unread {
  /** Null where the month is what cannot be read. */
  readonly month: Month | null;
  readonly what: "支出" | "资金收入";
  /** Absent for a line of 资金收入, which a sentence names. */
  readonly at?: CellRef;
}

/** Everything that moves the balance. `opening` is dated by its year's January. */
export interface FundFlows {
  readonly opening: readonly Flow[];
  readonly income: readonly Flow[];
  readonly admin: readonly Flow[];
  readonly grants: readonly Flow[];
  /** Movements whose amount or day cannot be read, with the month where that is known: no balance after them is known either. */
  readonly unread: readonly Unread[];
}

/** Reasons for which money has gone or come that no sum holds. */
const MONEY_UNKNOWN: ReadonlySet<LeftOutWhy> = new Set(["dateUnreadable", "noDate", "amountUnreadable", "amountBlank", "refundNotDated"]);

export const SOURCE_LINES: readonly SourceLine[] = [...SOURCES, BLANK_LINE];

/** What moves the fund's money: the lines of 资金收入 and the paid rows of the ledger, and what could not be read of either. */
export function fundFlows(income: IncomeBook, { paid, leftOut }: PaidRows, policy: PolicySet): FundFlows {
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
  return {
    opening: ofKind("opening"),
    income: ofKind("income"),
    admin: ofKind("admin"),
    grants,
    unread: [
      ...leftOut.filter(({ why }) => MONEY_UNKNOWN.has(why)).map(({ month, at }) => ({ month, at, what: "支出" as const })),
      ...income.problems.map(() => ({ month: null, what: "资金收入" as const })),
    ],
  };
}

/** The sum of the flows of a span, of one source or of all. */
export function sumFlows(flows: readonly Flow[], span: MonthSpan, pick: (flow: Flow) => boolean = () => true): Cell {
  const picked = flows.filter((flow) => within(flow.month, span) && pick(flow));
  return { value: sumFen(picked.map(({ fen }) => fen)), rows: picked.map(({ at }) => at) };
}
