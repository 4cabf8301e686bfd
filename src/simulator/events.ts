import { areaAddress } from "./model/area";
import type { Change, Origin } from "./model/change";
import type { Workbook } from "./model/workbook";
import { WORKBOOK_TARGET } from "./protocol/session";

/** One entry of the message that pushes events to the client. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

interface OfficeEvent {
  readonly type: number;
  readonly sheet: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What Excel does not tell of: loading, results of formulas, and a pick from a data-validation list (platform.md 2.6, oj#420). */
const SILENT: ReadonlySet<Origin> = new Set(["load", "calculation", "listPick"]);

const EVENT_CATEGORY = 65_536;

/**
 * The Office events that changes of the workbook cause, once for the sheet's own handlers and once for the workbook's.
 * Calculated values, picks from a list, layout and loading cause none. `keep` makes a reference id for the range that changed.
 */
export function eventEntries(changes: readonly Change[], workbook: Workbook, keep: (change: Change) => string): readonly EventEntry[] {
  if (!workbook.enableEvents) return [];
  return changes
    .flatMap((change) => officeEvents(change, keep))
    .flatMap(({ type, sheet, body }) =>
      [sheet, WORKBOOK_TARGET].map((targetId) => ({
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId,
        message: JSON.stringify(body),
      })),
    );
}

function officeEvents(change: Change, keep: (change: Change) => string): readonly OfficeEvent[] {
  if (SILENT.has(change.origin)) return [];
  const by = {
    source: change.origin === "coauthor" ? "Remote" : "Local",
    ...(change.origin === "addin" && { triggerSource: "ThisLocalAddin" }),
  };
  switch (change.kind) {
    case "values":
      return [
        {
          type: 10,
          sheet: change.sheet,
          body: { ...by, ...changed(change.sheet, "RangeEdited", areaAddress(change.area), keep(change)), ...details(change) },
        },
      ];
    case "rowsInserted":
    case "rowsDeleted": {
      const kind = change.kind === "rowsInserted" ? "RowInserted" : "RowDeleted";
      return [{ type: 10, sheet: change.sheet, body: { ...by, ...changed(change.sheet, kind, areaAddress(change.area), keep(change)) } }];
    }
    case "formats":
      return [
        {
          type: 18,
          sheet: change.sheet,
          body: { ...by, worksheetId: change.sheet, address: areaAddress(change.area), referenceId: keep(change) },
        },
      ];
    case "selection":
      return [{ type: 14, sheet: change.sheet, body: { worksheetId: change.sheet, address: change.areas.map(areaAddress).join(",") } }];
    case "activated":
      return [
        { type: 11, sheet: change.sheet, body: { worksheetId: change.sheet } },
        ...(change.previous === null ? [] : [{ type: 12, sheet: change.previous, body: { worksheetId: change.previous } }]),
      ];
    case "sheetAdded":
      return [{ type: 13, sheet: change.sheet, body: { ...by, worksheetId: change.sheet } }];
    case "sheetDeleted":
      return [{ type: 15, sheet: change.sheet, body: { ...by, worksheetId: change.sheet } }];
    case "sheetRenamed":
      return [{ type: 25, sheet: change.sheet, body: { ...by, worksheetId: change.sheet, nameAfter: change.name } }];
    default:
      return [];
  }
}

const changed = (worksheetId: string, changeType: string, address: string, referenceId: string): Readonly<Record<string, unknown>> => ({
  worksheetId,
  changeType,
  address,
  referenceId,
  shiftDirection: "None",
});

/** Value before and after: only for an edit of one cell (platform.md 2.6). */
function details(change: Change & { readonly kind: "values" | "formats" }): Readonly<Record<string, unknown>> {
  if (change.area.rowCount * change.area.columnCount > 1) return {};
  const plain = (value: unknown): unknown => (typeof value === "object" && value !== null ? Reflect.get(value, "error") : (value ?? ""));
  return { valueBefore: plain(change.before), valueAfter: plain(change.after) };
}
