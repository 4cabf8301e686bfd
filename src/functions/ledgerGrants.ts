import { readAmount } from "../cells/readAmount";
import type { Fen } from "../core/fen";
import type { GrantColumns } from "../policy/grantCourses";
import { cellOf } from "./cellArguments";
import type { CellRange } from "./cellRange";
import { countedWord, type Counted } from "./countedWord";
import { FunctionError } from "./functionError";
import { grantDay, type GrantDay } from "./grantDay";
import type { KeyMatch } from "./keyMatch";
import { remembered } from "./remembered";

/** The columns of the ledger that an ANNUAL_* function was given; all of one length. */
export interface LedgerColumns {
  readonly keys: CellRange;
  readonly dates: CellRange;
  readonly amounts: CellRange;
  /** Absent: every row counts. */
  readonly counted?: CellRange;
}

/** What is wrong with a row, and the years whose use it leaves open. */
export interface Problem {
  readonly error: FunctionError;
  readonly from: number;
  readonly to: number;
}

/** The rows of the asked keys that count, and by key what cannot be read and what is not dated to a day. */
export interface LedgerGrants {
  readonly columns: GrantColumns;
  readonly wrong: ReadonlyMap<number, readonly Problem[]>;
  readonly wide: ReadonlyMap<number, readonly GrantDay[]>;
}

/** Reads the rows that were found into columns, one place for each that counts. */
export function readGrants({ places, numbers }: KeyMatch, ledger: LedgerColumns, keyCount: number): LedgerGrants {
  const [keys, days, fen] = [new Int32Array(places.length), new Int32Array(places.length), new Float64Array(places.length)];
  const wrong = new Map<number, Problem[]>();
  const wide = new Map<number, GrantDay[]>();
  const dayOf = remembered((cell) => grantDay(cellOf(cell)));
  const markOf = remembered((cell) => countedWord(cellOf(cell)));
  let size = 0;
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    const mark = ledger.counted ? markOf(ledger.counted.at(place)) : "counts";
    const day = mark === "leftOut" ? null : dayOf(ledger.dates.at(place));
    if (day === null) continue;
    const key = numbers[index] ?? 0;
    const amount = day.error ?? amountOf(mark, ledger.amounts.at(place));
    if (amount instanceof FunctionError) listed(wrong, key, { error: amount, from: day.from, to: day.to });
    else if (amount !== null) {
      if (day.first !== day.last) listed(wide, key, day);
      keys[size] = key;
      days[size] = day.first;
      fen[size++] = amount;
    }
  }
  const columns = { keys: keys.subarray(0, size), days: days.subarray(0, size), fen: fen.subarray(0, size), keyCount };
  return { columns, wrong, wide };
}

/** What a row that is not left out adds to its year; null where its amount is blank. */
function amountOf(mark: Counted, cell: unknown): Fen | null | FunctionError {
  if (mark === "unknown") return new FunctionError("#VALUE!", "同一对象有一行状态不是规定的叫法，无法判断是否计入");
  const amount = readAmount(cellOf(cell), 1);
  if (amount.state === "blank") return null;
  if (amount.state === "unreadable") return new FunctionError("#VALUE!", `同一对象有一行金额无法识别：${amount.reason}`);
  return mark === "refund" ? -Math.abs(amount.value) : amount.value;
}

function listed<T>(lists: Map<number, T[]>, key: number, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
