import { fingerprint } from "./fingerprint";
import type { KnownSheet } from "./knownSheets";
import { FINGERPRINT_PROPERTY, MARK_PROPERTY, unfinishedMark } from "./ownMark";
import { freeSheetName } from "./sheetName";

/** The name of the earlier sheet while the new one takes its place. */
export const WHILE_SWAPPING = "帮扶助手正在替换";

interface Swap {
  readonly replaced: KnownSheet | null;
  readonly name: string;
  readonly names: readonly string[];
}

/**
 * Gives the finished sheet its name, place and mark, in one request. The earlier sheet is only put out of everybody's reach: what was
 * typed on it up to this moment can still be found. The mark of the new sheet comes last: where it has it, all of this was done.
 */
export async function swapIn(
  context: Excel.RequestContext,
  id: string,
  { replaced, name, names }: Swap,
  { mark, written }: { readonly mark: string; readonly written: string },
): Promise<void> {
  const { worksheets } = context.workbook;
  const made = worksheets.getItem(id);
  if (replaced !== null) {
    const old = worksheets.getItem(replaced.id);
    old.name = freeSheetName(WHILE_SWAPPING, names);
    made.position = replaced.index;
    old.customProperties.add(MARK_PROPERTY, unfinishedMark(mark));
    old.visibility = "VeryHidden"; // Nobody can show it by hand, so that nobody types on it any more.
  }
  made.name = name;
  made.customProperties.add(FINGERPRINT_PROPERTY, written);
  made.customProperties.add(MARK_PROPERTY, mark);
  await context.sync();
}

/**
 * After the swap: removes the earlier sheet, or keeps it as a sheet of the user's where somebody wrote on it between the last look and
 * the swap (`seen` is the fingerprint of that look).
 */
export async function removeReplaced(context: Excel.RequestContext, replaced: KnownSheet, seen: string): Promise<"removed" | "kept"> {
  if ((await fingerprint(context, replaced.id)) !== seen) {
    await keep(context, replaced.id, replaced.name);
    return "kept";
  }
  const old = context.workbook.worksheets.getItem(replaced.id);
  old.visibility = "Hidden"; // Excel does not delete a very hidden sheet.
  old.delete();
  await context.sync();
  return "removed";
}

/** Makes a replaced sheet the user's own: seen, without our mark, at the end, under a name that says what it is. */
async function keep(context: Excel.RequestContext, id: string, formerName: string): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const names = worksheets.items.filter((sheet) => sheet.id !== id).map(({ name }) => name);
  const sheet = worksheets.getItem(id);
  sheet.name = freeSheetName(`${formerName.slice(0, 20)}（留存）`, names);
  sheet.customProperties.getItem(MARK_PROPERTY).delete();
  sheet.visibility = "Visible";
  sheet.position = worksheets.items.length - 1;
  await context.sync();
}

/** A sheet that a run which was cut off left behind. */
export const isLeftOver = ({ ownMark }: KnownSheet, mark: string): boolean => ownMark === unfinishedMark(mark);

/**
 * What an interrupted run left: a sheet that was never complete goes, and so does one that was being replaced and holds only what we
 * wrote. One that holds anything else becomes the user's.
 */
export async function sortLeftOver(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
): Promise<{ readonly leftOver: readonly KnownSheet[]; readonly kept: boolean }> {
  const leftOver: KnownSheet[] = [];
  for (const sheet of sheets) {
    if (sheet.written === null || (await fingerprint(context, sheet.id)) === sheet.written) leftOver.push(sheet);
    else await keep(context, sheet.id, sheet.name.startsWith(WHILE_SWAPPING) ? "上次生成的表" : sheet.name);
  }
  return { leftOver, kept: leftOver.length < sheets.length };
}
