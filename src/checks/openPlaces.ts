import type { Tallied } from "./judging";

/** The rows of a slice of which a glance does not tell, each with the rules to be asked about it. */
export class OpenPlaces {
  private from = 0;
  /** By the row's place in the slice. */
  private readonly judges: readonly Tallied[][];
  /** The places in the slice that have judges, so that the many others need not be looked at. */
  private readonly open: Uint32Array;
  private count = 0;

  /** For slices of at most so many rows. */
  constructor(rows: number) {
    this.judges = Array.from({ length: rows }, () => []);
    this.open = new Uint32Array(rows);
  }

  /** The slice begins at this place of the ledger. */
  startAt(from: number): void {
    this.from = from;
  }

  add(place: number, judge: Tallied): void {
    const own = place - this.from;
    const judges = this.judges[own];
    if (judges === undefined) return;
    if (judges.length === 0) {
      this.open[this.count] = own;
      this.count += 1;
    }
    judges.push(judge);
  }

  /** Asks the rules of one row after the other, in the order of the rows. */
  empty(ask: (place: number, judge: Tallied) => void): void {
    for (const own of this.open.subarray(0, this.count).sort()) {
      const judges = this.judges[own] ?? [];
      for (const judge of judges) ask(this.from + own, judge);
      judges.length = 0;
    }
    this.count = 0;
  }
}
