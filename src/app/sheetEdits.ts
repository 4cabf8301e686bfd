import { parseArea } from "../core/a1";
import type { CellRange } from "../ledger/rawSheet";

/** What is known of the edits of each sheet since they were last followed: the cells that have other values, or only that it changed. */
export type SheetEdits = ReadonlyMap<string, readonly CellRange[] | "somewhere">;

/** The edits with one more; `address` is null where all of the sheet may have changed. */
export function withEdit(edits: SheetEdits, sheet: string, address: string | null): SheetEdits {
  const area = address === null ? null : parseArea(address);
  return joinedEdits(edits, new Map([[sheet, area === null ? "somewhere" : [area]]]));
}

/** Both edits together. */
export function joinedEdits(a: SheetEdits, b: SheetEdits): SheetEdits {
  const joined = new Map(a);
  for (const [sheet, areas] of b) {
    const before = joined.get(sheet) ?? [];
    joined.set(sheet, before === "somewhere" || areas === "somewhere" ? "somewhere" : [...before, ...areas]);
  }
  return joined;
}
