interface ReceiptCase {
  readonly receipt: string;
  readonly application: string;
  readonly valid: boolean | "before" | "after";
}

/** 四(一), A12: not later than the application, and the application not later than the same day a year on. */
export const receiptCases: readonly ReceiptCase[] = [
  { receipt: "2019-03-05", application: "2019-03-05", valid: true },
  { receipt: "2019-03-05", application: "2020-03-04", valid: true },
  { receipt: "2019-03-05", application: "2020-03-05", valid: true },
  { receipt: "2019-03-05", application: "2020-03-06", valid: false },
  { receipt: "2019-03-06", application: "2019-03-05", valid: false },
  { receipt: "2020-02-29", application: "2021-02-28", valid: true },
  { receipt: "2020-02-29", application: "2021-03-01", valid: false },
  { receipt: "2019-02-28", application: "2020-02-28", valid: true },
  { receipt: "2019-02-28", application: "2020-02-29", valid: false },
  { receipt: "2018-12-31", application: "2019-12-31", valid: true },
  { receipt: "2015-07-02", application: "2016-07-01", valid: true },
  { receipt: "2016-06-30", application: "2016-06-30", valid: "before" },
  { receipt: "2021-12-31", application: "2021-12-31", valid: true },
  { receipt: "2021-12-31", application: "2022-01-01", valid: "after" },
];
