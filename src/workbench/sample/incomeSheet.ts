import { cellKey, emptySheet, type BookCell, type BookSheet } from "../../host/xlsx/book";
import { serial } from "./cellSpelling";
import { MONTHS } from "./sampleMonths";
import type { Month } from "./plant";
import { fenOf, type SampleCase } from "./sampleCase";
import { SAMPLE_STYLES } from "./sampleStyles";

/** One line of 资金收入, in fen. */
interface IncomeLine {
  readonly day: readonly [number, number, number];
  readonly source: string;
  readonly directed: string;
  readonly fen: number;
  readonly note: string;
}

const HEADINGS = ["日期", "来源", "定向/非定向", "金额（元）", "摘要"] as const;
const WIDTHS = [13, 14, 13, 16, 34] as const;
const LAST_DAY: Readonly<Record<Month, number>> = { 4: 30, 5: 31, 6: 30 };

const OPENING: readonly IncomeLine[] = [
  { day: [2019, 1, 1], source: "基金会下拨", directed: "", fen: 86_000_000, note: "期初结余" },
  { day: [2019, 1, 1], source: "财政配套", directed: "", fen: 54_000_000, note: "期初结余" },
  { day: [2019, 1, 1], source: "社会募集", directed: "", fen: 38_000_000, note: "期初结余" },
];

const INCOME: readonly IncomeLine[] = [
  { day: [2019, 4, 8], source: "基金会下拨", directed: "非定向", fen: 30_000_000, note: "第二季度资助" },
  { day: [2019, 4, 15], source: "财政配套", directed: "", fen: 25_000_000, note: "上半年配套" },
  { day: [2019, 4, 22], source: "社会募集", directed: "定向", fen: 8_000_000, note: "社区募捐，经基金会返还" },
  { day: [2019, 4, 29], source: "基金会下拨", directed: "非定向", fen: 280_000, note: "工作经费支出" },
  { day: [2019, 5, 20], source: "社会募集", directed: "定向", fen: 6_500_000, note: "企业捐赠，经基金会返还" },
  { day: [2019, 5, 30], source: "基金会下拨", directed: "非定向", fen: 310_000, note: "工作经费支出" },
  { day: [2019, 6, 10], source: "基金会下拨", directed: "非定向", fen: 20_000_000, note: "追加资助" },
  { day: [2019, 6, 27], source: "基金会下拨", directed: "非定向", fen: 300_000, note: "工作经费支出" },
];

/** 资金收入 as spec/4.2 wants it: opening balances, income, 工作经费, and the bank book's balance at every month end. */
export function incomeSheet(months: Readonly<Record<Month, readonly SampleCase[]>>): BookSheet {
  const sheet = emptySheet("资金收入");
  HEADINGS.forEach((value, index) => put(sheet, 1, index + 1, { value, style: SAMPLE_STYLES.heading }));
  const lines = [...OPENING, ...INCOME, ...MONTHS.map((month) => bankBalance(month, months))].sort(
    (a, b) => serial(...a.day) - serial(...b.day),
  );
  lines.forEach((line, index) => addLine(sheet, index + 2, line));
  WIDTHS.forEach((width, index) => sheet.columnWidths.set(index + 1, width));
  sheet.frozenRows = 1;
  sheet.page = { orientation: "portrait", titleRows: [1, 1], pagesTall: 0 };
  return sheet;
}

function addLine(sheet: BookSheet, row: number, { day, source, directed, fen, note }: IncomeLine): void {
  put(sheet, row, 1, { value: serial(...day), format: "yyyy-mm-dd", style: SAMPLE_STYLES.text });
  put(sheet, row, 2, { value: source === "" ? null : source, style: SAMPLE_STYLES.text });
  put(sheet, row, 3, { value: directed === "" ? null : directed, style: SAMPLE_STYLES.text });
  put(sheet, row, 4, { value: fen / 100, format: "#,##0.00", style: SAMPLE_STYLES.amount });
  put(sheet, row, 5, { value: note, style: SAMPLE_STYLES.text });
}

/** What the bank book shows at the end of a month: opening and income, less 工作经费 and everything that was paid out. */
function bankBalance(month: Month, months: Readonly<Record<Month, readonly SampleCase[]>>): IncomeLine {
  const flows = [...OPENING, ...INCOME].filter(({ day }) => day[1] <= month);
  const received = flows.reduce((sum, { fen, note }) => sum + (note === "工作经费支出" ? -fen : fen), 0);
  const paid = MONTHS.filter((each) => each <= month)
    .flatMap((each) => months[each])
    .reduce((sum, row) => sum + paidFen(row), 0);
  return { day: [2019, month, LAST_DAY[month]], source: "", directed: "", fen: Math.round(received - paid), note: "账面结余" };
}

/** Money that left the account: rows with a pay day, refunds as the money that came back. */
const paidFen = (row: SampleCase): number => (row["payDate"] === null || row["payDate"] === undefined ? 0 : fenOf(row["amount"]));

function put(sheet: BookSheet, row: number, column: number, cell: BookCell): void {
  sheet.cells.set(cellKey(row, column), cell);
}
