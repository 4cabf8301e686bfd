import { cellAddress, columnLetters } from "../../core/a1";
import type { CellRange } from "../../ledger/rawSheet";

/** Excel refuses longer addresses (platform.md 2.1); ours stay well below. */
const LONGEST_ADDRESS = 8_000;

/** "B2:D4"; a single cell as "B2". */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  const from = cellAddress(top, left);
  return top === bottom && left === right ? from : `${from}:${cellAddress(bottom, right)}`;
}

/** "3:3", whole rows. */
export const rowsAddress = (first: number, last: number): string => `${first}:${last}`;

/** "B:B", one whole column. */
export const columnAddress = (column: number): string => `${columnLetters(column)}:${columnLetters(column)}`;

/**
 * Gathers cells of one kind into rectangles, so that a look is set once for many cells: runs within a row, and equal runs
 * of rows that follow each other as one. `kindAt` gives null for a cell of no kind; rows and columns count from 1.
 */
export function cellGroups<K>(
  rows: number,
  columns: number,
  kindAt: (row: number, column: number) => K | null,
): ReadonlyMap<K, readonly CellRange[]> {
  const groups = new Map<K, CellRange[]>();
  let above = new Map<string, { kind: K; range: CellRange }>();
  const close = (run: { kind: K; range: CellRange }): void => {
    const group = groups.get(run.kind);
    if (group === undefined) groups.set(run.kind, [run.range]);
    else group.push(run.range);
  };
  for (let row = 1; row <= rows; row += 1) {
    const here = new Map<string, { kind: K; range: CellRange }>();
    for (let left = 1; left <= columns;) {
      const kind = kindAt(row, left);
      let right = left;
      while (right < columns && kindAt(row, right + 1) === kind) right += 1;
      if (kind !== null) {
        const key = `${left} ${right}`;
        const upper = above.get(key);
        const top = upper?.kind === kind ? upper.range.top : row;
        if (upper?.kind === kind) above.delete(key);
        here.set(key, { kind, range: { top, left, bottom: row, right } });
      }
      left = right + 1;
    }
    above.forEach(close);
    above = here;
  }
  above.forEach(close);
  return groups;
}

/** Addresses joined with commas, as few texts as Excel's longest address allows. */
export function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const address of addresses) {
    if (list !== "" && list.length + 1 + address.length > LONGEST_ADDRESS) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  if (list !== "") lists.push(list);
  return lists;
}
