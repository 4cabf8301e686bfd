import type { CaseColumns } from "../caseColumns";
import type { RowAnswers } from "./rowAnswers";
import type { Split } from "./splitPart";

export interface SplitSurvey {
  readonly found: RowAnswers<Split>;
  /** Rows that may pass the limit: months or spans of days leave open whether the grants lie close enough. */
  readonly open: Pick<RowAnswers<Split>, "has">;
  /** Nothing to tell of the row: it passes no limit with others. For quick looks. */
  readonly isPlain: (at: number) => boolean;
}

/** How a row came out. */
const PLAIN = 0;
const FOUND = 1;
const OPEN = 2;

/** Splits while they are found, by the rows' indexes. */
export class FoundSplits {
  private readonly splits = new Map<number, Split>();
  private readonly state: Uint8Array;

  constructor(private readonly columns: CaseColumns) {
    this.state = new Uint8Array(columns.size);
  }

  isFound(at: number): boolean {
    return this.state[at] === FOUND;
  }

  find(at: number, split: Split): void {
    this.splits.set(at, split);
    this.state[at] = FOUND;
  }

  leaveOpen(at: number): void {
    this.state[at] = OPEN;
  }

  told(): SplitSurvey {
    const { columns, splits, state } = this;
    return {
      found: { get: (facts) => splits.get(columns.at(facts)), has: (facts) => state[columns.at(facts)] === FOUND },
      open: { has: (facts) => state[columns.at(facts)] === OPEN },
      isPlain: (at) => (state[at] ?? PLAIN) === PLAIN,
    };
  }
}
