import { FIRST_READING, type FieldColumn, type FieldReading, type LedgerColumns } from "../ledger/fieldColumn";
import { FIELD_IDS, type FieldId } from "../ledger/fieldId";
import { isPause } from "./pause";

/** What is seen of a row's cells at once, so that the rules about single cells need not look at each of them again. */
export const MARKS = {
  /** Some cell cannot be read. */
  unreadable: 1,
  /** Some cell holds a date, an amount, or an ID. */
  date: 2,
  amount: 4,
  id: 8,
  /** A number or date that is stored as text. */
  asText: 32,
  /** A number with a part of a fen, or below 0. */
  oddNumber: 64,
  /** An ID of 15 digits. */
  oldId: 128,
  /** 评审人数: a number that is no amount. */
  count: 256,
  /** The row's own ID, its name, its 帮扶金额 and its 状态 hold a value. */
  ownId: 16,
  name: 512,
  ownAmount: 1024,
  status: 2048,
  /** 帮扶形式 and 发放形式 are blank, or have no column. */
  blankForm: 4096,
  blankKind: 8192,
} as const;

/** All marks together stay below this. */
export const MOST_MARKS = 16_384;

/** Whether the row bears any of these marks (MARKS added up). */
export const bears = (marks: number, wanted: number): boolean => (marks & wanted) !== 0;

/** What the readings of a field leave on their rows, by number: the last one speaks for all after it, too. */
interface FieldMarks {
  readonly numbers: Uint32Array;
  readonly marks: Uint16Array;
}

/** The marks of rows, field by field: of each reading what it leaves on its row. */
export class CellMarks {
  private constructor(
    private readonly fields: readonly FieldMarks[],
    /** What fields leave that have no column at all. */
    private readonly always: number,
  ) {}

  static *of(columns: LedgerColumns): Generator<undefined, CellMarks> {
    const fields: FieldMarks[] = [];
    let always = 0;
    for (const field of FIELD_IDS) {
      const { numbers, readings, isPlain }: FieldColumn = columns[field];
      // The marks of no column and of a blank cell are the same, and so are those of all plain readings of a field.
      const ofNothing = marksOf(field, undefined);
      if (readings.length === FIRST_READING) {
        always |= ofNothing;
        continue;
      }
      const marks = new Uint16Array(isPlain ? FIRST_READING + 1 : readings.length).fill(ofNothing, 0, FIRST_READING);
      for (let number = FIRST_READING; number < marks.length; number += 1) {
        if (isPause(number)) yield;
        marks[number] = marksOf(field, readings[number]);
      }
      if (marks.some((mark) => mark !== 0)) fields.push({ numbers, marks });
    }
    return new CellMarks(fields, always);
  }

  /** The marks of the rows from one place to before another, into the beginning of a list. */
  fill(from: number, to: number, into: Uint16Array): void {
    into.fill(this.always, 0, to - from);
    for (const { numbers, marks } of this.fields) {
      const last = marks.length - 1;
      for (let place = from; place < to; place += 1) {
        const number = numbers[place] ?? 0;
        into[place - from] = (into[place - from] ?? 0) | (marks[number < last ? number : last] ?? 0);
      }
    }
  }
}

/** What one reading says: a number is an amount or 评审人数, an object a date or an ID. */
function marksOf(field: FieldId, reading: FieldReading | undefined): number {
  if (reading === undefined || reading.state === "blank")
    return field === "form" ? MARKS.blankForm : field === "kind" ? MARKS.blankKind : 0;
  if (reading.state === "unreadable") return MARKS.unreadable;
  const { value } = reading;
  const asText = reading.asText ? MARKS.asText : 0;
  if (typeof value === "string") return asText | (field === "name" ? MARKS.name : field === "status" ? MARKS.status : 0);
  if (typeof value === "number") {
    const odd = value < 0 || !Number.isInteger(value) ? MARKS.oddNumber : 0;
    if (field === "panelSize") return asText | odd | MARKS.count;
    return asText | odd | MARKS.amount | (field === "amount" ? MARKS.ownAmount : 0);
  }
  if (!("id18" in value)) return asText | MARKS.date;
  return asText | MARKS.id | (value.wasOld ? MARKS.oldId : 0) | (field === "idNo" ? MARKS.ownId : 0);
}
