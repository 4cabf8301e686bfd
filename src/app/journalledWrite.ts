import { HostError, type CellChange, type ChangedCell, type WorkbookPort } from "../host/workbookPort";
import { readJournal, writeJournal, type FixStep, type JournalCell } from "./fixJournal";
import { restoreCells } from "./restoreCells";

interface Journalled {
  /** What the journal keeps; its cells in the order of the changes. */
  readonly step: FixStep;
  readonly changes: readonly CellChange[];
  /** Looks at what was written before it counts; "takeBack": it may not stay. */
  readonly accept?: (answers: readonly ChangedCell[]) => Promise<"keep" | "takeBack">;
}

/**
 * Writes cells of the user's. The journal is in the workbook before the first cell is written; when something fails half-way, what
 * was written is taken back, and where even that fails the journal stays and 撤销 takes it back later. Answers as changeCells does.
 */
export async function journalledWrite(port: WorkbookPort, { step, changes, accept }: Journalled): Promise<readonly ChangedCell[]> {
  const { cells } = step;
  const earlier = await readJournal(port);
  let written: FixStep = step;
  try {
    await writeJournal(port, [...earlier, step]);
    const answers = await port.changeCells(changes);
    const done = cells.flatMap((cell, at) => {
      const answer = answers[at];
      return answer?.is === "changed" ? [asWritten(cell, answer)] : [];
    });
    written = { ...step, cells: done };
    // Only where Excel has made something else of it, or moved it: the step in the workbook is right already.
    if (JSON.stringify(done) !== JSON.stringify(cells)) await writeJournal(port, done.length === 0 ? earlier : [...earlier, written]);
    if (done.length > 0 && (await accept?.(answers)) === "takeBack") await takeBack(port, earlier, written);
    return answers;
  } catch (error) {
    throw await takenBack(port, earlier, written, error);
  }
}

/** The cell as Excel tells it. Rows may have come in above it, or gone, while it was written: its person's cell went along. */
function asWritten(planned: JournalCell, { state, address }: Extract<ChangedCell, { readonly is: "changed" }>): JournalCell {
  const value = "entered" in planned.value && state.formula !== undefined ? { entered: state.formula } : planned.value;
  const cell = { ...planned, value, newFormat: state.format };
  const row = /\d+$/.exec(address)?.[0];
  if (row === undefined || address === cell.address) return cell;
  const { person } = cell;
  const by = Number(row) - Number(/\d+$/.exec(cell.address)?.[0]);
  const moved = person && { ...person, address: person.address.replace(/\d+$/, (at) => String(Number(at) + by)) };
  return { ...cell, address, ...(moved && { person: moved }) };
}

/** Everything as before, and the journal too; throws where a sheet takes no writes now. */
async function takeBack(port: WorkbookPort, earlier: readonly FixStep[], { cells }: FixStep): Promise<void> {
  const { blocked } = await restoreCells(port, cells);
  if (blocked.length > 0) throw new HostError("protected", "工作表现在不能写入。");
  await writeJournal(port, earlier);
}

/** After a failure: everything as before and the journal too, or the journal keeps the step. Answers what to tell the user. */
async function takenBack(port: WorkbookPort, earlier: readonly FixStep[], step: FixStep, error: unknown): Promise<unknown> {
  const what = step.kind === "inserted" ? "插入" : "更正";
  try {
    await takeBack(port, earlier, step);
  } catch {
    if (!(error instanceof HostError)) return error;
    return new HostError(error.kind, `${error.message}${what}没有全部完成，已写入的可用“撤销上次${what}”恢复。`, { cause: error });
  }
  if (!(error instanceof HostError)) return error;
  return new HostError(error.kind, `${error.message}台账已恢复原样。`, { cause: error });
}
