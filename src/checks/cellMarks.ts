import type { Reading } from "../cells/reading";
import type { LedgerRow } from "../ledger/ledger";

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

/** Whether the row bears any of these marks (MARKS added up). */
export const bears = (marks: number, wanted: number): boolean => (marks & wanted) !== 0;

/** The marks of a row, from the values as they were read: a number is an amount or 评审人数, an object a date or an ID. */
export function cellMarks({ read }: LedgerRow): number {
  let marks = 0;
  let numbers = 0;
  const readings = read as Readonly<Record<string, Reading<unknown> | undefined>>;
  for (const field in readings) {
    const reading = readings[field];
    if (reading === undefined || reading.state === "blank") continue;
    if (reading.state === "unreadable") {
      marks |= MARKS.unreadable;
      continue;
    }
    const { value } = reading;
    if (reading.asText) marks |= MARKS.asText;
    if (typeof value === "string") continue;
    if (typeof value === "number") {
      numbers += 1;
      if (value < 0 || !Number.isInteger(value)) marks |= MARKS.oddNumber;
    } else if (typeof value === "object" && value !== null) {
      if ("id18" in value) marks |= (value as { readonly wasOld?: boolean }).wasOld ? MARKS.id | MARKS.oldId : MARKS.id;
      else marks |= MARKS.date;
    }
  }
  if (read.idNo?.state === "value") marks |= MARKS.ownId;
  if (read.name?.state === "value") marks |= MARKS.name;
  if (read.amount?.state === "value") marks |= MARKS.ownAmount;
  if (read.status?.state === "value") marks |= MARKS.status;
  if (isBlank(read.form)) marks |= MARKS.blankForm;
  if (isBlank(read.kind)) marks |= MARKS.blankKind;
  const hasCount = read.panelSize?.state === "value";
  if (hasCount) marks |= MARKS.count;
  return numbers > (hasCount ? 1 : 0) ? marks | MARKS.amount : marks;
}

const isBlank = (reading: Reading<string> | undefined): boolean => reading === undefined || reading.state === "blank";
