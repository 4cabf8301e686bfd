import { MARK_PROPERTY } from "./ownMark";

/** A sheet of the workbook with what is needed to find our own among them. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly visible: boolean;
  readonly isActive: boolean;
  readonly ownMark: string | null;
  readonly isProtected: boolean;
}

/** All sheets in their order; two syncs. */
export async function knownSheets(context: Excel.RequestContext): Promise<readonly KnownSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/position,items/visibility");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  const marks = worksheets.items.map((sheet) => {
    const mark = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY);
    mark.load("value");
    sheet.protection.load("protected");
    return mark;
  });
  await context.sync();
  return worksheets.items.map((sheet, at) => {
    const mark = marks[at];
    return {
      id: sheet.id,
      name: sheet.name,
      index: sheet.position,
      visible: sheet.visibility === "Visible",
      isActive: sheet.id === active.id,
      ownMark: mark === undefined || mark.isNullObject ? null : mark.value,
      isProtected: sheet.protection.protected,
    };
  });
}
