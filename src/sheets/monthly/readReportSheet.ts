import type { CellValue } from "../../cells/reading";
import { fenFromYuan, yuanPlain } from "../../core/fen";
import type { RawSheet } from "../../ledger/rawSheet";
import { pathOf } from "./layout";
import type { Columns } from "./period";

/** What an earlier report sheet says, by the words of its lines; null is a cell that holds no number. */
export type ReportedLines = ReadonlyMap<string, Columns<number | null>>;

const SECTION = /^[一二三四五六七]、/;
const FIRST_SECTION = "一、期初结余";
const HEADINGS: Columns<string> = { month: "本月", year: "本年累计", lastYear: "去年同期" };

/**
 * Reads a report sheet of ours back by its labels, not by addresses: a row that was inserted by hand does no harm.
 * Null where the sheet has lost its headings.
 */
export function readReportSheet(sheet: RawSheet): ReportedLines | null {
  const heading = sheet.values.findIndex((row) => Object.values(HEADINGS).every((text) => row.includes(text)));
  const columns = sheet.values[heading];
  if (columns === undefined) return null;
  const at: Columns<number> = {
    month: columns.indexOf(HEADINGS.month),
    year: columns.indexOf(HEADINGS.year),
    lastYear: columns.indexOf(HEADINGS.lastYear),
  };
  const first = Math.max(0, 1 - sheet.left);
  const lines = new Map<string, Columns<number | null>>();
  let section = "";
  let group = "";
  for (const row of sheet.values.slice(heading + 1)) {
    const [left, label] = [textOf(row[first]), textOf(row[first + 1])];
    if (left !== "" && !SECTION.test(left) && label === "") {
      section = "";
      continue;
    }
    if (SECTION.test(left)) [section, group] = [left, ""];
    else if (left !== "") group = left;
    if (section === "") continue;
    const numbers = { month: numberOf(row[at.month]), year: numberOf(row[at.year]), lastYear: numberOf(row[at.lastYear]) };
    if (SECTION.test(left)) lines.set(left, numbers);
    else if (label !== "") lines.set(pathOf({ section, group, label }), numbers);
  }
  return lines.has(FIRST_SECTION) ? lines : null;
}

/** The number of 元 (or pieces) in a cell as the report writes it. */
export const reportedText = (value: number | null, unit: "amount" | "count"): string | null =>
  value === null ? null : unit === "amount" ? yuanPlain(fenFromYuan(value)) : String(value);

const textOf = (value: CellValue | undefined): string => (typeof value === "string" ? value.trim() : "");
const numberOf = (value: CellValue | undefined): number | null => (typeof value === "number" ? value : null);
