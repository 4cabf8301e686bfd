import { FINGERPRINT_PROPERTY, MARK_PROPERTY } from "./ownMark";

/** A sheet of the workbook with what is needed to find our own among them. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly visibility: Excel.Worksheet["visibility"];
  readonly isActive: boolean;
  readonly ownMark: string | null;
  /** What the fingerprint of one of our sheets was when it was written. */
  readonly written: string | null;
  readonly isProtected: boolean;
}

/** All sheets in their order; two syncs. */
export async function knownSheets(context: Excel.RequestContext): Promise<readonly KnownSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/position,items/visibility");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  const properties = worksheets.items.map((sheet) => {
    const mark = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY);
    const written = sheet.customProperties.getItemOrNullObject(FINGERPRINT_PROPERTY);
    mark.load("value");
    written.load("value");
    sheet.protection.load("protected");
    return { mark, written };
  });
  await context.sync();
  const valueOf = (property: Excel.WorksheetCustomProperty | undefined): string | null =>
    property === undefined || property.isNullObject ? null : property.value;
  return worksheets.items.map((sheet, at) => ({
    id: sheet.id,
    name: sheet.name,
    index: sheet.position,
    visibility: sheet.visibility,
    isActive: sheet.id === active.id,
    ownMark: valueOf(properties[at]?.mark),
    written: valueOf(properties[at]?.written),
    isProtected: sheet.protection.protected,
  }));
}
