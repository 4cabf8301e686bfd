import type { SheetModel } from "../../sheets/sheetModel";
import { HostError, type WriteOptions, type WrittenSheet } from "../workbookPort";
import { drawCharts } from "./drawCharts";
import { excelRun } from "./excelRun";
import { fillSheet } from "./fillSheet";
import { fingerprint } from "./fingerprint";
import { type KnownSheet, knownSheets } from "./knownSheets";
import { MARK_PROPERTY, unfinishedMark } from "./ownMark";
import { isLeftOver, removeReplaced, sortLeftOver, swapIn, WHILE_SWAPPING } from "./replaceSheet";
import { setPage } from "./setPage";
import { freeSheetName } from "./sheetName";

const WHILE_FILLING = "帮扶助手正在生成";

const NO_PAGE = "这台电脑没有完成页面设置（可能没有安装打印机），内容是完整的；打印前请在“页面布局”中设为 A4 纸、一页宽。";

const NO_CHARTS = "Excel 没有画出图表，表中的数字是完整的；可以选中图表页的数字，用“插入”中的图表自己画。";

const KEPT = "替换时有人在原来的表上写了内容，那张表已改名保留在工作簿末尾（名称带“留存”），请看过后自行处理。";

/** Where a sheet is to go: what it replaces, and the name that it gets. */
interface Plan extends WrittenSheet {
  readonly replaced: KnownSheet | null;
  readonly leftOver: readonly KnownSheet[];
  /** A sheet that an interrupted run had replaced holds something of somebody's, and is now a sheet of the user's. */
  readonly kept: boolean;
  readonly names: readonly string[];
}

/**
 * Sheets that were added to be filled and broken off before they had their mark: they have the name that only we give, no mark,
 * and nothing on them.
 */
async function blankAsides(context: Excel.RequestContext, sheets: readonly KnownSheet[]): Promise<readonly KnownSheet[]> {
  const named = sheets.filter(({ name, ownMark }) => ownMark === null && name.startsWith(WHILE_FILLING));
  if (named.length === 0) return [];
  const used = named.map(({ id }) => context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject());
  await context.sync();
  return named.filter((_, at) => used[at]?.isNullObject === true);
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
    throw new HostError("protected", `工作表“${replaced.name}”受保护，不能更新。请先撤销对它的保护，再试一次。`);
  const names = sheets.map(({ name }) => name);
  const isTaken = sheets.some((sheet) => sheet !== replaced && sheet.name.toLowerCase() === model.name.toLowerCase());
  // A run that was cut off while swapping has left its own name on the sheet, not one of the user's.
  const givenName = replaced?.name.startsWith(WHILE_SWAPPING) === true ? undefined : replaced?.name;
  const { leftOver, kept } = await sortLeftOver(
    context,
    sheets.filter((sheet) => isLeftOver(sheet, model.mark)),
  );
  return {
    replaced,
    kept,
    name: givenName ?? freeSheetName(model.name, names),
    renamed: isTaken,
    leftOver: [...leftOver, ...(await blankAsides(context, sheets))],
    names,
  };
}

const touched = ({ name }: KnownSheet): HostError =>
  new HostError("touched", `工作表“${name}”生成之后有人改过，重新生成会丢掉改动的内容。请确认替换，或者先把它复制一份再生成。`);

/** What stands on the sheet that is to be replaced; refuses where that is no longer what we wrote and the user was not asked. */
async function look(context: Excel.RequestContext, replaced: KnownSheet, wasAsked: boolean): Promise<string> {
  const seen = await fingerprint(context, replaced.id);
  if (!wasAsked && seen !== replaced.written) throw touched(replaced);
  return seen;
}

/** Adds the sheet that is filled aside, removing what an interrupted run left; answers its id. */
async function addAside(context: Excel.RequestContext, { leftOver, names }: Plan, mark: string): Promise<string> {
  const { worksheets } = context.workbook;
  for (const { id, visibility } of leftOver) {
    const sheet = worksheets.getItem(id);
    if (visibility === "VeryHidden") sheet.visibility = "Hidden"; // Excel does not delete a very hidden sheet.
    sheet.delete();
  }
  const made = worksheets.add(freeSheetName(WHILE_FILLING, names));
  made.customProperties.add(MARK_PROPERTY, unfinishedMark(mark));
  made.load("id");
  await context.sync();
  return made.id;
}

