import { readDate } from "../cells/readDate";
import { cellAddress, sheetAddress } from "../core/a1";
import { shownText } from "../ledger/grid";
import type { RawSheet } from "../ledger/rawSheet";
import { isCellError } from "../cells/reading";
import { builtInPolicy } from "../policy/builtInPolicy";
import { newestDocument } from "../policy/lookup";
import { ALIAS_TITLES, wordName, type AliasTableName } from "../policy/office/aliasNames";
import { kindTitle, PARAMETER_IDS, PARAMETER_KINDS } from "../policy/office/parameterKinds";
import type { AliasLine, DocumentLine, LinePlace, PolicyLines, ValueLine } from "../policy/office/policyLines";
import { policyOf } from "../policy/office/policyOf";
import { readValue } from "../policy/office/valueText";
import type { ParameterId, PolicySet } from "../policy/policyDocument";
import { DOCUMENT_HEADINGS, VALUE_HEADINGS } from "./policyColumns";
import { policyTables, type PolicyTables, type Table } from "./policyTables";

export type ReadPolicySheet =
  | { readonly ok: true; readonly policy: PolicySet; readonly lines: PolicyLines }
  /** Chinese sentences, each with its cell. */
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a sheet 帮扶标准 strictly: the whole policy, or everything that is wrong with it. Lines without value, days and 依据 are
 * the empty ones of a block to fill in.
 */
export function readPolicySheet(sheet: RawSheet): ReadPolicySheet {
  const tables = policyTables(sheet);
  const missing = [
    ...(tables.documents ? [] : [`没有找到文件的表头（${Object.values(DOCUMENT_HEADINGS).join("、")}）`]),
    ...(tables.values ? [] : [`没有找到标准的表头（${Object.values(VALUE_HEADINGS).join("、")}）`]),
    ...(tables.aliases ? [] : ["没有找到别名的表头（栏目、词、别名）"]),
  ];
  if (missing.length > 0 || !tables.documents || !tables.values || !tables.aliases)
    return { ok: false, problems: missing.map((text) => `工作表“${sheet.name}”：${text}`) };
  const reader = new LineReader(tables);
  const documents = reader.rowsOf(tables.documents, ["title", "number", "issuer", "from", "to"], (row) =>
    readDocument(reader, tables, row),
  );
  const values = reader.rowsOf(tables.values, ["value", "from", "to", "basis"], (row) => readLine(reader, tables, row));
  const aliases = reader.rowsOf(tables.aliases, ["table", "word", "others"], (row) => readAlias(reader, tables, row));
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const lines = { documents: documents.lines, values: values.lines, aliases: aliases.lines };
  const office = policyOf(lines);
  if (office.ok) return { ok: true, policy: office.policy, lines };
  const rows = { documents: documents.rows, values: values.rows, aliases: aliases.rows };
  return { ok: false, problems: office.problems.map(({ at, text }) => `${placeOf(tables, rows, at)}：${text}`) };
}

/** Reads cells and collects what is wrong with them. A cell that cannot be read is told once; its line takes no part in the rest. */
class LineReader {
  readonly problems: string[] = [];

  constructor(private readonly tables: PolicyTables) {}

  /** The lines that have something in one of these columns, with their rows; null: the line had a problem. */
  rowsOf<Column extends string, Line>(table: Table<Column>, columns: readonly Column[], read: (row: number) => Line | null) {
    const lines: Line[] = [];
    const rows: number[] = [];
    for (let row = table.headingRow + 1; row <= table.lastRow; row++) {
      if (columns.every((column) => this.cell(row, table.columns[column]) === null)) continue;
      if (isSectionTitle(this.tables, table, row)) continue;
      const line = read(row);
      if (line === null) continue;
      lines.push(line);
      rows.push(row);
    }
    return { lines, rows };
  }

  cell(row: number, column: number) {
    return this.tables.grid.at(row, column);
  }

  wrong(row: number, column: number, text: string): void {
    this.problems.push(`${sheetAddress(this.tables.grid.sheet.name, cellAddress(row, column))}：${text}`);
  }

  /** The cell's words as they are written (a 文号 keeps its brackets), "" where it is blank; an error value is a problem. */
  text(row: number, column: number): string {
    const value = this.cell(row, column);
    if (isCellError(value)) this.wrong(row, column, `单元格是错误值 ${value.error}`);
    return typeof value === "string" ? value.trim() : shownText(value);
  }

  /** One day; null after a problem. */
  day(row: number, column: number, heading: string): string | null {
    const read = readDate(this.cell(row, column), { date1904: this.tables.grid.sheet.date1904 });
    if (read.state === "blank") this.wrong(row, column, `没有填“${heading}”`);
    else if (read.state === "unreadable") this.wrong(row, column, `“${heading}”无法识别：${read.reason}`);
    else if (read.value.first !== read.value.last) this.wrong(row, column, `“${heading}”要写到某一天，例如 ${read.value.first}`);
    else return read.value.first;
    return null;
  }
}

