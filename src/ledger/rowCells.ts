import type { CellValue } from "../cells/reading";
import { cellAddress } from "../core/a1";
import type { ColumnPlan } from "./columnPlan";
import { isBlankValue, type Grid } from "./grid";
import type { LedgerRow } from "./ledger";

/** A row's own cells and their addresses by field, told when asked: only findings and fixes ask, and of few rows. */
export interface RowCells {
  raw(cells: readonly CellValue[]): LedgerRow["raw"];
  at(row: number): LedgerRow["at"];
}

/**
 * The cells of sheets without merges among the rows and with one column for each field, where every value stands in the row's own
 * cell; null for other sheets. An object of 25 addresses for each row would take more memory than all that is read from it. The fields stand on the prototype:
 * `row.raw.idNo` and `for … in` find them, `Object.keys` does not. What a row owns says all, so that comparing it compares the row.
 */
export function rowCells({ sheet, firstColumn }: Grid, plan: ColumnPlan, headerBottom: number): RowCells | null {
  if (sheet.merges.some(({ bottom }) => bottom > headerBottom) || new Set(plan.map(({ field }) => field)).size < plan.length) return null;
  class Raw {
    constructor(readonly ownCells: readonly CellValue[]) {}
  }
  class At {
    constructor(readonly ownRow: number) {}
  }
  for (const { field, column } of plan) {
    const index = column - firstColumn;
    Object.defineProperty(Raw.prototype, field, {
      enumerable: true,
      get(this: Raw) {
        const value = this.ownCells[index] ?? null;
        return isBlankValue(value) ? null : value;
      },
    });
    Object.defineProperty(At.prototype, field, {
      enumerable: true,
      get(this: At) {
        return cellAddress(this.ownRow, column);
      },
    });
  }
  return { raw: (cells) => new Raw(cells) as LedgerRow["raw"], at: (row) => new At(row) as LedgerRow["at"] };
}

/** The addresses of a row's fields in the order of its columns, however they are kept. */
export function addressesOf(at: LedgerRow["at"]): readonly string[] {
  const addresses: string[] = [];
  for (const field in at) {
    const address: unknown = Reflect.get(at, field);
    if (typeof address === "string") addresses.push(address);
  }
  return addresses;
}

/** True where each of the row's values stands in a cell of its own row: no merge shares it with another. */
export const standsAlone = (at: LedgerRow["at"]): boolean => Object.hasOwn(at, "ownRow");
