import { cellOf } from "./cellArguments";
import { grantKey } from "./grantKey";

const KEPT_AS_NUMBER = 1e15;
const BORN_IN_1900S = /^\d{6}19\d{9}[\dX]$/;

/**
 * One key, looked for in a column as fast as by plain comparisons: only what may be another spelling of it is read. Of somebody
 * born in the 1900s that may be 15 digits; either may be a number.
 */
export class WantedKey {
  /** The first digits of IDs that were kept as numbers, among the cells that were looked at. */
  readonly lost = new Set<string>();
  /** With 15 digits; the key itself where it has no such spelling. */
  private readonly old: string;
  private readonly number: number;
  private readonly oldNumber: number;
  /** How both end. */
  private readonly tail: number;
  private readonly oldTail: number;

  constructor(private readonly key: string) {
    this.old = BORN_IN_1900S.test(key) ? key.slice(0, 6) + key.slice(8, 17) : key;
    this.number = numberOf(key);
    this.oldNumber = numberOf(this.old);
    this.tail = tailOf(key);
    this.oldTail = tailOf(this.old);
  }

  /**
   * The places in one column of cells. A bare loop without calls and named numbers: its compiled code would ask in every row whether
   * they are still the same, and with an iterator it took twice as long in one run and not in the next.
   */
  inColumn(rows: readonly (readonly unknown[])[]): number[] {
    const { tail, oldTail } = this;
    const places: number[] = [];
    for (let row = 0; row < rows.length; row++) {
      const cell = rows[row]?.[0];
      if (typeof cell === "string") {
        const end = cell.charCodeAt(cell.length - 1);
        const previous = cell.charCodeAt(cell.length - 2);
        const own = previous * 128 + end;
        // Nearly every cell ends here: on other digits (48 to 57) than the key's, or an X (88), which no reading would change.
        if (own !== tail && own !== oldTail && ((end >= 48 && end <= 57) || end === 88) && previous >= 48 && previous <= 57) continue;
      }
      if (this.isIn(cell)) places.push(row);
    }
    return places;
  }

  /** Whether a cell is the key. */
  isIn(cell: unknown): boolean {
    if (typeof cell === "string" ? this.isOtherText(cell) : typeof cell === "number" ? this.isOtherNumber(cell) : cell === null)
      return false;
    const read = grantKey(cellOf(cell));
    if (read.is === "lost") this.lost.add(read.prefix);
    return read.is === "key" && read.key === this.key;
  }

  private isOtherText(cell: string): boolean {
    return isOther(cell, this.key) && (this.old === this.key || isOther(cell, this.old));
  }

  private isOtherNumber(cell: number): boolean {
    return cell !== this.number && cell !== this.oldNumber && Number.isInteger(cell) && cell >= 0 && cell < KEPT_AS_NUMBER;
  }
}

/** The last two characters as one number: comparing them at once spares the processor two guesses. -1: there is one only. */
const tailOf = (text: string): number => (text.length < 2 ? -1 : text.charCodeAt(text.length - 2) * 128 + text.charCodeAt(text.length - 1));
const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : NaN);

/**
 * True where the cell is surely not the key: read from its end, a digit or a Latin letter stands where the key has another. Such
 * characters stay what they are in every reading; whatever else the cell holds may turn into anything, and then it is not said.
 */
function isOther(cell: string, key: string): boolean {
  for (let back = 1; back <= cell.length; back++) {
    const code = upperCode(cell.charCodeAt(cell.length - back));
    if (code === 0) return false;
    if (back > key.length || code !== key.charCodeAt(key.length - back)) return true;
  }
  return cell.length < key.length;
}

/** The character code of a digit or a Latin letter, small letters as capitals; 0 for every other character. */
function upperCode(code: number): number {
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90)) return code;
  return code >= 97 && code <= 122 ? code - 32 : 0;
}