/** A title between two tables ("二、标准"), over all columns or alone in its row, says nothing. */
const isSectionTitle = <Column extends string>({ grid }: PolicyTables, table: Table<Column>, row: number): boolean => {
  const columns = Object.values<number>(table.columns);
  const left = Math.min(...columns);
  return /^[一二三]、/.test(grid.textAt(row, left)) && columns.every((column) => column === left || grid.at(row, column) === null);
};

function readDocument(reader: LineReader, { documents }: PolicyTables, row: number): DocumentLine | null {
  if (!documents) return null;
  const { columns } = documents;
  const from = reader.day(row, columns.from, DOCUMENT_HEADINGS.from);
  const to = reader.day(row, columns.to, DOCUMENT_HEADINGS.to);
  const [title, number, issuer] = [columns.title, columns.number, columns.issuer].map((column) => reader.text(row, column));
  return from === null || to === null ? null : { title: title ?? "", number: number ?? "", issuer: issuer ?? "", from, to };
}

function readLine(reader: LineReader, { values }: PolicyTables, row: number): ValueLine | null {
  if (!values) return null;
  const { columns } = values;
  const parameter = parameterOf(reader, columns, row);
  const from = reader.day(row, columns.from, VALUE_HEADINGS.from);
  const to = reader.day(row, columns.to, VALUE_HEADINGS.to);
  const basis = reader.text(row, columns.basis);
  const note = reader.text(row, columns.note);
  if (parameter === null) return null;
  const kind = PARAMETER_KINDS[parameter];
  const unit = reader.text(row, columns.unit);
  if (!sameText(unit, kind.unit))
    reader.wrong(
      row,
      columns.unit,
      `“${kind.name}”的单位应为“${kind.unit}”${unit === "" ? "，没有填" : `，不是“${unit}”；数值请换算后再填`}`,
    );
  const text = reader.text(row, columns.value);
  if (reader.cell(row, columns.value) === null) reader.wrong(row, columns.value, `“${kindTitle(kind)}”没有填数值`);
  const read = text === "" ? null : readValue(kind, text);
  if (read !== null && "problem" in read) reader.wrong(row, columns.value, read.problem);
  if (from === null || to === null || !sameText(unit, kind.unit) || read === null || "problem" in read) return null;
  return { parameter, value: read.value, from, to, basis, note };
}

function parameterOf(reader: LineReader, columns: Table<"name" | "appliesTo">["columns"], row: number): ParameterId | null {
  const name = reader.text(row, columns.name);
  const appliesTo = reader.text(row, columns.appliesTo);
  const named = PARAMETER_IDS.filter((id) => sameText(PARAMETER_KINDS[id].name, name));
  const found = named.find((id) => sameText(PARAMETER_KINDS[id].appliesTo, appliesTo));
  if (found !== undefined) return found;
  if (named.length === 0) reader.wrong(row, columns.name, name === "" ? "没有填参数" : `没有“${name}”这个参数，请从下拉列表选`);
  else {
    const choices = named.map((id) => `“${PARAMETER_KINDS[id].appliesTo}”`).join("、");
    reader.wrong(row, columns.appliesTo, `“${name}”的适用对象应为${choices}，不是“${appliesTo}”`);
  }
  return null;
}

/** The sheet's own text went through Excel: brackets and spaces of either width are the same. */
const sameText = (a: string, b: string): boolean => a.normalize("NFKC") === b.normalize("NFKC");

function readAlias(reader: LineReader, { aliases }: PolicyTables, row: number): AliasLine | null {
  if (!aliases) return null;
  const { columns } = aliases;
  const title = reader.text(row, columns.table);
  const name = reader.text(row, columns.word);
  const others = reader.text(row, columns.others);
  const table = (Object.keys(ALIAS_TITLES) as AliasTableName[]).find((one) => ALIAS_TITLES[one] === title);
  if (table === undefined) {
    reader.wrong(row, columns.table, `没有“${title}”这个栏目，请用${Object.values(ALIAS_TITLES).join("、")}`);
    return null;
  }
  const words = Object.keys(newestDocument(builtInPolicy).aliases[table]);
  const word = words.find((one) => wordName(one) === name);
  if (word === undefined) {
    reader.wrong(row, columns.word, `${title}没有“${name}”这个词，只有${words.map(wordName).join("、")}`);
    return null;
  }
  return { table, word, others: others === "" ? [] : others.split(/[、，,；;\n]/).map((other) => other.trim()) };
}

/** The cell of a problem: "帮扶标准!C12". A table as a whole is named by its heading. */
function placeOf(tables: PolicyTables, rows: Readonly<Record<LinePlace["table"], readonly number[]>>, at: LinePlace): string {
  const table = tables[at.table];
  if (!table) return `工作表“${tables.grid.sheet.name}”`;
  const row = at.line === null ? table.headingRow : (rows[at.table][at.line] ?? table.headingRow);
  const columns: Readonly<Record<string, number>> = table.columns;
  return sheetAddress(tables.grid.sheet.name, cellAddress(row, columns[at.column] ?? 1));
}
