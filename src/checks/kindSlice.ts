import { lookThrough, type Tallied } from "./judging";
import { OpenPlaces } from "./openPlaces";
import type { KindPart, RowKind } from "./rowKinds";

/** The rows of a slice of the ledger, kind by kind: each rule looks at all rows of a kind, and is then asked about single rows in their order. */
export class KindSlice {
  private readonly kinds: RowKind[] = [];
  private readonly rest: OpenPlaces;

  /** For slices of at most so many rows; `part` are the rules that look at the rows of a kind. */
  constructor(
    rows: number,
    private readonly part: (kind: RowKind) => KindPart,
  ) {
    this.rest = new OpenPlaces(rows);
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
    rest.startAt(from);
    for (const kind of kinds) {
      const part = this.part(kind);
      part.rows += kind.places.count;
      for (const asked of part.asked) lookThrough(asked, kind.places, rest);
      kind.places.count = 0;
    }
    kinds.length = 0;
    rest.empty(ask);
  }
}
