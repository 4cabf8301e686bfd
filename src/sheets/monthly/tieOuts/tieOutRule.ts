import type { IncomeBook } from "../../../ledger/income";
import type { PolicySet } from "../../../policy/policyDocument";
import type { Figures } from "../figure";
import type { Month } from "../period";
import type { ReportedLines } from "../readReportSheet";
import type { FigurePlace, TieOut, TieOutSide } from "../tieOut";
import type { Recount } from "./recount";

/** What a tie-out may look at: the figures as they will be printed, and the rows as they are. */
export interface TieOutContext {
  readonly month: Month;
  readonly figures: Figures;
  readonly recount: Recount;
  readonly income: IncomeBook | null;
  readonly policy: PolicySet;
  /** Last month's own report sheet; null where there is none. */
  readonly previous: ReportedLines | null;
  /** Several ledgers in one report (a district's run). */
  readonly severalLedgers: boolean;
}

/** What came of a tie-out; `about` and `sides` where the fault lies in one line of many, `note` where it is not `why`. */
export type Judgement = Omit<TieOut, "id" | "title" | "about" | "sides" | "note" | "unread"> &
  Partial<Pick<TieOut, "about" | "sides" | "note" | "unread">>;

export interface TieOutRule {
  readonly id: string;
  readonly title: string;
  /** The figures that it is about, unless the judgement names others. */
  readonly about: readonly FigurePlace[];
  /** What it compares, unless the judgement says otherwise. */
  readonly sides: readonly [left: TieOutSide, right: TieOutSide];
  /** null: the tie-out does not apply to this report. */
  readonly judge: (context: TieOutContext) => Judgement | null;
}
