import type { CellChange, CellInspection, CellState, WorkbookPort } from "../host/workbookPort";
import { oldTextOf, stageOf, type JournalCell } from "./fixJournal";

/** What came of giving cells back their old values and formats. */
export interface RestoredCells {
  readonly restored: number;
  /** Changed by somebody since: left alone. */
  readonly changed: readonly JournalCell[];
  /** On a sheet that takes no writes now: left alone, to be tried again. */
  readonly blocked: readonly { readonly cell: JournalCell; readonly is: Exclude<CellInspection["is"], "cell"> }[];
}

/** Gives cells back their old text and number format. A cell that already has them counts as restored. */
export async function restoreCells(port: WorkbookPort, cells: readonly JournalCell[]): Promise<RestoredCells> {
  const inspected = await port.inspectCells(cells);
  const changed: JournalCell[] = [];
  const blocked: { cell: JournalCell; is: Exclude<CellInspection["is"], "cell"> }[] = [];
  const asked: { cell: JournalCell; change: CellChange }[] = [];
  let restored = 0;
  cells.forEach((cell, at) => {
    const looked = inspected[at];
    if (looked?.is !== "cell") {
      blocked.push({ cell, is: looked?.is ?? "noSheet" });
      return;
    }
    const stage = stageOf(cell, looked.state);
    if (stage === "other") changed.push(cell);
    else if (stage === "old") restored += 1;
    else asked.push({ cell, change: changeBack(cell, looked.state) });
  });
  // One blocked sheet blocks the step: half a step taken back would be a state that nobody asked for.
  if (blocked.length > 0 || asked.length === 0) return { restored, changed, blocked };
  const answers = await port.changeCells(asked.map(({ change }) => change));
  asked.forEach(({ cell }, at) => {
    if (answers[at]?.is === "changed") restored += 1;
    else changed.push(cell);
  });
  return { restored, changed, blocked };
}

const changeBack = ({ sheet, address, value, oldFormat }: JournalCell, state: CellState): CellChange => ({
  sheet,
  address,
  expected: state,
  value: oldTextOf(value, state.value),
  format: oldFormat,
});
