import { NO_DOUBT, sumOfDoubts, type Doubt } from "./doubt";

/** More than there are years. */
const YEARS = 10_000;

/** How far the totals of persons or households may be off, by the numbers of their keys. Few rows of a ledger leave a doubt. */
export class KeyDoubts {
  isEmpty = true;
  private readonly undated = new Map<number, Doubt>();
  private readonly years = new Map<number, Doubt>();

  /** A row that may belong to any year of this key. */
  addUndated(key: number, doubt: Doubt): void {
    this.isEmpty = false;
    this.undated.set(key, sumOfDoubts(this.undated.get(key) ?? NO_DOUBT, doubt));
  }

  add(key: number, year: number, doubt: Doubt): void {
    this.isEmpty = false;
    const at = key * YEARS + year;
    this.years.set(at, sumOfDoubts(this.years.get(at) ?? NO_DOUBT, doubt));
  }

  /** Of a key's year as it stands now. */
  of(key: number, year: number): Doubt {
    const own = this.years.get(key * YEARS + year) ?? NO_DOUBT;
    const undated = this.undated.get(key);
    return undated ? sumOfDoubts(own, undated) : own;
  }
}
