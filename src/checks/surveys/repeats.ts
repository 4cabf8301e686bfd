import { NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { otherRows, type RowAnswers } from "./rowAnswers";

/** Rows that repeat another one. */
export interface Repeats {
  /** Row → the first row that it repeats. */
  readonly first: RowAnswers<CaseFacts>;
  /** Rows that may repeat one: a month or a span of days leaves it open. */
  readonly open: Pick<RowAnswers<CaseFacts>, "has">;
  /** The row was compared with the others: it repeats none, and nothing is left open. For quick looks. */
  readonly isPlain: (at: number) => boolean;
}

/** How a row came out of the comparison. */
const PLAIN = 1;
const OPEN = 2;

/** Repeats while they are found, by the rows' indexes. */
export class FoundRepeats {
  private readonly first: Int32Array;
  private readonly state: Uint8Array;

  constructor(private readonly columns: CaseColumns) {
    this.first = new Int32Array(columns.size).fill(NONE);
    this.state = new Uint8Array(columns.size);
  }

  isRepeat(at: number): boolean {
    return this.first[at] !== NONE;
  }

  repeats(at: number, earlier: number): void {
    this.first[at] = earlier;
  }

  isAlone(at: number): void {
    this.state[at] = PLAIN;
  }

  leaveOpen(at: number): void {
    this.state[at] = OPEN;
  }

  told(): Repeats {
    const { columns, state } = this;
    return {
      first: otherRows(columns, this.first),
      open: { has: (facts) => state[columns.at(facts)] === OPEN },
      isPlain: (at) => state[at] === PLAIN,
    };
  }
}
