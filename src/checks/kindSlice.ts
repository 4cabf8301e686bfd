import { lookThrough, type Tallied } from "./judging";
import type { KindPart, RowKind } from "./rowKinds";

/** The rows of a slice of the ledger, kind by kind: each rule looks at all rows of a kind, and is then asked about single rows in their order. */
export class KindSlice {
  private readonly kinds: RowKind[] = [];
  /** By the row's place in the slice: the rules to be asked about it. */
  private readonly rest: readonly Tallied[][];

  /** For slices of at most so many rows; `part` are the rules that look at the rows of a kind. */
  constructor(
    private readonly rows: number,
    private readonly part: (kind: RowKind) => KindPart,
  ) {
    this.rest = Array.from({ length: rows }, () => []);
  }

  add(kind: RowKind, place: number): void {
    const { places } = kind;
    if (places.count === 0) this.kinds.push(kind);
    places.list[places.count] = place;
    places.count += 1;
  }

  /** Looks at the rows that were added, `from` being the slice's first place, and asks `ask` where that does not tell; then it is empty. */
  look(from: number, ask: (place: number, judge: Tallied) => void): void {
    const { kinds, rest } = this;
    for (const kind of kinds) {
      const part = this.part(kind);
      part.rows += kind.places.count;
      for (const asked of part.asked) lookThrough(asked, kind.places, rest, from);
      kind.places.count = 0;
    }
    kinds.length = 0;
    for (let index = 0; index < this.rows; index += 1) {
      const judges = rest[index] ?? [];
      if (judges.length === 0) continue;
      for (const judge of judges) ask(from + index, judge);
      judges.length = 0;
    }
  }
}
