import { FIELDS } from "../../ledger/fields";
import type { ColumnMapping, Ledger, LedgerSheet, MappingHow } from "../../ledger/ledger";
import type { SheetBuilder } from "../sheetBuilder";
import { wrappedHeight } from "../textMeasure";
import { shownSheet } from "./shownSheet";

const HOW: Readonly<Record<MappingHow, string>> = { exact: "表头一致", synonym: "表头相近", user: "人工指定", ask: "待确认" };

/** How every column of every ledger sheet was understood; a column that no field claims is listed too. */
export function addMappingTable(builder: SheetBuilder, ledger: Ledger): void {
  builder.gap(10);
  builder.line("列的识别", "sectionHeading", 22);
  const heading = builder.row(
    [
      { column: 1, text: "方式", style: "heading" },
      { column: 2, text: "列", style: "heading" },
      { column: 3, text: "识别为", style: "heading" },
      { column: 4, across: 3, text: "表头", style: "heading" },
      { column: 7, text: "单位", style: "heading" },
      { column: 8, text: "候选", style: "heading" },
    ],
    20,
  );
  for (const { names, mapping, unmapped } of understandings(ledger)) {
    const title = `工作表：${names}`;
    builder.line(title, "wrapped", wrappedHeight([{ text: title, columns: builder.widthOf(1, builder.lastColumn) }], 18));
    for (const column of mapping) addLine(builder, mappedLine(column));
    for (const { column, heading: text } of unmapped)
      addLine(builder, { how: "未识别", column, field: "", heading: text, unit: "", candidates: "" });
  }
  builder.box(heading, builder.nextRow - 1);
}

interface Understanding extends Pick<LedgerSheet, "mapping" | "unmapped"> {
  /** The sheets whose columns are alike: "1月、2月、3月". */
  readonly names: string;
}

/** Twelve month sheets of one layout are one entry. */
function understandings(ledger: Ledger): readonly Understanding[] {
  const alike = new Map<string, Understanding>();
  const shown = shownSheet(ledger);
  for (const { file, sheet, mapping, unmapped } of ledger.sheets) {
    const key = JSON.stringify([file, mapping, unmapped]);
    const before = alike.get(key);
    alike.set(key, { mapping, unmapped, names: before ? `${before.names}、${sheet}` : shown({ file, sheet }) });
  }
  return [...alike.values()];
}

const mappedLine = (mapping: ColumnMapping): MappingLine => ({
  how: HOW[mapping.how],
  column: mapping.column,
  field: mapping.field === null ? "" : FIELDS[mapping.field].label,
  heading: mapping.heading,
  unit: mapping.unit === undefined ? "" : mapping.unit === 1 ? "元" : "万元",
  candidates: (mapping.candidates ?? []).map((id) => FIELDS[id].label).join("、"),
});

interface MappingLine {
  readonly how: string;
  readonly column: string;
  readonly field: string;
  readonly heading: string;
  readonly unit: string;
  readonly candidates: string;
}

function addLine(builder: SheetBuilder, line: MappingLine): void {
  builder.row(
    [
      { column: 1, text: line.how, style: "text" },
      { column: 2, text: line.column, style: "text" },
      { column: 3, text: line.field, style: "text" },
      { column: 4, across: 3, text: line.heading, style: "wrapped" },
      { column: 7, text: line.unit, style: "text" },
      { column: 8, text: line.candidates, style: "wrapped" },
    ],
    wrappedHeight(
      [
        { text: line.candidates, columns: builder.widthOf(8) },
        { text: line.heading, columns: builder.widthOf(4, 3) },
      ],
      18,
    ),
  );
}
