import type { DateContext } from "../cells/dateContext";
import { columnNumber } from "../core/a1";
import { resolveChoices, type SheetChoices } from "./columnChoice";
import { columnPlan } from "./columnPlan";
import { dateContextOf } from "./dateContextOf";
import { findHeader, type HeaderPlace } from "./findHeader";
import { looksLikeForm } from "./formSheet";
import { gridOf, type Grid } from "./grid";
import { withHeadAsPerson } from "./headAsPerson";
import { headerColumns } from "./headerColumns";
import { incomeHeader } from "./incomeHeader";
import type { LedgerRow, LedgerSheet, OtherSheet } from "./ledger";
import { mapColumns } from "./mapColumns";
import { memberColumns } from "./memberColumns";
import type { RawSheet } from "./rawSheet";
import { readRow } from "./readRow";
import { sortRows } from "./sortRows";
import { suggestByContent } from "./suggestByContent";
import { sheetContext } from "./sheetContext";
import { sheetRemarks, whyNoHeader } from "./sheetRemarks";

export type SheetReading =
  | { readonly is: "ledger"; readonly sheet: LedgerSheet; readonly rows: readonly LedgerRow[] }
  | { readonly is: "other"; readonly other: OtherSheet };

/** Reads one sheet: a ledger with its rows, or what else it is and why. `order` is its place among the ledger sheets. */
export function readSheet(raw: RawSheet, order: number, choices: SheetChoices = {}): SheetReading {
  if (raw.ownMark !== null && raw.ownMark !== "income") return other(raw, "own", "本程序生成的工作表");
  const grid = gridOf(raw);
  if (incomeHeader(grid)) return other(raw, "income", "资金收入表，用于月报");
  if (grid.lastRow === 0) return other(raw, "empty", "空工作表");
  const header = findHeader(grid, choices);
  if (!("top" in header)) return other(raw, "noHeader", whyNoHeader(header));
  if (looksLikeForm(grid, header)) return other(raw, "noHeader", "像一张表单：各行都有栏目名，不是一行一笔的台账");
  return { is: "ledger", ...readLedgerSheet(grid, header, order, choices) };
}

function readLedgerSheet(
  grid: Grid,
  header: HeaderPlace,
  order: number,
  choices: SheetChoices,
): { sheet: LedgerSheet; rows: readonly LedgerRow[] } {
  const raw = grid.sheet;
  const context = sheetContext(grid, header.top);
  const columns = headerColumns(grid, header.top, header.bottom, context.unit);
  const { user, lost } = resolveChoices(columns, choices);
  const known: DateContext = { date1904: raw.date1904, year: context.year, month: context.month };
  const mapped = suggestByContent(grid, header.bottom, columns, mapColumns(columns, user), user, known);
  const { mapping, headIsPerson } = withHeadAsPerson(mapped.mapping, user);
  const plan = columnPlan(mapping);
  const members = memberColumns(columns);
  const memberNumbers = new Set(members.flatMap(({ name, idNo }) => [name, idNo]));
  const sorted = sortRows(grid, header, plan, context.titles);
  const facts = { raw, header, lastRow: grid.lastRow, sorted, membersAcross: members.length, headIsPerson, mapping, lost };
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
    remarks: [...context.remarks, ...sheetRemarks(facts)],
    street: context.street,
    date1904: raw.date1904,
    formulaCells: raw.formulaCells,
  };
  const dates = dateContextOf(grid, header.bottom + 1, plan, context);
  const reading = { grid, plan, dates, members, headIsPerson, headerBottom: header.bottom };
  return { sheet, rows: sorted.rows.map((row) => readRow(sheet, row, reading, sorted.members.get(row) ?? [])) };
}

function other({ file, name }: RawSheet, kind: OtherSheet["kind"], why: string): SheetReading {
  return { is: "other", other: { file, sheet: name, kind, why } };
}
