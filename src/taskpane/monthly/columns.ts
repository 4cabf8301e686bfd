/** One column of figures in the pane: the number's key, the key of its rows, its heading. */
export interface Column {
  readonly key: "month" | "year" | "lastYear";
  readonly rows: "rows" | "yearRows" | "lastYearRows";
  readonly name: string;
}

/** The columns of a report as the pane shows them. */
export const COLUMNS: readonly Column[] = [
  { key: "month", rows: "rows", name: "本月" },
  { key: "year", rows: "yearRows", name: "本年累计" },
  { key: "lastYear", rows: "lastYearRows", name: "去年同期" },
];
