import type { Finding } from "../checks/finding";
import { parseCell } from "../core/a1";
import type { WorkbookPort } from "../host/workbookPort";
import type { Ledger } from "../ledger/ledger";

/** Whose findings the user wants to see: of all ledger sheets, of the active sheet, of the selected rows. */
export type ScopeChoice = "all" | "sheet" | "rows";

/** A part of the ledger whose findings are listed. The check itself reads everything: a grant on another sheet uses up the year. */
export interface ListedScope {
  readonly sheet: string;
  /** null: the whole sheet. */
  readonly rows: { readonly first: number; readonly last: number } | null;
  /** More was selected than these rows. */
  readonly isPart?: true;
}

/** What a choice comes to as the workbook stands: null for everything, "none" where nothing is selected that has rows. */
export async function chosenScope(port: WorkbookPort, choice: ScopeChoice): Promise<ListedScope | "none" | null> {
  if (choice === "all") return null;
  const selection = await port.selection();
  if (selection === null) return "none";
  const { sheet, range, isPart } = selection;
  if (choice === "sheet") return { sheet, rows: null };
  return { sheet, rows: { first: range.top, last: range.bottom }, ...(isPart && { isPart }) };
}

/** The scope in words: “1月”表（第 5～20 行）. */
export function scopeText({ sheet, rows }: ListedScope): string {
  if (rows === null) return `“${sheet}”表`;
  return `“${sheet}”表（第 ${rows.first === rows.last ? rows.first : `${rows.first}～${rows.last}`} 行）`;
}

/** Why nothing of the ledger is in the scope, as one Chinese clause; "" where something is. */
export function whyOutside(ledger: Ledger, { sheet, rows }: ListedScope): string {
  if (!ledger.sheets.some((one) => one.sheet === sheet)) return `“${sheet}”不是台账表`;
  const isIn = rows === null || ledger.rows.some(({ sheet: own, row }) => own.sheet === sheet && row >= rows.first && row <= rows.last);
  return isIn ? "" : `${scopeText({ sheet, rows })}没有台账的数据行`;
}

/** The findings of the scope, in their order: of its rows, of cells in them, and of whole columns of its sheet. */
export function findingsWithin(findings: readonly Finding[], { sheet, rows }: ListedScope): readonly Finding[] {
  return findings.filter((finding) => {
    if (finding.sheet !== sheet) return false;
    if (rows === null || finding.row === null) return true;
    const isIn = (row: number): boolean => row >= rows.first && row <= rows.last;
    return isIn(finding.row) || finding.cells.some((cell) => isIn(parseCell(cell)?.row ?? 0));
  });
}