/** Sets the page up where Excel can: without a printer it may not, and the sheet is worth having all the same. */
async function trySetPage(context: Excel.RequestContext, id: string, model: SheetModel): Promise<boolean> {
  try {
    setPage(context.workbook.worksheets.getItem(id), model.page);
    await context.sync();
    return true;
  } catch {
    return false;
  }
}

/** Shows the sheet; where Excel cannot now (its window is not in front), the sheet is there all the same. */
async function show(id: string): Promise<void> {
  await excelRun(async (context) => {
    context.workbook.worksheets.getItem(id).activate();
    await context.sync();
  }).catch(() => undefined);
}

/**
 * After a failure: what is half made goes, and the earlier sheet has its name, mark and visibility back. Where the new sheet had taken
 * its place already, what is left to do is done instead, and answered; null: all is as before.
 */
const undo = (id: string | null, mark: string, replaced: KnownSheet | null, seen: string): Promise<"removed" | "kept" | null> =>
  excelRun(async (context) => {
    const sheets = await knownSheets(context);
    const old = sheets.find((sheet) => sheet.id === replaced?.id);
    const made = sheets.find((sheet) => sheet.id === id);
    if (made?.ownMark === mark) {
      if (old === undefined || replaced === null) return "removed";
      // Very hidden and marked unfinished, it can wait for the next run.
      return removeReplaced(context, replaced, seen).catch(() => "removed" as const);
    }
    const blank = await blankAsides(context, sheets);
    for (const sheet of sheets) {
      const isHalfMade = sheet !== old && (sheet === made || isLeftOver(sheet, mark) || blank.includes(sheet));
      if (isHalfMade) context.workbook.worksheets.getItem(sheet.id).delete();
    }
    if (old !== undefined && replaced !== null) {
      const sheet = context.workbook.worksheets.getItem(old.id);
      if (old.name !== replaced.name) sheet.name = replaced.name;
      if (old.visibility !== replaced.visibility) sheet.visibility = replaced.visibility;
      if (old.ownMark !== replaced.ownMark) sheet.customProperties.add(MARK_PROPERTY, mark);
    }
    await context.sync();
    return null;
  });

/**
 * Writes a sheet of our own. It is made aside under a name and a mark that say so, filled, and only when complete swapped
 * in; a failure at any point leaves the user's sheets and our earlier sheet as they were.
 */
export async function writeOwnSheet(model: SheetModel, { activate, replaceTouched }: WriteOptions): Promise<WrittenSheet> {
  const { planned, seen } = await excelRun(async (context) => {
    const made = await plan(context, model);
    return { planned: made, seen: made.replaced === null ? "" : await look(context, made.replaced, replaceTouched === true) };
  });
  const { name, renamed, replaced } = planned;
  let id: string | null = null;
  let hasPage = true;
  let hasCharts = true;
  let isKept = planned.kept;
  try {
    id = await excelRun((context) => addAside(context, planned, model.mark));
    const made = id;
    const end = await excelRun(async (context) => {
      await fillSheet(context, context.workbook.worksheets.getItem(made), model);
      const written = await fingerprint(context, made);
      hasCharts = await drawCharts(context, made, model.charts ?? []);
      hasPage = await trySetPage(context, made, model);
      // Once more: filling takes its time, and the user may have typed meanwhile.
      if (replaced !== null && (await fingerprint(context, replaced.id)) !== seen) throw touched(replaced);
      await swapIn(context, made, planned, { mark: model.mark, written });
      return replaced === null ? "removed" : removeReplaced(context, replaced, seen);
    });
    isKept ||= end === "kept";
  } catch (error) {
    // Where even this fails, the mark still says that the sheet is unfinished, and the next run removes it.
    const end = await undo(id, model.mark, replaced, seen).catch(() => null);
    if (end === null) throw error;
    isKept ||= end === "kept";
  }
  if (id !== null && (activate === true || replaced?.isActive === true)) await show(id);
  const remark = [...(hasCharts ? [] : [NO_CHARTS]), ...(hasPage ? [] : [NO_PAGE]), ...(isKept ? [KEPT] : [])].join("");
  return { name, renamed, ...(remark === "" ? {} : { remark }) };
}
