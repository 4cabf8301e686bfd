import type { CellChange, CellInspection, CellState, WorkbookPort } from "../host/workbookPort";
import { inspectWithPersons } from "./inspectWithPersons";
import { isSamePerson, oldTextOf, stageOf, type JournalCell } from "./fixJournal";

/** What came of giving cells back their old values and formats. */
export interface RestoredCells {
  /** Those that had it already included. */
  readonly restored: number;
  /** Already as before when we looked. */
  readonly asBefore: readonly JournalCell[];
  /** Changed by somebody since: left alone. */
  readonly changed: readonly JournalCell[];
  /** Another person's row stands there now, after sorting or inserting rows: left alone. */
  readonly elsewhere: readonly JournalCell[];
  /** On a sheet that takes no writes now: left alone, to be tried again. */
  readonly blocked: readonly { readonly cell: JournalCell; readonly is: Exclude<CellInspection["is"], "cell"> }[];
}

/** Gives cells back their old text and number format. A cell that already has them counts as restored. */
export async function restoreCells(port: WorkbookPort, cells: readonly JournalCell[]): Promise<RestoredCells> {
  const inspected = await inspectWithPersons(port, cells);
  const changed: JournalCell[] = [];
  const elsewhere: JournalCell[] = [];
  const blocked: { cell: JournalCell; is: Exclude<CellInspection["is"], "cell"> }[] = [];
  const asked: { cell: JournalCell; change: CellChange }[] = [];
  const asBefore: JournalCell[] = [];
  cells.forEach((cell, at) => {
    const [looked, person] = inspected[at] ?? [];
    if (looked?.is !== "cell") {
      blocked.push({ cell, is: looked?.is ?? "noSheet" });
      return;
    }
    const stage = stageOf(cell, looked.state);
    const beside = person?.is === "cell" ? person.state.value : null;
    if (stage === "other") changed.push(cell);
    else if (!isSamePerson(cell, beside)) elsewhere.push(cell);
    else if (stage === "old") asBefore.push(cell);
    else asked.push({ cell, change: changeBack(cell, looked.state, beside) });
  });
  // One blocked sheet blocks the step: half a step taken back would be a state that nobody asked for.
  let restored = asBefore.length;
  if (blocked.length > 0 || asked.length === 0) return { restored, asBefore, changed, elsewhere, blocked };
  const answers = await port.changeCells(asked.map(({ change }) => change));
  asked.forEach(({ cell }, at) => {
    const is = answers[at]?.is ?? "differs";
    if (is === "changed") restored += 1;
    else if (is === "differs") changed.push(cell);
    else blocked.push({ cell, is });
  });
  return { restored, asBefore, changed, elsewhere, blocked };
}

const changeBack = (
  { sheet, address, value, oldFormat, person }: JournalCell,
  state: CellState,
  beside: CellState["value"],
): CellChange => ({
  sheet,
  address,
  expected: state,
  ...(person && { beside: { address: person.address, value: beside } }),
  value: oldTextOf(value, state.value),
  format: oldFormat,
});
