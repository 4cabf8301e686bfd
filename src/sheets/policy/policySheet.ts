import { POLICY_MARK } from "../../policySheet/policyTables";
import { ALIAS_HEADINGS, DOCUMENT_HEADINGS, VALUE_HEADINGS } from "../../policySheet/policyColumns";
import { ALIAS_TITLES, wordName } from "../../policy/office/aliasNames";
import { PARAMETER_IDS, PARAMETER_KINDS } from "../../policy/office/parameterKinds";
import type { DocumentLine, PolicyLines, ValueLine } from "../../policy/office/policyLines";
import { valueText } from "../../policy/office/valueText";
import { SheetBuilder, type Placed } from "../sheetBuilder";
import { wrappedHeight } from "../textMeasure";
import type { ListValidation, SheetModel } from "../sheetModel";

const EMPTY_DOCUMENTS = 3;
const EMPTY_ALIASES = 10;
const WIDTHS = [28, 16, 18, 8, 13, 13, 34, 36];
const LINE = 18;

/**
 * The sheet 帮扶标准 that an office keeps up itself: its documents, one line per value, and the other words of the program's words.
 * Everything is text, so that Excel turns no "60%" into 0.6. Below the values stands one empty line per parameter for the next document.
 */
export function policySheet(lines: PolicyLines): SheetModel {
  const sheet = new SheetBuilder({
    name: "帮扶标准",
    mark: POLICY_MARK,
    columnWidths: WIDTHS,
    page: { orientation: "landscape", pagesTall: 0 },
  });
  sheet.line("社区市民综合帮扶标准", "title", 30);
  sheet.line(
    "本表由单位自己维护，校验、预审表、月报和函数都按它计算。表里有一处错误，整张表都不采用，仍按程序内置的文件判断，并在结果上写明。",
    "note",
    LINE,
  );
  sheet.line(
    "新文件：在“一”的空行登记文件，再在“二”的空行逐项填数值、起、止和依据。日期写成 2022-01-31，比例写成 60%，金额写成元。",
    "note",
    LINE,
  );
  sheet.line("一、文件", "sectionHeading", 22);
  const documents = table(sheet, documentHeadings(), [
    ...lines.documents.map(documentCells),
    ...Array.from({ length: EMPTY_DOCUMENTS }, () => documentCells(null)),
  ]);
  sheet.line("二、标准：一行一个数值，起止两日都算在内；依据写明文号和条款", "sectionHeading", 22);
  const values = table(sheet, valueHeadings(), [...lines.values.map(valueCells), ...PARAMETER_IDS.map(emptyCells)]);
  sheet.line("三、别名：台账里的这些叫法视为同一个词", "sectionHeading", 22);
  const aliases = table(sheet, aliasHeadings(), [
    ...lines.aliases.map(({ table: name, word, others }) => aliasCells([ALIAS_TITLES[name], wordName(word), others.join("、")])),
    ...Array.from({ length: EMPTY_ALIASES }, () => aliasCells(["", "", ""])),
  ]);
  return { ...sheet.build(), validations: validations({ documents, values, aliases }) };
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

function table(sheet: SheetBuilder, headings: readonly Placed[], rows: readonly (readonly Placed[])[]): Rows {
  const heading = sheet.row(headings, 22);
  for (const cells of rows) {
    const texts = cells.map(({ text = "", column, across }) => ({ text, columns: sheet.widthOf(column, across) }));
    sheet.row(cells, wrappedHeight(texts, LINE));
  }
  sheet.box(heading, heading + rows.length);
  return { top: heading + 1, bottom: heading + rows.length };
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

function validations({ values, aliases }: { readonly documents: Rows; readonly values: Rows; readonly aliases: Rows }): ListValidation[] {
  const kinds = PARAMETER_IDS.map((id) => PARAMETER_KINDS[id]);
  const column = ({ top, bottom }: Rows, at: number) => ({ top, bottom, left: at, right: at });
  const warning = (what: string): string => `${what}请从列表里选；别的写法读不出，整张表都不会采用。`;
  return [
    { range: column(values, 1), words: unique(kinds.map(({ name }) => name)), warning: warning("参数") },
    { range: column(values, 2), words: unique(kinds.map(({ appliesTo }) => appliesTo)), warning: warning("适用对象") },
    { range: column(values, 4), words: unique(kinds.map(({ unit }) => unit)), warning: warning("单位") },
    { range: column(aliases, 1), words: Object.values(ALIAS_TITLES), warning: warning("栏目") },
  ];
}

/** Columns of the table of documents over those of the values: 题名 and 文号 over two each. */
const documentRow = (
  texts: readonly [title: string, number: string, from: string, to: string, issuer: string],
  style: "heading" | "wrapped",
): Placed[] => [
  { column: 1, across: 2, text: texts[0], style },
  { column: 3, across: 2, text: texts[1], style },
  { column: 5, text: texts[2], style },
  { column: 6, text: texts[3], style },
  { column: 7, text: texts[4], style },
];

const documentHeadings = (): Placed[] => {
  const { title, number, from, to, issuer } = DOCUMENT_HEADINGS;
  return documentRow([title, number, from, to, issuer], "heading");
};

const documentCells = (line: DocumentLine | null): Placed[] =>
  documentRow(line === null ? ["", "", "", "", ""] : [line.title, line.number, line.from, line.to, line.issuer], "wrapped");

const valueHeadings = (): Placed[] => Object.values(VALUE_HEADINGS).map((text, at): Placed => ({ column: at + 1, text, style: "heading" }));

const row = (texts: readonly string[]): Placed[] => texts.map((text, at): Placed => ({ column: at + 1, text, style: "wrapped" }));

function valueCells({ parameter, value, from, to, basis, note }: ValueLine): Placed[] {
  const kind = PARAMETER_KINDS[parameter];
  return row([kind.name, kind.appliesTo, valueText(kind, value), kind.unit, from, to, basis, note]);
}

function emptyCells(parameter: ValueLine["parameter"]): Placed[] {
  const { name, appliesTo, unit } = PARAMETER_KINDS[parameter];
  return row([name, appliesTo, "", unit, "", "", "", ""]);
}

const aliasCells = ([name, word, others]: readonly [string, string, string]): Placed[] => [
  { column: 1, text: name, style: "wrapped" },
  { column: 2, text: word, style: "wrapped" },
  { column: 3, across: 6, text: others, style: "wrapped" },
];

const aliasHeadings = (): Placed[] => {
  const { table: name, word, others } = ALIAS_HEADINGS;
  return [
    { column: 1, text: name, style: "heading" },
    { column: 2, text: word, style: "heading" },
    { column: 3, across: 6, text: others, style: "heading" },
  ];
};
