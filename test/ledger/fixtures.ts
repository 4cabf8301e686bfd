import type { CellValue } from "../../src/cells/reading";
import { parseCell } from "../../src/core/a1";
import type { Ledger, LedgerRow, UserMapping } from "../../src/ledger/ledger";
import type { CellRange, RawSheet } from "../../src/ledger/rawSheet";
import { readLedger } from "../../src/ledger/readLedger";

/** Four people who do not exist (area 310199), with valid check digits. */
export const WANG = "31019919500101001X";
export const LI = "310199195506150026";
export const ZHAO = "310199200808080055";
export const CHEN = "31019919480229007X";

export interface SheetParts extends Partial<Omit<RawSheet, "merges" | "formulaCells" | "hiddenRows" | "hiddenColumns">> {
  /** "A1:K1" */
  readonly merges?: readonly string[];
  /** "K5" */
  readonly formulas?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A sheet from its rows; shorter rows are filled with blanks. */
export function sheetOf(rows: readonly (readonly CellValue[])[], parts: SheetParts = {}): RawSheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const { merges, formulas, hiddenRows, hiddenColumns, ...rest } = parts;
  return {
    file: "台账.xlsx",
    name: "Sheet1",
    index: 0,
    top: 1,
    left: 1,
    values: rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill(null)]),
    visible: true,
    date1904: false,
    isProtected: false,
    ownMark: null,
    ...rest,
    merges: (merges ?? []).map(rangeOf),
    formulaCells: new Set((formulas ?? []).map((address) => keyOf(address))),
    hiddenRows: new Set(hiddenRows ?? []),
    hiddenColumns: new Set(hiddenColumns ?? []),
  };
}

export function rangeOf(address: string): CellRange {
  const [from = "", to = from] = address.split(":");
  const start = parseCell(from);
  const end = parseCell(to);
  if (!start || !end) throw new Error(`no range: ${address}`);
  return { top: start.row, left: start.col, bottom: end.row, right: end.col };
}

function keyOf(address: string): number {
  const cell = parseCell(address);
  if (!cell) throw new Error(`no cell: ${address}`);
  return cell.row * 16384 + cell.col;
}

export const read = (sheet: RawSheet | readonly RawSheet[], mapping?: UserMapping): Ledger =>
  readLedger(Array.isArray(sheet) ? (sheet as readonly RawSheet[]) : [sheet as RawSheet], { mapping });

/** A reading as short text: the value, "" for blank, "C102" for unreadable, "-" where there is no column. */
export function shown(row: LedgerRow | undefined, field: keyof LedgerRow["read"]): string {
  const reading = row?.read[field];
  if (!reading) return "-";
  if (reading.state === "blank") return "";
  if (reading.state === "unreadable") return reading.code;
  const { value } = reading;
  if (typeof value !== "object") return String(value);
  return "id18" in value ? value.id18 : value.first === value.last ? value.first : `${value.first}..${value.last}`;
}

/** field letter by letter: "name=B(exact) amount=E(synonym) ?F[applyAmount,amount]" */
export function mappingText(ledger: Ledger, sheet = 0): string {
  return (ledger.sheets[sheet]?.mapping ?? [])
    .map(({ field, column, how, candidates }) => (field ? `${field}=${column}(${how})` : `?${column}[${candidates?.join(",")}]`))
    .join(" ");
}
