import type { CellRange, RawSheet } from "../../ledger/rawSheet";
import { HostError, type WorkbookPort } from "../workbookPort";
import { hiddenLines } from "./hiddenLines";
import { mergedAreas } from "./mergedAreas";
import { MARK_PROPERTY } from "./ownMark";
import { readCells } from "./readCells";

type Options = NonNullable<Parameters<WorkbookPort["readSheets"]>[1]>;

type Asked = ReturnType<typeof ask>;

/**
 * Rows or columns that somebody put in or took away while the cells were read shift what was read after them: a row would be
 * missing or stand there twice. Then nothing that was read counts.
 */
async function assertSteady(context: Excel.RequestContext, asked: readonly Asked[]): Promise<void> {
  const again = asked.map(({ sheet }) => {
    const used = context.workbook.worksheets.getItemOrNullObject(sheet.id).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return used;
  });
  await context.sync();
  const place = (used: Excel.Range): string =>
    used.isNullObject ? "" : [used.rowIndex, used.columnIndex, used.rowCount, used.columnCount].join();
  const moved = asked.find(({ used }, at) => again[at] === undefined || place(used) !== place(again[at]));
  if (moved !== undefined)
    throw new HostError("changed", `读取时工作表“${moved.name}”的行列有变动，可能有人正在编辑。请等编辑结束后再试一次。`);
}

/** A sheet's name and used range, asked for together with the other sheets'. */
function ask(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id,name,position,visibility");
  sheet.protection.load("protected");
  const mark = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY);
  mark.load("value");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  return { name, sheet, mark, used };
}

const usedRange = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  top: rowIndex + 1,
  left: columnIndex + 1,
  bottom: rowIndex + rowCount,
  right: columnIndex + columnCount,
});

/** Reads sheets whole: one sync for all of their frames, their cells in chunks, and one to see that nothing moved meanwhile. */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  date1904: boolean,
  options: Options,
): Promise<readonly RawSheet[]> {
  const asked = names.map((name) => ask(context, name));
  await context.sync();
  const missing = asked.find(({ sheet }) => sheet.isNullObject);
  if (missing !== undefined) throw new HostError("notFound", `找不到工作表“${missing.name}”，可能已被删除或改名。请再试一次。`);
  const total = asked.reduce((sum, { used }) => sum + (used.isNullObject ? 0 : used.rowCount), 0);
  let done = 0;
  const progress = (rows: number): void => {
    done += rows;
    options.onProgress?.(done, total);
    if (options.signal?.aborted === true) throw new HostError("cancelled", "已取消读取。");
  };
  progress(0);
  const sheets: RawSheet[] = [];
  for (const { sheet, mark, used } of asked) {
    const frame = {
      file: "",
      name: sheet.name,
      index: sheet.position,
      visible: sheet.visibility === "Visible",
      date1904,
      isProtected: sheet.protection.protected,
      ownMark: mark.isNullObject ? null : mark.value,
    };
    if (used.isNullObject) {
      const none: ReadonlySet<number> = new Set();
      sheets.push({ ...frame, top: 1, left: 1, values: [], formulaCells: none, merges: [], hiddenRows: none, hiddenColumns: none });
      continue;
    }
    const range = usedRange(used);
    const merges = await mergedAreas(context, sheet.id, range);
    const hidden = await hiddenLines(context, sheet.id, range, used);
    const cells = await readCells(context, sheet.id, range, progress);
    sheets.push({ ...frame, ...cells, merges, ...hidden });
  }
  await assertSteady(context, asked);
  return sheets;
}
