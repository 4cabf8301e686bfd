interface AnnualUseCase {
  readonly says: string;
  /** In the order of the ledger's rows: date, 元, type. */
  readonly grants: readonly (readonly [date: string, yuan: number, type?: string])[];
  /** For each grant: running total in 元, running times, whether it counts. */
  readonly expected: readonly (readonly [total: number, count: number, counts: boolean])[];
}

/** A7 and A11: the course of one person's years. */
export const annualUseCases: readonly AnnualUseCase[] = [
  {
    says: "totals run by date, not by row",
    grants: [
      ["2019-05-01", 3000],
      ["2019-01-01", 1000],
      ["2019-03-01", 2000],
    ],
    expected: [
      [6000, 3, true],
      [1000, 1, true],
      [3000, 2, true],
    ],
  },
  {
    says: "on one day the order of the rows decides",
    grants: [
      ["2019-05-01", 1000],
      ["2019-05-01", 2000],
    ],
    expected: [
      [1000, 1, true],
      [3000, 2, true],
    ],
  },
  {
    says: "a new year begins at nothing",
    grants: [
      ["2018-12-31", 1000],
      ["2019-01-01", 2000],
    ],
    expected: [
      [1000, 1, true],
      [2000, 1, true],
    ],
  },
  {
    says: "a whole refund undoes the latest grant and its time",
    grants: [
      ["2019-01-01", 1000],
      ["2019-02-01", 2000],
      ["2019-03-01", -2000],
    ],
    expected: [
      [1000, 1, true],
      [1000, 1, false],
      [1000, 1, false],
    ],
  },
  {
    says: "a part of a grant may come back; the time stays",
    grants: [
      ["2019-01-01", 1000],
      ["2019-02-01", 2000],
      ["2019-03-01", -500],
    ],
    expected: [
      [1000, 1, true],
      [2500, 2, true],
      [2500, 2, false],
    ],
  },
  {
    says: "the latest grant has not enough left, so the one before is netted",
    grants: [
      ["2019-01-01", 3000],
      ["2019-02-01", 2000],
      ["2019-03-01", -3000],
    ],
    expected: [
      [0, 0, false],
      [2000, 1, true],
      [2000, 1, false],
    ],
  },
  {
    says: "a refund of another type lowers the year's amount only",
    grants: [
      ["2019-01-01", 3000, "突发事件"],
      ["2019-02-01", -3000, "其他"],
    ],
    expected: [
      [3000, 1, true],
      [0, 1, false],
    ],
  },
  {
    says: "a refund of the year before lowers this year's amount only",
    grants: [
      ["2018-12-31", 3000],
      ["2019-01-01", -3000],
    ],
    expected: [
      [3000, 1, true],
      [-3000, 0, false],
    ],
  },
  {
    says: "a refund that comes before the grant does not know it",
    grants: [
      ["2019-02-01", 3000],
      ["2019-01-01", -3000],
    ],
    expected: [
      [0, 1, true],
      [-3000, 0, false],
    ],
  },
  {
    says: "two refunds of one grant are netted one after the other",
    grants: [
      ["2019-01-01", 3000],
      ["2019-02-01", -1000],
      ["2019-03-01", -2000],
    ],
    expected: [
      [0, 0, false],
      [0, 0, false],
      [0, 0, false],
    ],
  },
  {
    says: "a grant of 0.00 is no time",
    grants: [
      ["2019-01-01", 0],
      ["2019-02-01", 0.01],
    ],
    expected: [
      [0, 0, false],
      [0.01, 1, true],
    ],
  },
];
