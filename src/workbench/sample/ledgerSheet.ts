import { cellAddress, columnLetters } from "../../core/a1";
import { cellKey, emptySheet, type BookCell, type BookSheet } from "../../host/xlsx/book";
import { spelledCell } from "./cellSpelling";
import { columnOf, LEDGER_COLUMNS } from "./ledgerColumns";
import {
  footerRow,
  grandTotalRow,
  HEADER_ROWS,
  monthSheetName,
  subtotalRow,
  SUBTOTALS_AFTER,
  TITLE_ROW,
  UNIT_ROW,
  worksheetRow,
} from "./monthLayout";
import type { Month } from "./plant";
import { fenOf, type SampleCase } from "./sampleCase";
import { SAMPLE_STYLES } from "./sampleStyles";
import { SteadyChoice } from "./steadyChoice";

const WIDTH = LEDGER_COLUMNS.length;
/** Title and unit line stand over the columns that a screen shows at once, not over all 45: their middle would be out of sight. */
const TITLE_WIDTH = columnOf("hukouAddress");
const LAST_DAY: Readonly<Record<Month, number>> = { 4: 30, 5: 31, 6: 30 };

/** One month of the ledger as an office keeps it: title, unit line, header of two rows, rows, 小计, 合计, footer. */
export function ledgerSheet(month: Month, cases: readonly SampleCase[]): BookSheet {
  const sheet = emptySheet(monthSheetName(month));
  const choose = new SteadyChoice(month * 7919);
  addTop(sheet, month);
  cases.forEach((row, index) => addRow(sheet, row, index + 1, choose));
  let from = 1;
  for (const after of SUBTOTALS_AFTER) {
    addTotal(sheet, subtotalRow(after), "小计", cases, from, after);
    from = after + 1;
  }
  addTotal(sheet, grandTotalRow(month), "合计", cases, 1, cases.length);
  put(sheet, footerRow(month), 2, { value: "制表人：              审核人：              负责人：", style: SAMPLE_STYLES.plain });
  LEDGER_COLUMNS.forEach(({ width }, index) => sheet.columnWidths.set(index + 1, width));
  sheet.frozenRows = HEADER_ROWS[1];
  sheet.page = { orientation: "landscape", titleRows: HEADER_ROWS, pagesTall: 0 };
  sheet.frozenColumns = columnOf("name");
  return sheet;
}

function addTop(sheet: BookSheet, month: Month): void {
  put(sheet, TITLE_ROW, 1, { value: `2019年${month}月社区市民综合帮扶个案台账`, style: SAMPLE_STYLES.title });
  put(sheet, UNIT_ROW, 1, {
    value: `填报单位：华阳路街道综合帮扶工作组    填报日期：2019年${month}月${LAST_DAY[month]}日    单位：元`,
    style: SAMPLE_STYLES.unit,
  });
  sheet.merges.push(
    { top: TITLE_ROW, left: 1, bottom: TITLE_ROW, right: TITLE_WIDTH },
    { top: UNIT_ROW, left: 1, bottom: UNIT_ROW, right: TITLE_WIDTH },
  );
  sheet.rowHeights.set(TITLE_ROW, 28);
  const [upper, lower] = HEADER_ROWS;
  LEDGER_COLUMNS.forEach(({ parent, heading }, index) => {
    const column = index + 1;
    const isFirst = parent !== LEDGER_COLUMNS[index - 1]?.parent;
    put(sheet, upper, column, { value: parent === undefined ? heading : isFirst ? parent : null, style: SAMPLE_STYLES.heading });
    put(sheet, lower, column, { value: parent === undefined ? null : heading, style: SAMPLE_STYLES.heading });
    if (parent === undefined) sheet.merges.push({ top: upper, left: column, bottom: lower, right: column });
    else if (isFirst) sheet.merges.push({ top: upper, left: column, bottom: upper, right: column + lengthOfParent(index) - 1 });
  });
}

/** How many neighbours from `index` on stand under the same parent heading. */
function lengthOfParent(index: number): number {
  const rest = LEDGER_COLUMNS.slice(index);
  const end = rest.findIndex(({ parent }) => parent !== rest[0]?.parent);
  return end < 0 ? rest.length : end;
}

function addRow(sheet: BookSheet, row: SampleCase, at: number, choose: SteadyChoice): void {
  const number = worksheetRow(at);
  LEDGER_COLUMNS.forEach((column, index) => {
    const value = column.key === "seq" ? at : (row[column.key] ?? null);
    put(sheet, number, index + 1, spelledCell(value, column, choose));
  });
}

/** A total row of 帮扶金额, a live SUM with its value. */
function addTotal(sheet: BookSheet, row: number, label: string, cases: readonly SampleCase[], from: number, to: number): void {
  for (let column = 1; column <= WIDTH; column += 1) put(sheet, row, column, { value: null, style: SAMPLE_STYLES.total });
  put(sheet, row, 1, { value: label, style: SAMPLE_STYLES.total });
  const fen = cases.slice(from - 1, to).reduce((sum, each, index) => sum + numberIn(sheet, from + index, fenOf(each["amount"])), 0);
  const letters = columnLetters(columnOf("amount"));
  const ranges = label === "小计" ? [`${letters}${worksheetRow(from)}:${letters}${worksheetRow(to)}`] : sumRanges(letters, to);
  put(sheet, row, columnOf("amount"), {
    value: Number((fen / 100).toPrecision(15)),
    formula: `=SUM(${ranges.join(",")})`,
    format: "#,##0.00",
    style: SAMPLE_STYLES.total,
  });
}

/** The data rows without the 小计 between them. */
function sumRanges(letters: string, last: number): string[] {
  const starts = [1, ...SUBTOTALS_AFTER.map((after) => after + 1)];
  const ends = [...SUBTOTALS_AFTER, last];
  return starts.map((start, index) => `${letters}${worksheetRow(start)}:${letters}${worksheetRow(ends[index] ?? last)}`);
}

/** What SUM sees: an amount stored as text counts nothing, which is one of the reasons for this program. */
function numberIn(sheet: BookSheet, at: number, fen: number): number {
  return typeof sheet.cells.get(cellKey(worksheetRow(at), columnOf("amount")))?.value === "number" ? fen : 0;
}

function put(sheet: BookSheet, row: number, column: number, cell: BookCell): void {
  sheet.cells.set(cellKey(row, column), cell);
}

/** Address of a data cell of the sample, "'2019年4月'!D7" without the sheet. */
export const sampleCell = (at: number, key: string): string => cellAddress(worksheetRow(at), columnOf(key));
