import { HostError, type WorkbookPort } from "../host/workbookPort";
import { OTHER_ROW, refusal } from "./applyFixes";
import { readJournal, writeJournal, type FixStep } from "./fixJournal";
import type { RefusedCell } from "./fixPlan";
import { restoreCells } from "./restoreCells";

/** What came of 撤销. */
export interface UndoneFixes {
  readonly restored: number;
  readonly refused: readonly RefusedCell[];
}

/** The corrections that the next 撤销 takes back; null where there are none. Also after the workbook was closed and opened again. */
export async function lastFixes(port: WorkbookPort): Promise<FixStep | null> {
  return (await readJournal(port)).at(-1) ?? null;
}

/**
 * Takes the last step of corrections back: old value and old number format, exactly. A cell that somebody has changed since
 * stays as it is and is named. While a sheet of the step is protected, filtered or gone, nothing is written and the step stays.
 */
export async function undoFixes(port: WorkbookPort): Promise<UndoneFixes> {
  const steps = await readJournal(port);
  const step = steps.at(-1);
  if (step === undefined) throw new HostError("notFound", "没有可以撤销的更正。");
  const { restored, changed, elsewhere, blocked } = await restoreCells(port, step.cells);
  const [first] = blocked;
  if (first !== undefined) {
    const kind = first.is === "noSheet" ? "notFound" : "protected";
    throw new HostError(kind, `没有撤销：工作表“${first.cell.sheet}”${SHORT[first.is]}后再试一次。`);
  }
  await writeJournal(port, steps.slice(0, -1));
  const refused = [...changed.map((cell) => refusal(cell, "更正之后又有改动")), ...elsewhere.map((cell) => refusal(cell, OTHER_ROW))];
  return { restored, refused };
}

const SHORT = {
  noSheet: "找不到，请恢复这张表或原来的名称",
  protected: "受保护，请先撤销保护",
  filtered: "正在筛选，请先清除筛选",
} as const;

/** Drops every record of corrections from the workbook, before it is sent on; they can then no longer be taken back. */
export const forgetFixes = (port: WorkbookPort): Promise<void> => writeJournal(port, []);
