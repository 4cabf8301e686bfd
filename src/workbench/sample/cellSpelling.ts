import type { BookCell } from "../../host/xlsx/book";
import type { SampleValue } from "./sampleCase";
import type { SteadyChoice } from "./steadyChoice";
import type { LedgerColumn } from "./ledgerColumns";
import { SAMPLE_STYLES } from "./sampleStyles";

/** Days from 1899-12-30 to 1970-01-01: how Excel counts. */
const EXCEL_EPOCH = 25569;

/** The cell for a value as different hands type it: mostly as Excel wants it, now and then as text. */
export function spelledCell(value: SampleValue, column: LedgerColumn, choose: SteadyChoice): BookCell {
  if (typeof value === "object" && value !== null && "day" in value) return dateCell(value.day, choose);
  if (typeof value === "object" && value !== null && "fen" in value) return amountCell(value.fen, choose);
  if (column.kind === "amount" && value === null && choose.chance(3)) return { value: choose.of(["—", "无"]), style: SAMPLE_STYLES.amount };
  if (column.key === "name" && typeof value === "string") return { value: spacedName(value), style: SAMPLE_STYLES.text };
  const style = column.kind === "number" ? SAMPLE_STYLES.number : column.kind === "amount" ? SAMPLE_STYLES.amount : SAMPLE_STYLES.text;
  return typeof value === "string" ? { value, format: "@", style } : { value, style };
}

function dateCell([year, month, date]: readonly [number, number, number], choose: SteadyChoice): BookCell {
  if (!choose.chance(5)) return { value: serial(year, month, date), format: "yyyy-mm-dd", style: SAMPLE_STYLES.text };
  const spellings = [
    `${year}.${month}.${date}`,
    `${year}-${two(month)}-${two(date)}`,
    `${year}年${month}月${date}日`,
    `${year}/${month}/${date}`,
    `${year}${two(month)}${two(date)}`,
  ] as const;
  return { value: choose.of(spellings), format: "@", style: SAMPLE_STYLES.text };
}

function amountCell(fen: number, choose: SteadyChoice): BookCell {
  const yuan = fen / 100;
  if (fen <= 0 || !Number.isInteger(fen) || !choose.chance(4)) return { value: yuan, format: "#,##0.00", style: SAMPLE_STYLES.amount };
  const plain = yuan.toFixed(2);
  const grouped = plain.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return { value: choose.of([grouped, `¥${grouped}`, `${plain}元`, fullWidth(plain)]), format: "@", style: SAMPLE_STYLES.text };
}

/** Serial number of a day in the 1900 date system. */
export function serial(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / 86_400_000 + EXCEL_EPOCH;
}

/** Two-character names are set as wide as the others, as in most ledgers. */
const spacedName = (name: string): string => (name.length === 2 ? `${name[0]}　${name[1]}` : name);

const fullWidth = (digits: string): string => digits.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const two = (value: number): string => String(value).padStart(2, "0");
