import type { Ledger, LedgerSheet } from "../../ledger/ledger";
import type { SheetBuilder } from "../sheetBuilder";
import { firstLines, wrappedHeight } from "../textMeasure";
import { rowRanges } from "./rowRanges";
import { shownSheet } from "./shownSheet";

/** Rows below the header that are no data rows, by reason, and the sheets that were left out; nothing is skipped silently. */
export function addSkippedTable(builder: SheetBuilder, ledger: Ledger): void {
  builder.gap(10);
  builder.line("未作为数据读取的行和工作表", "sectionHeading", 22);
  const heading = builder.row(
    [
      { column: 1, across: 2, text: "原因", style: "heading" },
      { column: 3, text: "工作表", style: "heading" },
      { column: 4, across: 5, text: "行号", style: "heading" },
    ],
    20,
  );
  const shown = shownSheet(ledger);
  for (const sheet of ledger.sheets) {
    for (const [why, rows] of rowsByReason(sheet)) addLine(builder, why, shown(sheet), rowsText(builder, rows));
    for (const remark of sheet.remarks) addLine(builder, "说明", shown(sheet), remark);
  }
  for (const other of ledger.others) addLine(builder, "整张表未读", shown(other), other.why);
  if (builder.nextRow === heading + 1) builder.line("没有。", "text");
  builder.box(heading, builder.nextRow - 1);
}

/** As many row numbers as one cell can show. */
function rowsText(builder: SheetBuilder, rows: readonly number[]): string {
  const count = `（共 ${rows.length} 行）`;
  return firstLines(`${rowRanges(rows)}${count}`, builder.widthOf(4, 5), MOST_LINES, `……${count}`);
}

const MOST_LINES = 25;

function addLine(builder: SheetBuilder, why: string, sheet: string, text: string): void {
  builder.row(
    [
      { column: 1, across: 2, text: why, style: "text" },
      { column: 3, text: sheet, style: "wrapped" },
      { column: 4, across: 5, text, style: "wrapped" },
    ],
    wrappedHeight(
      [
        { text, columns: builder.widthOf(4, 5) },
        { text: sheet, columns: builder.widthOf(3) },
      ],
      18,
    ),
  );
}

function rowsByReason({ skipped }: LedgerSheet): Map<string, number[]> {
  const reasons = new Map<string, number[]>();
  for (const { row, why } of skipped) {
    const rows = reasons.get(why);
    if (rows) rows.push(row);
    else reasons.set(why, [row]);
  }
  return reasons;
}
