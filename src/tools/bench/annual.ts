import { annualAnswers } from "../../functions/annualAnswers";
import { columnAt, benchSheet, ROWS_ABOVE } from "./benchSheet";
import { count, seconds, times, type Line } from "./line";
import { timed } from "./measure";

/** Recorded, not measured here: N rows of SUMIFS in LibreOffice Calc, hard recalculation, in milliseconds. */
const RECORDED_SUMIFS = { rows: 50_000, ms: 297_000 } as const;

/** ANNUAL_USED over a whole ledger: one spilled call, and one cell beside a plain scan. */
export function annual(quick: boolean): Line[] {
  const runs = quick ? 3 : 5;
  const rows = quick ? 50_000 : 100_000;
  const half = spilled(rows / 2, runs);
  const all = spilled(rows, runs);
  const part = "ANNUAL_USED";
  // Quadratic by the record (50 k rows take 4.9 times as long as 20 k, 25 times as long as 10 k).
  const sumifs = RECORDED_SUMIFS.ms * (rows / RECORDED_SUMIFS.rows) ** 2;
  const growth = all / half;
  return [
    { part, what: `one spilled call, ${count(rows)} rows`, measured: seconds(all), goal: "", met: null },
    {
      part,
      what: `${count(rows)} rows / ${count(rows / 2)} rows`,
      measured: times(growth),
      goal: "linear: at most 2.2 ×",
      met: growth <= 2.2,
    },
    {
      part,
      what: `SUMIFS per row (recorded for ${count(RECORDED_SUMIFS.rows)} rows, squared up) / one spilled call`,
      measured: times(sumifs / all),
      goal: "at least 1,000 ×",
      met: sumifs / all >= 1000,
    },
    singleCell(rows, runs),
  ];
}

function columnsOf(rows: number) {
  const data = benchSheet(rows).values.slice(ROWS_ABOVE);
  const column = (heading: Parameters<typeof columnAt>[0]): unknown[][] => data.map((cells) => [cells[columnAt(heading)]]);
  return { keys: column("身份证号"), dates: column("发放日期"), amounts: column("帮扶金额") };
}

function spilled(rows: number, runs: number): number {
  const columns = columnsOf(rows);
  const ask = { key: columns.keys, date: columns.dates, ...columns, upTo: true, counted: null };
  return timed(runs, () => annualAnswers(ask, ({ used }) => used)).ms;
}

/** What a formula without any care would do: compare, and add. */
function plainScan({ keys, dates, amounts }: ReturnType<typeof columnsOf>, key: unknown, from: number, to: number): number {
  let sum = 0;
  for (let row = 0; row < keys.length; row++) {
    const date = Number(dates[row]?.[0]);
    if (keys[row]?.[0] === key && date >= from && date <= to) sum += Number(amounts[row]?.[0]);
  }
  return sum;
}

function singleCell(rows: number, runs: number): Line {
  const columns = columnsOf(rows);
  const key = columns.keys[rows >> 1]?.[0];
  const date = columns.dates[rows >> 1]?.[0];
  const ask = { key, date, ...columns, upTo: false, counted: null };
  const one = timed(runs, () => annualAnswers(ask, ({ used }) => used)).ms;
  const plain = timed(runs, () => plainScan(columns, key, 42736, 43830)).ms;
  return {
    part: "ANNUAL_USED",
    what: `one cell over ${count(rows)} rows (plain scan ${seconds(plain)})`,
    measured: `${seconds(one)} (${times(one / plain)})`,
    goal: "at most 1.5 × a plain scan",
    met: one / plain <= 1.5,
  };
}
