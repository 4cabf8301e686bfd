/** The columns of a report as the pane shows them: the number's key, the key of its rows, its heading. */
export const COLUMNS = [
  { key: "month", rows: "rows", name: "本月" },
  { key: "year", rows: "yearRows", name: "本年累计" },
  { key: "lastYear", rows: "lastYearRows", name: "去年同期" },
] as const;

export type Column = (typeof COLUMNS)[number];
