/** Whether the cells of a sheet can be written one by one now, or why not. */
type SheetState = "writable" | "noSheet" | "protected" | "filtered";

interface AskedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

function ask(context: Excel.RequestContext, name: string): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  // Each Excel table has a filter of its own, of which the sheet's knows nothing.
  sheet.tables.load("items/autoFilter/isDataFiltered");
  return { name, sheet };
}

/** A filter that hides nothing is no filter. */
function stateOf({ name, sheet }: AskedSheet): SheetState {
  // An id is found as well as a name: only the name is meant.
  if (sheet.isNullObject || sheet.name !== name) return "noSheet";
  if (sheet.protection.protected) return "protected";
  return sheet.autoFilter.isDataFiltered || sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered)
    ? "filtered"
    : "writable";
}

/** Asks in the next sync for the states of the sheets of these places; answers what to call after it: the states by name. */
export function askSheetStates(
  context: Excel.RequestContext,
  places: readonly { readonly sheet: string }[],
): () => ReadonlyMap<string, SheetState> {
  const asked = [...new Set(places.map(({ sheet }) => sheet))].map((name) => ask(context, name));
  return () => new Map(asked.map((sheet) => [sheet.name, stateOf(sheet)]));
}
