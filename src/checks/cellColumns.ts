import type { DateSpan } from "../cells/dateSpan";
import type { Reading } from "../cells/reading";
import { BLANK_CELL, NO_COLUMN, type FieldColumn, type LedgerColumns } from "../ledger/fieldColumn";
import { byReading } from "./byReading";
import { dayNumbers } from "./dayNumbers";
import { isPause } from "./pause";

/** The row has no such date: no column, or a blank cell. */
export const NO_DAY = -1;
/** What stands there is no single day: a month, a span, or nothing that can be read. */
export const ODD_DAY = -2;

/** A column of dates as days that count on by one (dayNumber). */
export class DayColumn {
  private constructor(
    private readonly numbers: Uint32Array,
    /** By the number of the reading. */
    private readonly days: Int32Array,
  ) {}

  static *of({ numbers, readings }: FieldColumn<Reading<DateSpan>>): Generator<undefined, DayColumn> {
    const days = new Int32Array(readings.length).fill(NO_DAY);
    const dayOf = dayNumbers();
    for (let number = 0; number < readings.length; number += 1) {
      if (isPause(number)) yield;
      const reading = readings[number];
      if (reading === undefined || reading.state === "blank") continue;
      const isDay = reading.state === "value" && reading.value.first === reading.value.last;
      days[number] = isDay ? dayOf(reading.value.first) : ODD_DAY;
    }
    return new DayColumn(numbers, days);
  }

  /** The day of the row at this place, or NO_DAY, or ODD_DAY: both below 0, which no day is. */
  at(place: number): number {
    return this.days[this.numbers[place] ?? 0] ?? NO_DAY;
  }
}

/** A column of amounts in fen, or of counts. */
export class NumberColumn {
  private readonly numbers: Uint32Array;
  private readonly values: readonly number[];

  constructor({ numbers, values }: FieldColumn<Reading<number>>) {
    this.numbers = numbers;
    this.values = values;
  }

  /** No row has one. */
  get isEmpty(): boolean {
    return this.values.length <= 2;
  }

  /** The number of the row at this place; NaN where there is none that can be read. */
  at(place: number): number {
    return this.values[this.numbers[place] ?? 0] ?? NaN;
  }

  /** The same, and 0 where there is none: what is not filled in takes nothing off. */
  orNothing(place: number): number {
    const value = this.at(place);
    return Number.isNaN(value) ? 0 : value;
  }
}

/** A column of texts. */
export class TextColumn {
  constructor(private readonly column: FieldColumn<Reading<string>>) {}

  /** No row has one. */
  get isEmpty(): boolean {
    return this.column.readings.length <= 2;
  }

  /** Whether no row has a text with a Chinese word in it. */
  get isAscii(): boolean {
    return this.column.isAscii;
  }

  /** The reading of the row at this place; undefined where its sheet has no such column. */
  at(place: number): Reading<string> | undefined {
    return this.column.readings[this.column.numbers[place] ?? 0];
  }

  /** Whether the row's cell at this place is blank; not where there is no such column. */
  isBlank(place: number): boolean {
    return this.column.numbers[place] === BLANK_CELL;
  }

  /** Whether it holds a text that can be read. */
  isFilled(place: number): boolean {
    const number = this.column.numbers[place] ?? NO_COLUMN;
    return number > BLANK_CELL && (this.column.isPlain || this.column.readings[number]?.state === "value");
  }

  /** What follows from a cell alone, by the place of the row, worked out once for each different one. */
  by<T>(tell: (reading: Reading<string> | undefined) => T): (place: number) => T {
    return byReading(this.column, tell);
  }

  /** The same of its text; `none` where there is none that can be read. */
  told<T>(tell: (text: string) => T, none: T): (place: number) => T {
    return this.by((reading) => (reading?.state === "value" ? tell(reading.value) : none));
  }
}

/** The cells that the quick looks of the rules ask for, by the place of their row. */
export interface CellColumns {
  readonly applyDate: DayColumn;
  readonly surveyDate: DayColumn;
  readonly panelDate: DayColumn;
  readonly approveDate: DayColumn;
  readonly payDate: DayColumn;
  readonly invoiceDate: DayColumn;
  readonly preReviewDate: DayColumn;
  readonly totalFee: NumberColumn;
  readonly insurancePaid: NumberColumn;
  readonly seriousPaid: NumberColumn;
  readonly commercialPaid: NumberColumn;
  readonly mutualAid: NumberColumn;
  readonly medicalAid: NumberColumn;
  readonly otherAid: NumberColumn;
  readonly excludedFee: NumberColumn;
  readonly selfExpense: NumberColumn;
  readonly selfPaid: NumberColumn;
  readonly contributionDue: NumberColumn;
  readonly panelSize: NumberColumn;
  readonly seriousIllness: TextColumn;
  readonly disabled: TextColumn;
  readonly street: TextColumn;
  readonly hukouAddress: TextColumn;
  readonly hukouDistrict: TextColumn;
  readonly relation: TextColumn;
  readonly approver: TextColumn;
  readonly receiver: TextColumn;
  readonly payMethod: TextColumn;
  readonly preReviewNo: TextColumn;
  readonly invoiceNo: TextColumn;
  readonly remark: TextColumn;
  readonly reason: TextColumn;
}

/** Makes them of the ledger's own columns, with pauses. */
export function* cellColumns(columns: LedgerColumns): Generator<undefined, CellColumns> {
  return {
    applyDate: yield* DayColumn.of(columns.applyDate),
    surveyDate: yield* DayColumn.of(columns.surveyDate),
    panelDate: yield* DayColumn.of(columns.panelDate),
    approveDate: yield* DayColumn.of(columns.approveDate),
    payDate: yield* DayColumn.of(columns.payDate),
    invoiceDate: yield* DayColumn.of(columns.invoiceDate),
    preReviewDate: yield* DayColumn.of(columns.preReviewDate),
    totalFee: new NumberColumn(columns.totalFee),
    insurancePaid: new NumberColumn(columns.insurancePaid),
    seriousPaid: new NumberColumn(columns.seriousPaid),
    commercialPaid: new NumberColumn(columns.commercialPaid),
    mutualAid: new NumberColumn(columns.mutualAid),
    medicalAid: new NumberColumn(columns.medicalAid),
    otherAid: new NumberColumn(columns.otherAid),
    excludedFee: new NumberColumn(columns.excludedFee),
    selfExpense: new NumberColumn(columns.selfExpense),
    selfPaid: new NumberColumn(columns.selfPaid),
    contributionDue: new NumberColumn(columns.contributionDue),
    panelSize: new NumberColumn(columns.panelSize),
    seriousIllness: new TextColumn(columns.seriousIllness),
    disabled: new TextColumn(columns.disabled),
    street: new TextColumn(columns.street),
    hukouAddress: new TextColumn(columns.hukouAddress),
    hukouDistrict: new TextColumn(columns.hukouDistrict),
    relation: new TextColumn(columns.relation),
    approver: new TextColumn(columns.approver),
    receiver: new TextColumn(columns.receiver),
    payMethod: new TextColumn(columns.payMethod),
    preReviewNo: new TextColumn(columns.preReviewNo),
    invoiceNo: new TextColumn(columns.invoiceNo),
    remark: new TextColumn(columns.remark),
    reason: new TextColumn(columns.reason),
  };
}
