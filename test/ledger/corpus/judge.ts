import { columnNumber } from "../../../src/core/a1";
import { personName } from "../../../src/core/textKey";
import type { FieldId } from "../../../src/ledger/fieldId";
import type { Ledger, LedgerRow, LedgerSheet } from "../../../src/ledger/ledger";
import { shown } from "../fixtures";
import type { MadeUpBook } from "./madeUpBook";
import type { ExpectedRow, ExpectedTable } from "./madeUpSheet";

/** How well a ledger was read, in counts that add up over workbooks, and every difference in words. */
export interface Score {
  workbooks: number;
  sheets: number;
  tables: number;
  headers: number;
  columns: number;
  columnsRight: number;
  /** Questions that had to be asked, and those that a careful reader would not have asked. */
  questions: number;
  needlessQuestions: number;
  /** A column taken for a field that it is not. */
  wrongGuesses: number;
  rows: number;
  rowsRight: number;
  cells: number;
  cellsRight: number;
  /** Cells that must be refused, with their code; part of `cells`. */
  refusals: number;
  readonly differences: string[];
}

export const noScore = (): Score => ({
  workbooks: 0,
  sheets: 0,
  tables: 0,
  headers: 0,
  columns: 0,
  columnsRight: 0,
  questions: 0,
  needlessQuestions: 0,
  wrongGuesses: 0,
  rows: 0,
  rowsRight: 0,
  cells: 0,
  cellsRight: 0,
  refusals: 0,
  differences: [],
});

/** Compares what was read with what was made up, and adds it to the score. */
export function judge(book: MadeUpBook, ledger: Ledger, score: Score): void {
  const differ = (what: string): void => void score.differences.push(`#${book.seed} ${what}`);
  score.workbooks++;
  score.sheets += book.sheets.length;
  const others = ledger.others.map(({ sheet, kind }) => `${sheet} ${kind}`).join();
  const expectedOthers = book.others.map(({ sheet, kind }) => `${sheet} ${kind}`).join();
  if (others !== expectedOthers) differ(`other sheets: ${others} instead of ${expectedOthers}`);
  for (const { sheet, tables, remarks } of book.ledgers) {
    const read = ledger.sheets.filter((one) => one.sheet === sheet.name);
    if (read.length !== tables.length) differ(`${sheet.name}: ${read.length} tables instead of ${tables.length}`);
    const said = read.flatMap((one) => one.remarks).join("；");
    for (const remark of remarks) if (!said.includes(remark)) differ(`${sheet.name}: does not say ${remark}`);
    tables.forEach((table, index) =>
      judgeTable(table, read[index], ledger.rows, score, (what) => differ(`${sheet.name}[${index}]: ${what}`)),
    );
  }
}

function judgeTable(
  table: ExpectedTable,
  read: LedgerSheet | undefined,
  all: readonly LedgerRow[],
  score: Score,
  differ: (what: string) => void,
): void {
  score.tables++;
  if (!read) return differ("was not read");
  const found = read.headerTop === table.headerTop && read.headerRow === table.headerRow;
  if (found) score.headers++;
  else differ(`header ${read.headerTop}-${read.headerRow} instead of ${table.headerTop}-${table.headerRow}`);
  judgeColumns(table, read, score, differ);
  const rows = all.filter((row) => row.sheet === read);
  const lost = (name: string, are: readonly number[], be: readonly number[]): void => {
    if (are.join() !== be.join()) differ(`${name} ${are.join()} instead of ${be.join()}`);
  };
  lost(
    "skipped rows",
    read.skipped.map(({ row }) => row),
    table.skipped,
  );
  lost(
    "rows",
    rows.map(({ row }) => row),
    table.rows.map(({ row }) => row),
  );
  if (read.skipped.some(({ why }) => why === "")) differ("a row is skipped without a reason");
  for (const expected of table.rows)
    judgeRow(
      expected,
      rows.find(({ row }) => row === expected.row),
      score,
      differ,
    );
}

function judgeColumns(table: ExpectedTable, read: LedgerSheet, score: Score, differ: (what: string) => void): void {
  const mapped = new Map(read.mapping.map((one) => [columnNumber(one.column), one]));
  for (const [letters, { field, heading, expect }] of Object.entries(table.columns)) {
    score.columns++;
    const one = mapped.get(columnNumber(letters));
    const guessed = one?.field ?? null;
    if (guessed !== null && guessed !== field) {
      score.wrongGuesses++;
      differ(`${letters} “${heading}” was taken for ${guessed} instead of ${field}`);
    } else if (
      expect === "read"
        ? guessed === field
        : expect === "left" || expect === "hidden"
          ? guessed === null
          : one?.how === "ask" && one.candidates?.includes(field ?? "seq")
    )
      score.columnsRight++;
    else differ(`${letters} “${heading}” (${field}) is ${one ? `${one.how} ${one.field ?? one.candidates?.join()}` : "unmapped"}`);
    if (one?.how !== "ask") continue;
    if (expect === "ask" || expect === "hidden") score.questions++;
    else score.needlessQuestions++;
  }
}

function judgeRow(expected: ExpectedRow, read: LedgerRow | undefined, score: Score, differ: (what: string) => void): void {
  score.rows++;
  const before = score.differences.length;
  for (const [field, value] of Object.entries(expected.cells) as [FieldId, string][]) {
    if (field === "seq") continue;
    score.cells++;
    if (/^C\d{3}$/.test(value)) score.refusals++;
    const text = read ? shown(read, field as keyof LedgerRow["read"]) : "no row";
    if ((field === "name" || field === "headName" ? personName(text) : text) === value) score.cellsRight++;
    else differ(`row ${expected.row} ${field}: ${text} instead of ${value} (${JSON.stringify(read?.raw[field])})`);
  }
  const members = (read?.members ?? [])
    .map(({ idNo }) => (idNo.state === "value" ? idNo.value.id18 : idNo.state === "blank" ? "" : idNo.code))
    .filter((text) => text !== "");
  if (members.join() !== expected.members.join())
    differ(`row ${expected.row} members: ${members.join()} instead of ${expected.members.join()}`);
  if (score.differences.length === before) score.rowsRight++;
}
