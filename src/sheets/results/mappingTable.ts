import { FIELDS } from "../../ledger/fields";
import type { ColumnMapping, Ledger, LedgerSheet, MappingHow } from "../../ledger/ledger";
import type { SheetBuilder } from "../sheetBuilder";
import { wrappedHeight } from "../textMeasure";

const HOW: Readonly<Record<MappingHow, string>> = { exact: "表头一致", synonym: "表头相近", user: "人工指定", ask: "待确认" };

/** How every column of every ledger sheet was understood; a column that no field claims is listed too. */
export function addMappingTable(builder: SheetBuilder, ledger: Ledger): void {
  builder.gap(10);
  builder.line("列的识别", "sectionHeading", 22);
  const heading = builder.row(
    [
      { column: 1, text: "方式", style: "heading" },
      { column: 2, text: "列", style: "heading" },
      { column: 3, text: "工作表", style: "heading" },
      { column: 4, across: 2, text: "识别为", style: "heading" },
      { column: 6, text: "表头", style: "heading" },
      { column: 7, text: "单位", style: "heading" },
      { column: 8, text: "候选", style: "heading" },
    ],
    20,
  );
  for (const sheet of ledger.sheets) {
    for (const column of sheet.mapping) addColumn(builder, sheet, column);
    for (const { column, heading: text } of sheet.unmapped) addLine(builder, sheet.sheet, { how: "未识别", column, field: "", heading: text, unit: "", candidates: "" });
  }
  builder.box(heading, builder.nextRow - 1);
}

function addColumn(builder: SheetBuilder, { sheet }: LedgerSheet, mapping: ColumnMapping): void {
  addLine(builder, sheet, {
    how: HOW[mapping.how],
    column: mapping.column,
    field: mapping.field === null ? "" : FIELDS[mapping.field].label,
    heading: mapping.heading,
    unit: mapping.unit === undefined ? "" : mapping.unit === 1 ? "元" : "万元",
    candidates: (mapping.candidates ?? []).map((id) => FIELDS[id].label).join("、"),
  });
}

interface MappingLine {
  readonly how: string;
  readonly column: string;
  readonly field: string;
  readonly heading: string;
  readonly unit: string;
  readonly candidates: string;
}

function addLine(builder: SheetBuilder, sheet: string, line: MappingLine): void {
  builder.row(
    [
      { column: 1, text: line.how, style: "text" },
      { column: 2, text: line.column, style: "text" },
      { column: 3, text: sheet, style: "wrapped" },
      { column: 4, across: 2, text: line.field, style: "text" },
      { column: 6, text: line.heading, style: "wrapped" },
      { column: 7, text: line.unit, style: "text" },
      { column: 8, text: line.candidates, style: "wrapped" },
    ],
    wrappedHeight([{ text: line.candidates, columns: builder.widthOf(8) }, { text: sheet, columns: builder.widthOf(3) }], 18),
  );
}
