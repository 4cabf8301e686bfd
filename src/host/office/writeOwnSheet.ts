import type { SheetModel } from "../../sheets/sheetModel";
import { HostError, type WrittenSheet } from "../workbookPort";
import { excelRun } from "./excelRun";
import { fillSheet } from "./fillSheet";
import { type KnownSheet, knownSheets } from "./knownSheets";
import { MARK_PROPERTY, unfinishedMark } from "./ownMark";
import { setPage } from "./setPage";
import { freeSheetName } from "./sheetName";

const WHILE_FILLING = "帮扶助手正在生成";
const WHILE_SWAPPING = "帮扶助手正在替换";

/** Where a sheet is to go: what it replaces, and the name that it gets. */
interface Plan extends WrittenSheet {
  readonly replaced: KnownSheet | null;
  readonly replacedWasActive: boolean;
  readonly leftOver: readonly KnownSheet[];
  readonly names: readonly string[];
}

/**
 * Finds the sheet to replace and the name. Of several sheets with our mark (a user may have copied ours) the one with the
 * wished name is meant, else the first; the others stay. A sheet of ours that the user renamed keeps the user's name.
 */
async function plan(context: Excel.RequestContext, model: SheetModel): Promise<Plan> {
  const { protection } = context.workbook;
  protection.load("protected");
  const sheets = await knownSheets(context);
  if (protection.protected)
    throw new HostError("protected", "工作簿的结构受保护，不能添加工作表。请在“审阅”中撤销对工作簿的保护，再试一次。");
  const ours = sheets.filter(({ ownMark }) => ownMark === model.mark);
  const replaced = ours.find(({ name }) => name.toLowerCase() === model.name.toLowerCase()) ?? ours[0] ?? null;
  if (replaced?.isProtected === true)
    throw new HostError("protected", `工作表「${replaced.name}」受保护，不能更新。请先撤销对它的保护，再试一次。`);
  const names = sheets.map(({ name }) => name);
  const isTaken = sheets.some((sheet) => sheet !== replaced && sheet.name.toLowerCase() === model.name.toLowerCase());
  return {
    replaced,
    replacedWasActive: replaced?.isActive === true,
    name: replaced?.name ?? freeSheetName(model.name, names),
    renamed: isTaken,
    leftOver: sheets.filter(({ ownMark }) => ownMark === unfinishedMark(model.mark)),
    names,
  };
}

/** Adds the sheet that is filled aside, removing what an interrupted run left; answers its id. */
async function addAside(context: Excel.RequestContext, { leftOver, names }: Plan, mark: string): Promise<string> {
  for (const { id } of leftOver) context.workbook.worksheets.getItem(id).delete();
  const made = context.workbook.worksheets.add(freeSheetName(WHILE_FILLING, names));
  made.customProperties.add(MARK_PROPERTY, unfinishedMark(mark));
  made.load("id");
  await context.sync();
  return made.id;
}

/** Gives the finished sheet its name, place and mark and removes the one it replaces; deleting comes last. */
async function swapIn(
  context: Excel.RequestContext,
  id: string,
  { replaced, replacedWasActive, name, names }: Plan,
  mark: string,
  activate: boolean,
): Promise<void> {
  const { worksheets } = context.workbook;
  const made = worksheets.getItem(id);
  const old = replaced === null ? null : worksheets.getItem(replaced.id);
  if (old !== null && replaced !== null) {
    old.name = freeSheetName(WHILE_SWAPPING, names);
    if (!replaced.visible) old.visibility = "Visible"; // Excel does not delete a very hidden sheet.
    made.position = replaced.index;
  }
  made.name = name;
  made.customProperties.add(MARK_PROPERTY, mark);
  old?.delete();
  if (activate || replacedWasActive) made.activate();
  await context.sync();
}

/**
 * After a failure: what is half made goes, and the earlier sheet has its name back. A sheet that is complete and has
 * already replaced the earlier one stays: then only the answer was lost.
 */
async function undo(id: string | null, mark: string, replaced: KnownSheet | null): Promise<void> {
  await excelRun(async (context) => {
    const sheets = await knownSheets(context);
    const old = sheets.find((sheet) => sheet.id === replaced?.id);
    for (const sheet of sheets) {
      const isHalfMade = sheet.ownMark === unfinishedMark(mark) || (sheet.id === id && old !== undefined);
      if (isHalfMade) context.workbook.worksheets.getItem(sheet.id).delete();
    }
    if (old !== undefined && replaced !== null && old.name !== replaced.name)
      context.workbook.worksheets.getItem(old.id).name = replaced.name;
    await context.sync();
  });
}

/**
 * Writes a sheet of our own. It is made aside under a name and a mark that say so, filled, and only when complete swapped
 * in; a failure at any point leaves the user's sheets and our earlier sheet as they were.
 */
export async function writeOwnSheet(model: SheetModel, activate: boolean): Promise<WrittenSheet> {
  const planned = await excelRun((context) => plan(context, model));
  let id: string | null = null;
  try {
    id = await excelRun((context) => addAside(context, planned, model.mark));
    const made = id;
    await excelRun(async (context) => {
      const sheet = context.workbook.worksheets.getItem(made);
      await fillSheet(context, sheet, model);
      setPage(sheet, model.page);
      await context.sync();
      await swapIn(context, made, planned, model.mark, activate);
    });
  } catch (error) {
    // Where even this fails, the mark still says that the sheet is unfinished, and the next run removes it.
    await undo(id, model.mark, planned.replaced).catch(() => undefined);
    throw error;
  }
  return { name: planned.name, renamed: planned.renamed };
}
