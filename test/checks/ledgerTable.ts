import type { CellValue } from "../../src/cells/reading";
import { sheetFields } from "../../src/checks/columns";
import type { CheckResult, Finding } from "../../src/checks/finding";
import { judgesOf } from "../../src/checks/judge";
import type { Rule } from "../../src/checks/rule";
import { runChecks } from "../../src/checks/runChecks";
import type { Ledger } from "../../src/ledger/ledger";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { readLedger } from "../../src/ledger/readLedger";
import { builtInPolicy } from "../../src/policy/builtInPolicy";

/**
 * A ledger sheet drawn as a table; the last column, 应有, names the findings expected on its row and is no field.
 *
 *   | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期   | 应有 |
 *   | 王一 | @1       | 低保     | 大重病   | 10000        | 6000.01  | 2019-05-06 | P103 |
 *
 * Cells: 2019-05-06 is a date's serial number, 123.45 a number, @1 the valid ID of person 1, '… text as it stands,
 * #N/A an error value, !310199… a number, =123 a formula's number, ='123 a formula's text, ⏎ a line break, nothing is blank.
 */
export function sheetOf(
  table: string,
  options: {
    readonly name?: string;
    readonly file?: string;
    readonly index?: number;
    readonly title?: string;
    readonly date1904?: boolean;
  } = {},
): RawSheet {
  const lines = linesOf(table);
  const formulaCells = new Set<number>();
  const top = options.title === undefined ? 1 : 2;
  const values = lines.map((line, row) =>
    line.map((text, column) => {
      if (text.startsWith("=")) formulaCells.add((row + top) * 16384 + column + 1);
      return row === 0 ? text : cellOf(text.replace(/^=/, ""), options.date1904 ?? false);
    }),
  );
  if (options.title !== undefined) values.unshift([options.title, ...lines[0]!.slice(1).map(() => null)]);
  return {
    file: options.file ?? "",
    name: options.name ?? "台账",
    index: options.index ?? 0,
    top: 1,
    left: 1,
    values,
    formulaCells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    visible: true,
    date1904: options.date1904 ?? false,
    isProtected: false,
    ownMark: null,
  };
}

/** The valid ID of made-up person n: area 310199 exists nowhere. */
export function idOf(n: number): string {
  const first17 = `3101991950${String(1 + (Math.floor(n / 28) % 12)).padStart(2, "0")}${String(1 + (n % 28)).padStart(2, "0")}${String(100 + n).slice(-3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return first17 + "10X98765432".charAt([...first17].reduce((sum, digit, index) => sum + Number(digit) * weights[index]!, 0) % 11);
}

export function serialOf(iso: string, date1904 = false): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + (date1904 ? 24107 : 25569);
}

export function ledgerOf(...sheets: readonly (string | RawSheet)[]): Ledger {
  return readLedger(sheets.map((sheet, index) => (typeof sheet === "string" ? sheetOf(sheet, { name: `${index + 1}月`, index }) : sheet)));
}

export function resultOf(ledger: Ledger, options: Parameters<typeof runChecks>[2] = {}, policy = builtInPolicy): CheckResult {
  const run = runChecks(ledger, policy, options);
  for (let slice = run.next(); ; slice = run.next()) if (slice.done) return slice.value;
}

/** By other rules than ours. */
export const resultBy = (rules: readonly Rule[], ledger: Ledger, asReference = false): CheckResult =>
  resultOf(ledger, { asReference, judges: judgesOf(sheetFields(ledger), rules) });

export const check = (...sheets: readonly (string | RawSheet)[]): CheckResult => resultOf(ledgerOf(...sheets));

/** The findings of one rule, in order. */
export const found = (result: CheckResult, code: string): readonly Finding[] => result.findings.filter((finding) => finding.code === code);

export const coverageOf = (result: CheckResult, code: string) => result.coverage.find((line) => line.code === code)!;

/** Checks the tables as one ledger and compares, row by row, the codes found with the codes named in 应有: nothing less, nothing more. */
export function expectMarked(...tables: readonly string[]): CheckResult {
  const result = check(...tables);
  expectMarks(result, tables);
  return result;
}

export function expectMarks(result: CheckResult, tables: readonly string[]): void {
  const expected = tables.flatMap((table, index) => {
    const [heading, ...rows] = linesOf(table);
    const at = heading!.indexOf("应有");
    if (at < 0) throw new Error("the table has no column 应有");
    return rows.map((cells, row) => `${index + 1}月 ${row + 2}: ${sorted(cells[at]!.split(/\s+/).filter((code) => code !== ""))}`);
  });
  const actual = tables.flatMap((table, index) =>
    linesOf(table)
      .slice(1)
      .map((_, row) => `${index + 1}月 ${row + 2}: ${sorted(codesAt(result, `${index + 1}月`, row + 2))}`),
  );
  expect(actual).toEqual(expected);
}

function codesAt(result: CheckResult, sheet: string, row: number): string[] {
  return result.findings.filter((finding) => finding.sheet === sheet && finding.row === row).map(({ code }) => code);
}

const sorted = (codes: readonly string[]): string => [...codes].sort().join(" ");

const linesOf = (table: string): string[][] =>
  table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    );

function cellOf(text: string, date1904: boolean): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1).replaceAll("⏎", "\n");
  if (text.startsWith("#")) return { error: text };
  if (text.startsWith("!")) return Number(text.slice(1));
  if (/^@\d+$/.test(text)) return idOf(Number(text.slice(1)));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return serialOf(text, date1904);
  return /^-?\d{1,12}(\.\d+)?$/.test(text) ? Number(text) : text.replaceAll("⏎", "\n");
}
