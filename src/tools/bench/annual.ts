import { annualAnswers } from "../../functions/annualAnswers";
import { associations } from "../../functions/associate";
import { columnAt, benchSheet, ROWS_ABOVE } from "./benchSheet";
import { count, seconds, times, type Line } from "./line";
import { timedFresh, timedInTurn, type Measured } from "./measure";
import { sumifsTime } from "./sumifs";

const ROWS = 100_000;
const MOST_SCANS = 1.5;
const MOST_GROWTH = 2.2;
/** A formula is calculated many times in a session. */
const CALLS = 41;
const part = "ANNUAL functions";
/** They take the same arguments. */
const NAMES = ["ANNUAL_USED", "ANNUAL_COUNT", "ANNUAL_REMAINING"] as const;
type Name = (typeof NAMES)[number];

type Columns = ReturnType<typeof columnsOf>;

/** The functions over a whole ledger: one spilled call beside SUMIFS per row, and one cell beside a plain scan. */
export async function annual(quick: boolean): Promise<Line[]> {
  const runs = quick ? 5 : 9;
  const sumifs = await sumifsTime(quick ? 5_000 : 10_000);
  return [
    {
      part,
      what: `SUMIFS per row in LibreOffice, ${count(sumifs.rows)} rows, ${sumifs.how}`,
      measured: seconds(sumifs.ms),
      goal: "the baseline",
      met: null,
    },
    // Every SUMIFS looks at every row: twice the rows are four times the work, as the recorded sizes bear out.
    ...NAMES.flatMap((name) => spilledLines(name, runs, sumifs.ms * (ROWS / sumifs.rows) ** 2)),
    ...singleCell(),
  ];
}

/** `sumifsMs`: SUMIFS per row over as many rows. */
function spilledLines(name: Name, runs: number, sumifsMs: number): Line[] {
  const [half, all] = [spilled(name, ROWS / 2, runs), spilled(name, ROWS, runs)];
  const growth = all.ms / half.ms;
  const gain = sumifsMs / all.ms;
  return [
    {
      part,
      what: `${name}, one spilled call, ${count(ROWS)} rows`,
      measured: `${seconds(all.ms)}, ${Math.round(all.peakMb)} MB`,
      goal: "",
      met: null,
    },
    {
      part,
      what: `${name}, ${count(ROWS)} rows / ${count(ROWS / 2)} rows`,
      measured: times(growth),
      goal: `linear: at most ${MOST_GROWTH} ×`,
      met: growth <= MOST_GROWTH,
    },
    {
      part,
      what: `${name}, SUMIFS squared up to ${count(ROWS)} rows / one spilled call`,
      measured: times(gain),
      goal: "at least 1,000 ×",
      met: gain >= 1000,
    },
  ];
}

function columnsOf(rows: number) {
  const data = benchSheet(rows).values.slice(ROWS_ABOVE);
  const column = (heading: Parameters<typeof columnAt>[0]): unknown[][] => data.map((cells) => [cells[columnAt(heading)]]);
  return { keys: column("身份证号"), dates: column("发放日期"), amounts: column("帮扶金额") };
}

/** As Excel hands cells over: every argument of every call is made of new arrays and new texts. */
const handedOver = <T>(cells: T): T => JSON.parse(JSON.stringify(cells)) as T;

function spilled(name: Name, rows: number, runs: number): Measured {
  const columns = columnsOf(rows);
  const fresh = () => handedOver([columns.keys, columns.dates, columns.keys, columns.dates, columns.amounts]);
  return timedFresh(runs, fresh, (cells) => associations[name]?.(...([...cells, true, null] as never[])));
}

/** What a formula without any care would do: compare, and add. */
function plainScan({ keys, dates, amounts }: Columns, key: unknown, from: number, to: number): number {
  let sum = 0;
  for (let row = 0; row < keys.length; row++) {
    const date = Number(dates[row]?.[0]);
    if (keys[row]?.[0] === key && date >= from && date <= to) sum += Number(amounts[row]?.[0]);
  }
  return sum;
}

function singleCell(): Line[] {
  const columns = handedOver(columnsOf(ROWS));
  const key = handedOver(columns.keys[ROWS >> 1])?.[0];
  const ask = { key, date: columns.dates[ROWS >> 1]?.[0], ...columns, upTo: false, counted: null };
  const works = [() => plainScan(columns, key, 42736, 43830), () => annualAnswers(ask, (used) => used)];
  const [plain = NaN, one = NaN] = timedInTurn(CALLS, works);
  return [
    { part, what: `plain scan of ${count(ROWS)} rows for one person`, measured: seconds(plain), goal: "the baseline", met: null },
    {
      part,
      what: `one cell over ${count(ROWS)} rows`,
      measured: `${seconds(one)} (${times(one / plain)})`,
      goal: `at most ${MOST_SCANS} × a plain scan`,
      met: one / plain <= MOST_SCANS,
    },
  ];
}
