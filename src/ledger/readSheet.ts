import type { DateContext } from "../cells/dateContext";
import { columnNumber } from "../core/a1";
import { resolveChoices, type SheetChoices } from "./columnChoice";
import { columnPlan } from "./columnPlan";
import { dateContextOf } from "./dateContextOf";
import type { ChosenHeader } from "./chosenHeader";
import type { HeaderPlace } from "./findHeader";
import { looksLikeForm } from "./formSheet";
import { gridOf, type Grid } from "./grid";
import { withHeadAsPerson } from "./headAsPerson";
import { headedColumns, headerColumns } from "./headerColumns";
import { headerOf, type FoundHeader } from "./headerOf";
import { incomeHeader } from "./incomeHeader";
import { laterTables, type LaterTable } from "./laterTables";
import type { LedgerRow, LedgerSheet, OtherSheet } from "./ledger";
import { CellNumbers, type RowsColumns } from "./ledgerColumns";
import { mapColumns } from "./mapColumns";
import { memberColumns } from "./memberColumns";
import { otherKind, type OtherKind } from "./otherKind";
import { isPivotTable } from "./pivotMark";
import type { RawSheet } from "./rawSheet";
import { FieldReader } from "./fieldReader";
import { readRow } from "./readRow";
import { rowCells } from "./rowCells";
import { sheetBlocks, type SheetBlock } from "./sheetBlocks";
import { sheetContext, type SheetContext } from "./sheetContext";
import { sheetRemarks } from "./sheetRemarks";
import { sortRows } from "./sortRows";
import { suggestByContent } from "./suggestByContent";

/** One ledger of a sheet with its rows. */
export interface ReadBlock {
  readonly sheet: LedgerSheet;
  readonly rows: readonly LedgerRow[];
  /** The same rows column by column; null where cells speak for several rows. */
  readonly columns: RowsColumns | null;
}

export type SheetReading =
  { readonly is: "ledger"; readonly blocks: readonly ReadBlock[] } | { readonly is: "other"; readonly other: OtherSheet };

/** Rows between two pauses: some milliseconds of work. */
const SLICE = 500;

/**
 * Reads one sheet: a ledger (or several, one below the other) with its rows, or what else it is and why. `order` is its place among
 * all. A generator: a sheet of a hundred thousand rows takes seconds, and the caller may want to breathe. `chosen`: the header by a
 * person's word.
 */
export function* readSheet(
  raw: RawSheet,
  order: number,
  choices: SheetChoices = {},
  chosen: ChosenHeader | null = null,
): Generator<undefined, SheetReading> {
  if (raw.ownMark !== null && raw.ownMark !== "income") return other(raw, { kind: "own", why: "本程序生成的工作表" });
  const grid = gridOf(raw);
  if (incomeHeader(grid)) return other(raw, { kind: "income", why: "资金收入表，用于月报" });
  if (grid.lastRow === 0) return other(raw, { kind: "empty", why: "空工作表" });
  const found = headerOf(grid, choices, chosen);
  const { header } = found;
  if (!found.isChosen && isPivotTable(grid, "top" in header ? header : null)) {
    return other(raw, { kind: "pivot", why: "数据透视表：由别的表汇总而来，未读，以免重复计算" });
  }
  if (!("top" in header)) return other(raw, withRemark(otherKind(grid, header), found));
  return yield* readTables(grid, order, choices, header, yield* laterTables(grid, header), found);
}

