import type { CaseFacts } from "../../checks/caseFacts";
import { columnLetters, sheetAddress } from "../../core/a1";
import { yuanFromFen, yuanPlain } from "../../core/fen";
import type { PolicySet } from "../../policy/policyDocument";
import { amountFormat } from "../amountFormat";
import { SheetBuilder, type Placed } from "../sheetBuilder";
import type { SheetModel } from "../sheetModel";
import { wrappedHeight } from "../textMeasure";
import { BREAKDOWNS, committeeLines, isCase, streetLine } from "./breakdowns";
import { sumFen } from "./figure";
import { readPaidRows, type PaidRow } from "./paidRows";
import { monthTitle, spansOf, within, type Month } from "./period";

const LINE = 18;
const AMOUNT_COLUMN = 12;
/** 月份 | 发放日期 | 工作表 | 单元格 | 居委 | 形式 | 类别 | 对象 | 来源 | 方式 | 资金或实物 | 金额, in characters. */
const COLUMNS = [10, 12, 20, 9, 20, 8, 12, 10, 12, 9, 12, 16] as const;
const STREET_WIDTH = 18;

/** The mark on the rows of a month's report. */
export const monthlyRowsMark = (month: Month): string => `monthlyRows:${month}`;

/**
 * 月报明细: every row that is in 支出 of a month's report, its year or the same month a year earlier, with the words under which
 * the report counts it. Whoever asks where a number comes from filters by them: the sum at the top is of the rows in sight. No name.
 */
export function monthlyRowsSheet(
  cases: readonly CaseFacts[],
  { month, policy, severalLedgers }: { readonly month: Month; readonly policy: PolicySet; readonly severalLedgers: boolean },
): SheetModel {
  const rows = rowsOf(readPaidRows(cases).paid, month);
  const columns = severalLedgers ? [...COLUMNS, STREET_WIDTH] : COLUMNS;
  const sheet = new SheetBuilder({
    name: `月报明细 ${monthTitle(month)}`,
    mark: monthlyRowsMark(month),
    columnWidths: columns,
    page: { orientation: "landscape", pagesTall: 0, titleRows: [1, 5] },
  });
  sheet.line("社区市民综合帮扶支出明细", "title", 30);
  sheet.line(`月报 ${monthTitle(month)}：本年逐行，附去年同月`, "subtitle", 22);
  sheet.line(
    "按列筛选，合计随之变化，即为月报的一个数：如月份选本月、形式选个案、类别选大重病医疗。实物、劳务不计入支出，筛选“资金”后再看合计。",
    "note",
    28,
  );
  const top = sheet.nextRow + 2;
  const total = sumFen(rows.map(({ fen }) => fen));
  const letters = columnLetters(AMOUNT_COLUMN);
  sheet.row(
    [
      { column: 1, across: AMOUNT_COLUMN - 1, text: "合计（筛选后为所见各行）", style: "label" },
      {
        column: AMOUNT_COLUMN,
        number: yuanFromFen(total),
        ...(rows.length === 0 ? {} : { formula: `=SUBTOTAL(109,${letters}${top}:${letters}${top + rows.length - 1})` }),
        style: "total",
        format: amountFormat(yuanPlain(total)),
      },
    ],
    20,
  );
  const headings = [
    "月份",
    "发放日期",
    "工作表",
    "单元格",
    "居委",
    "形式",
    "类别",
    "对象类别",
    "资金来源",
    "发放方式",
    "资金或实物",
    "金额（元）",
  ];
  const heading = sheet.row(
    [...headings, ...(severalLedgers ? ["街镇"] : [])].map((text, at): Placed => ({ column: at + 1, text, style: "heading" })),
    20,
  );
  sheet.freeze(heading);
  const committee = committeeLines(rows);
  for (const row of rows) addRow(sheet, row, { policy, committee: committee(row), severalLedgers });
  if (rows.length === 0) sheet.line("没有计入的行。", "text", LINE);
  else sheet.autoFilter({ top: heading, left: 1, bottom: sheet.nextRow - 1, right: columns.length });
  sheet.box(heading - 1, sheet.nextRow - 1);
  return sheet.build();
}

/** This year's rows month by month, then those of the same month a year earlier; in the ledger's order within a month. */
function rowsOf(paid: readonly PaidRow[], month: Month): PaidRow[] {
  const { year, lastYear } = spansOf(month);
  const thisYear = paid.filter((row) => within(row.month, year)).sort((one, other) => one.month.localeCompare(other.month));
  return [...thisYear, ...paid.filter((row) => within(row.month, lastYear))];
}

interface RowContext {
  readonly policy: PolicySet;
  readonly committee: string;
  readonly severalLedgers: boolean;
}

function addRow(sheet: SheetBuilder, row: PaidRow, { policy, committee, severalLedgers }: RowContext): void {
  const { at, month, day, fen, money } = row;
  const words = BREAKDOWNS.map(({ casesOnly, lineOf }) => (casesOnly && !isCase(row) ? "" : lineOf(row, policy)));
  const place = at.cell ?? `第 ${at.row} 行`;
  const file = severalLedgers ? `${at.file} ` : "";
  const texts = [month, day, `${file}${at.sheet}`, place, committee, ...words, money ? "资金" : "实物、劳务"];
  const cells = texts.map((text, index): Placed => ({ column: index + 1, text, style: "wrapped" }));
  if (at.file === "" && at.cell !== undefined) cells[3] = { column: 4, text: place, style: "link", link: sheetAddress(at.sheet, at.cell) };
  const street: Placed[] = severalLedgers ? [{ column: AMOUNT_COLUMN + 1, text: streetLine(row), style: "wrapped" }] : [];
  const yuan = yuanPlain(fen);
  sheet.row(
    [...cells, { column: AMOUNT_COLUMN, number: yuanFromFen(fen), style: "amount", format: amountFormat(yuan) }, ...street],
    wrappedHeight(
      [...cells, ...street].map(({ column, text = "" }) => ({ text, columns: sheet.widthOf(column) })),
      LINE,
    ),
  );
}
