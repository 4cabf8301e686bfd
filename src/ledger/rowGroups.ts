import type { ColumnPlan } from "./columnPlan";
import { columnsOf } from "./columnPlan";
import type { Grid } from "./grid";
import type { CellRange } from "./rawSheet";

/** What a row is beside the row that holds the money. */
export interface PartOfRow {
  readonly of: number;
  /** "member": names another person of the household; "continued": adds to the row above (a second receipt). */
  readonly as: "member" | "continued";
}

/**
 * Says which rows belong to another row's grant: those beside an amount cell merged down from it, and, among rows that one 户主 or
 * 户号 cell spans, those that have neither amount nor date while another has. All other rows stand for themselves.
 */
export function rowGroups(grid: Grid, plan: ColumnPlan): (row: number) => PartOfRow | null {
  const money = columnsOf(plan, ["amount", "applyAmount"]);
  const people = columnsOf(plan, ["name", "idNo"]);
  const households = columnsOf(plan, ["headName", "headId", "householdId"]);
  const facts = plan.filter(({ kind }) => kind === "amount" || kind === "date").map(({ column }) => column);
  if (grid.sheet.merges.length === 0) return () => null;
  const has = (row: number, columns: readonly number[]): boolean => columns.some((column) => grid.at(row, column) !== null);
  const payers = new Map<CellRange, number | null>();
  const payerIn = (merge: CellRange): number | null => {
    for (let row = merge.top; row <= Math.min(merge.bottom, grid.lastRow); row++) if (has(row, money) && has(row, people)) return row;
    return null;
  };
  return (row) => {
    if (has(row, money)) return null;
    const as = has(row, people) ? "member" : "continued";
    for (const column of money) {
      const merge = grid.mergeAt(row, column);
      if (merge && merge.top < row && grid.at(merge.top, column) !== null) return { of: merge.top, as };
    }
    if (as === "continued" || has(row, facts)) return null;
    for (const column of households) {
      const merge = grid.mergeAt(row, column);
      if (!merge || merge.top === merge.bottom || merge.left !== column) continue;
      if (!payers.has(merge)) payers.set(merge, payerIn(merge));
      const payer = payers.get(merge);
      if (payer) return { of: payer, as };
    }
    return null;
  };
}