function* readTables(
  grid: Grid,
  order: number,
  choices: SheetChoices,
  header: HeaderPlace,
  tables: readonly LaterTable[],
  found: FoundHeader,
): Generator<undefined, SheetReading> {
  const raw = grid.sheet;
  const [next] = tables;
  // Words above the headings that look like some (a line of 姓名：身份证号： to search by) have no row of their own.
  if (next?.is === "ledger" && isBlankBetween(grid, header.bottom, next.top)) {
    return yield* readTables(grid, order, choices, next.header, tables.slice(1), found);
  }
  if (!found.isChosen && looksLikeForm(grid, header, tables))
    return other(raw, { kind: "form", why: "像一张表单：各行都有栏目名，不是一行一笔的台账" });
  const blocks: ReadBlock[] = [];
  let context: SheetContext | undefined;
  for (const block of sheetBlocks(grid, header, tables)) {
    context = sheetContext(block.grid, block.header.top, context);
    const said = block.isFirst && found.remark !== "" ? { ...block, remarks: [found.remark, ...block.remarks] } : block;
    blocks.push(yield* readBlock(said, order + blocks.length, choices, context));
  }
  return { is: "ledger", blocks };
}

function isBlankBetween(grid: Grid, above: number, below: number): boolean {
  for (let row = above + 1; row < below; row++) {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) if (grid.at(row, column) !== null) return false;
  }
  return true;
}

function* readBlock(block: SheetBlock, order: number, choices: SheetChoices, context: SheetContext): Generator<undefined, ReadBlock> {
  const { grid, header } = block;
  const raw = grid.sheet;
  const columns = headerColumns(grid, header.top, header.bottom, context.unit);
  const { user, lost } = resolveChoices(columns, block.isFirst ? choices : byHeadingOnly(choices));
  const known: DateContext = { date1904: raw.date1904, year: context.year, month: context.month };
  const mapped = suggestByContent(grid, header.bottom, columns, mapColumns(columns, user), user, known);
  const { mapping, headIsPerson } = withHeadAsPerson(mapped.mapping, user);
  const plan = columnPlan(mapping);
  const members = memberColumns(columns);
  const memberNumbers = new Set(members.flatMap(({ name, idNo }) => [name, idNo]));
  const headed = headedColumns(columns, mapping);
  const sorted = yield* sortRows(grid, header, plan, { titles: context.titles, headed }, block);
  const facts = { raw, header, lastRow: grid.lastRow, sorted, membersAcross: members.length, headIsPerson, mapping };
  const sheet: LedgerSheet = {
    file: raw.file,
    sheet: raw.name,
    order,
    headerTop: header.top,
    headerRow: header.bottom,
    rowCount: sorted.rows.length,
    skipped: sorted.skipped,
    mapping,
    unmapped: mapped.unmapped.filter(({ column }) => !memberNumbers.has(columnNumber(column))),
    remarks: [...context.remarks, ...block.remarks, ...sheetRemarks({ ...facts, lost: block.isFirst ? lost : [] })],
    street: context.street,
    date1904: raw.date1904,
    formulaCells: raw.formulaCells,
  };
  const dates = yield* dateContextOf(grid, header.bottom + 1, plan, context);
  const cells = rowCells(grid, plan, header.bottom);
  const readers = plan.map((column) => new FieldReader(column, dates));
  const numbers = cells ? new CellNumbers(sorted.rows.length, plan, readers) : undefined;
  const reading = { grid, plan, readers, members, headIsPerson, headerBottom: header.bottom, cells, numbers };
  const rows: LedgerRow[] = [];
  for (const row of sorted.rows) {
    if (rows.length % SLICE === 0) yield;
    rows.push(readRow(sheet, row, reading, sorted.members.get(row) ?? []));
  }
  return { sheet, rows, columns: numbers?.finish() ?? null };
}

/** Letters belong to the first header of a sheet; further down the same letter may be another column. */
function byHeadingOnly(choices: SheetChoices): SheetChoices {
  return Object.fromEntries(Object.entries(choices).filter(([, choice]) => typeof choice !== "string"));
}

const withRemark = ({ kind, why }: OtherKind, { remark }: FoundHeader): OtherKind => ({
  kind,
  why: remark === "" ? why : `${why}（${remark}）`,
});

function other({ file, name }: RawSheet, { kind, why }: Pick<OtherSheet, "kind" | "why">): SheetReading {
  return { is: "other", other: { file, sheet: name, kind, why } };
}
