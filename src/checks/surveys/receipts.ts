import type { Reading } from "../../cells/reading";
import { FIRST_READING, type FieldColumn } from "../../ledger/fieldColumn";
import type { Ledger } from "../../ledger/ledger";
import { ledgerColumns } from "../../ledger/ledgerColumns";
import { CASE, NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { oneReceiptHash, receiptHash, receiptNumbers } from "../facts/receiptNumbers";
import { Interned } from "../interned";
import { comesBefore } from "./caseOrder";
import { madeWhenAsked, type RowAnswers } from "./rowAnswers";
import { rowSlices } from "./rowSlices";
import { SameRows } from "./sameRows";

export interface ReusedReceipt {
  /** The number as this row writes it. */
  readonly number: string;
  readonly first: CaseFacts;
}

export interface ReceiptSurvey extends RowAnswers<readonly ReusedReceipt[]> {
  /** The row is a claim that was not paid back, names one receipt in plain digits and letters, and no other row has it. For quick looks. */
  readonly isPlain: (at: number) => boolean;
}

/** How a row's receipts came out of the comparison. */
const PLAIN = 1;
const REUSED = 2;

const NOTHING: readonly number[] = [];

/**
 * Receipt numbers that stand on more than one counted row. A pending row uses nothing up (A13): it is compared with all
 * granted rows, whatever their date, and no row is compared with it. `nets` are the annual survey's: what was paid back is no claim.
 */
export function* surveyReceipts(columns: CaseColumns, nets: Float64Array, ledger: Ledger): Generator<undefined, ReceiptSurvey> {
  const { size } = columns;
  const { invoiceNo } = yield* ledgerColumns(ledger.rows);
  const receipts = new Receipts(columns, nets, invoiceNo);
  if (invoiceNo.readings.length > FIRST_READING) {
    // The texts are read in the order of the ledger, in which they lie in memory; the numbers are compared in case order.
    yield* rowSlices(size, (from, to) => receipts.read(from, to));
    yield* rowSlices(size, (from, to) => receipts.number(from, to));
  }
  const { table, state } = receipts;
  /** Of each receipt the first granted row. */
  const first = new Int32Array(table.size).fill(NONE);
  if (table.size > 0) {
    yield* rowSlices(size, (from, to) => receipts.takeFirst(first, from, to));
    yield* rowSlices(size, (from, to) => receipts.findReused(first, from, to));
  }
  const reusedBy = (facts: CaseFacts): readonly ReusedReceipt[] =>
    [...receiptNumbers(facts).numbers].flatMap(([key, number]) => {
      const earlier = table.find(key);
      const other = isElsewhere(first, earlier, columns.at(facts)) ? columns.factsAt(first[earlier] ?? NONE) : undefined;
      return other ? [{ number, first: other }] : [];
    });
  return {
    ...madeWhenAsked((facts) => state[columns.at(facts)] === REUSED, reusedBy),
    isPlain: (at) => state[at] === PLAIN,
  };
}

/** The receipts of all claims. Only those that may stand twice get a number in the table, by their keys, which most do not. */
class Receipts {
  readonly table = new Interned();
  readonly state: Uint8Array;
  /** Of each row its receipt, where it names a single one that may stand elsewhere, too. */
  private readonly single: Int32Array;
  private readonly several = new Map<number, readonly number[]>();
  /** Hashes of single receipts and of those that stand in one cell with others. */
  private readonly hashes: Int32Array;
  private readonly severalHashes = new Set<number>();
  private readonly sameHashes: SameRows;
  private readonly isMet: Uint8Array;

  constructor(
    private readonly columns: CaseColumns,
    private readonly nets: Float64Array,
    private readonly cells: FieldColumn<Reading<string>>,
  ) {
    const { size } = columns;
    this.state = new Uint8Array(size);
    this.single = new Int32Array(size).fill(NONE);
    this.hashes = new Int32Array(size);
    this.sameHashes = new SameRows(size, [this.hashes]);
    this.isMet = new Uint8Array(size);
  }

  /** Hashes the single receipts, and sees whose hash came before. */
  read(from: number, to: number): void {
    const { columns, nets, state, hashes, isMet, sameHashes } = this;
    for (let at = from; at < to; at++) {
      if (!isClaim(columns, nets, at)) continue;
      const invoiceNo = this.cellOf(at);
      if (invoiceNo?.state !== "value") continue;
      const hash = oneReceiptHash(invoiceNo.value);
      if (hash === null) {
        this.readSeveral(at);
        continue;
      }
      state[at] = PLAIN;
      hashes[at] = hash;
      const earlier = sameHashes.add(at, hash ^ (hash >>> 16));
      if (earlier !== at) isMet[at] = isMet[earlier] = 1;
    }
  }

  /** Numbers the receipts that may stand elsewhere, too. */
  number(from: number, to: number): void {
    const { state, hashes, isMet, severalHashes, single, table } = this;
    for (let at = from; at < to; at++) {
      if (state[at] !== PLAIN || (isMet[at] === 0 && !(severalHashes.size > 0 && severalHashes.has(hashes[at] ?? 0)))) continue;
      const invoiceNo = this.cellOf(at);
      if (invoiceNo?.state === "value") single[at] = table.numberOf(invoiceNo.value.toLowerCase());
    }
  }

  /** Finds the first granted row of each receipt. */
  takeFirst(first: Int32Array, from: number, to: number): void {
    const { single } = this;
    const { marks } = this.columns;
    for (let at = from; at < to; at++) {
      if (((marks[at] ?? 0) & CASE.granted) === 0) continue;
      const number = single[at] ?? NONE;
      if (number !== NONE) this.takeEarlier(first, number, at);
      else for (const each of this.severalOf(at)) this.takeEarlier(first, each, at);
    }
  }

  private takeEarlier(first: Int32Array, number: number, at: number): void {
    const known = first[number] ?? NONE;
    if (known === NONE || comesBefore(this.columns, at, known)) first[number] = at;
  }

  findReused(first: Int32Array, from: number, to: number): void {
    const { single, state } = this;
    for (let at = from; at < to; at++) {
      const number = single[at] ?? NONE;
      if (number !== NONE) state[at] = isElsewhere(first, number, at) ? REUSED : PLAIN;
      else if (this.severalOf(at).some((each) => isElsewhere(first, each, at))) state[at] = REUSED;
    }
  }

  /** A cell that names several receipts, or has other words beside the number. */
  private readSeveral(at: number): void {
    const facts = this.columns.factsAt(at);
    const keys = facts ? [...receiptNumbers(facts).numbers.keys()] : [];
    for (const key of keys) this.severalHashes.add(receiptHash(key));
    this.several.set(
      at,
      keys.map((key) => this.table.numberOf(key)),
    );
  }

  private cellOf(at: number): Reading<string> | undefined {
    const { numbers, readings } = this.cells;
    return readings[numbers[this.columns.placeOf(at)] ?? 0];
  }

  private severalOf(at: number): readonly number[] {
    return this.several.size === 0 ? NOTHING : (this.several.get(at) ?? NOTHING);
  }
}

/** A granted row of this receipt comes before, or is another one. */
function isElsewhere(first: Int32Array, number: number, at: number): boolean {
  return (first[number] ?? NONE) !== NONE && first[number] !== at;
}

/** Granted and not paid back, or pending. */
function isClaim({ marks }: CaseColumns, nets: Float64Array, at: number): boolean {
  const own = marks[at] ?? 0;
  return (own & CASE.claim) !== 0 && ((own & CASE.granted) === 0 || !((nets[at] ?? NaN) <= 0));
}
