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

/** The corrections, or the insertion, that the next 撤销 takes back; null where there are none. Also after the workbook was closed and opened again. */
export async function lastFixes(port: WorkbookPort): Promise<FixStep | null> {
  return (await readJournal(port)).at(-1) ?? null;
}

/**
 * Takes the last step of corrections, or the last insertion, back: old value and old number format, exactly. A cell that somebody has changed since
 * stays as it is and is named. While a sheet of the step is protected, filtered or gone, nothing is written and the step stays.
 */
export async function undoFixes(port: WorkbookPort): Promise<UndoneFixes> {
  const steps = await readJournal(port);
  const step = steps.at(-1);
  if (step === undefined) throw new HostError("notFound", "没有可以撤销的更正。");
  const { restored, asBefore, changed, elsewhere, blocked } = await restoreCells(port, step.cells);
  const [first] = blocked;
  if (first !== undefined) {
    const kind = first.is === "noSheet" ? "notFound" : "protected";
    throw new HostError(kind, `没有撤销：工作表“${first.cell.sheet}”${SHORT[first.is]}后再试一次。`);
  }
  await writeJournal(port, steps.slice(0, -1));
  const isInserted = step.kind === "inserted";
  // What was inserted may have been cleared, or stand some rows further down: an empty cell is no proof that it is gone.
  const gone = isInserted ? asBefore : [];
  const refused = [
    ...changed.map((cell) => refusal(cell, isInserted ? "插入之后又有改动" : "更正之后又有改动")),
    ...elsewhere.map((cell) => refusal(cell, isInserted ? OTHER_CONTENT : OTHER_ROW)),
    ...gone.map((cell) => refusal(cell, "单元格已是空的，插入的内容可能已清除，也可能随行移动了")),
  ];
  return { restored: restored - gone.length, refused };
}

/** As OTHER_ROW, where the row was told by whatever is longest in it. */
export const OTHER_CONTENT = "这一行的内容已不同，可能排过序或插入过行";

const SHORT = {
  noSheet: "找不到，请恢复这张表或原来的名称",
  protected: "受保护，请先撤销保护",
  filtered: "正在筛选，请先清除筛选",
} as const;

/** Drops every record of corrections from the workbook, before it is sent on; they can then no longer be taken back. */
export const forgetFixes = (port: WorkbookPort): Promise<void> => writeJournal(port, []);
