import { CASE, NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { namesOneReceipt, receiptNumbers } from "../facts/receiptNumbers";
import { isPause } from "../pause";
import type { OrderedCases } from "./orderedCases";
import { ReceiptTable } from "./receiptTable";
import { madeWhenAsked, type RowAnswers } from "./rowAnswers";

export interface ReusedReceipt {
  /** The number as this row writes it. */
  readonly number: string;
  readonly first: CaseFacts;
}

export interface ReceiptSurvey extends RowAnswers<readonly ReusedReceipt[]> {
  /** The row is a claim that was not paid back, names one receipt in plain digits and letters, and no other row has it. For quick looks. */
  readonly isPlain: (facts: CaseFacts) => boolean;
}

/** How a row's receipts came out of the comparison. */
const PLAIN = 1;
const REUSED = 2;

const NOTHING: readonly number[] = [];

/**
 * Receipt numbers that stand on more than one counted row. A pending row uses nothing up (A13): it is compared with all
 * granted rows, whatever their date, and no row is compared with it. `nets` are the annual survey's: what was paid back is no claim.
 */
export function* surveyReceipts({ columns, order }: OrderedCases, nets: Float64Array): Generator<undefined, ReceiptSurvey> {
  const { marks, cases, size } = columns;
  const table = new ReceiptTable(size);
  /** Of each row its receipt, where it names a single one. */
  const single = new Int32Array(size).fill(NONE);
  const several = new Map<number, readonly number[]>();
  // The texts are read in the order of the ledger, in which they lie in memory; the numbers are compared in case order.
  for (let at = 0; at < size; at++) {
    if (isPause(at)) yield;
    const invoiceNo = cases[at]?.row.read.invoiceNo;
    if (invoiceNo?.state !== "value" || !isClaim(columns, nets, at)) continue;
    if (namesOneReceipt(invoiceNo.value)) single[at] = table.numberOf(invoiceNo.value);
    else several.set(at, numbersOf(cases[at], table));
  }
  const othersOf = (at: number): readonly number[] => (several.size === 0 ? NOTHING : (several.get(at) ?? NOTHING));
  /** Of each receipt the first granted row. */
  const first = new Int32Array(table.size).fill(NONE);
  for (const [index, at] of order.entries()) {
    if (isPause(index)) yield;
    if (((marks[at] ?? 0) & CASE.granted) === 0) continue;
    const number = single[at] ?? NONE;
    if (number !== NONE && first[number] === NONE) first[number] = at;
    for (const each of othersOf(at)) if (first[each] === NONE) first[each] = at;
  }
  const state = new Uint8Array(size);
  const isElsewhere = (number: number, at: number): boolean => (first[number] ?? NONE) !== NONE && first[number] !== at;
  for (let at = 0; at < size; at++) {
    if (isPause(at)) yield;
    const number = single[at] ?? NONE;
    if (number !== NONE) state[at] = isElsewhere(number, at) ? REUSED : PLAIN;
    else if (othersOf(at).some((each) => isElsewhere(each, at))) state[at] = REUSED;
  }
  const reusedBy = (facts: CaseFacts): readonly ReusedReceipt[] =>
    [...receiptNumbers(facts).numbers].flatMap(([key, number]) => {
      const earlier = table.find(key);
      const other = isElsewhere(earlier, columns.at(facts)) ? cases[first[earlier] ?? NONE] : undefined;
      return other ? [{ number, first: other }] : [];
    });
  return {
    ...madeWhenAsked((facts) => state[columns.at(facts)] === REUSED, reusedBy),
    isPlain: (facts) => state[columns.at(facts)] === PLAIN,
  };
}

/** Granted and not paid back, or pending. */
function isClaim({ marks }: CaseColumns, nets: Float64Array, at: number): boolean {
  const own = marks[at] ?? 0;
  return (own & CASE.claim) !== 0 && ((own & CASE.granted) === 0 || !((nets[at] ?? NaN) <= 0));
}

/** The receipts of a row whose cell names several, or has other words beside the number. */
function numbersOf(facts: CaseFacts | undefined, table: ReceiptTable): readonly number[] {
  return facts ? [...receiptNumbers(facts).numbers.keys()].map((key) => table.numberOf(key)) : [];
}
