import type { CellRange } from "../../ledger/rawSheet";

/** Some 20 bytes per row in the answer: well below the limit of a response. */
const ROWS_PER_SYNC = 20_000;

interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const span = (first: number, last: number): ReadonlySet<number> => new Set(Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** Hidden rows and columns of a range, from 1. `state` says for the whole range: all, none, or null for some. */
export async function hiddenLines(
  context: Excel.RequestContext,
  sheetId: string,
  { top, left, bottom, right }: CellRange,
  state: { readonly rowHidden: boolean | null; readonly columnHidden: boolean | null },
): Promise<HiddenLines> {
  const hiddenRows = new Set(state.rowHidden === true ? span(top, bottom) : []);
  const hiddenColumns = new Set(state.columnHidden === true ? span(left, right) : []);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  if (state.columnHidden === null) {
    const columns = sheet.getRangeByIndexes(0, left - 1, 1, right - left + 1).getColumnProperties({ columnHidden: true });
    await context.sync();
    columns.value.forEach(({ columnHidden }, at) => columnHidden === true && hiddenColumns.add(left + at));
  }
  for (let first = top; state.rowHidden === null && first <= bottom; first += ROWS_PER_SYNC) {
    const count = Math.min(ROWS_PER_SYNC, bottom - first + 1);
    const rows = sheet.getRangeByIndexes(first - 1, 0, count, 1).getRowProperties({ rowHidden: true });
    await context.sync();
    rows.value.forEach(({ rowHidden }, at) => rowHidden === true && hiddenRows.add(first + at));
  }
  return { hiddenRows, hiddenColumns };
}
