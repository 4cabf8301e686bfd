import type { WorkbookPort } from "../host/workbookPort";
import { FIELD_IDS, type FieldId } from "../ledger/fieldId";
import type { UserMapping } from "../ledger/ledger";

const SETTING = "bangfu.mapping";

/** Keeps the columns that a person chose in the workbook itself, so that the next check does not ask again; an empty choice forgets. */
export async function rememberMapping(port: WorkbookPort, mapping: UserMapping): Promise<void> {
  const chosen = Object.entries(mapping).filter(([, columns]) => Object.keys(columns).length > 0);
  await port.writeSetting(SETTING, chosen.length === 0 ? null : JSON.stringify(Object.fromEntries(chosen)));
}

/** The remembered columns; whatever in the setting is no field and column is left out, because anybody may have edited it. */
export async function recallMapping(port: WorkbookPort): Promise<UserMapping> {
  return parseMapping(await port.readSetting(SETTING));
}

function parseMapping(text: string | null): UserMapping {
  if (text === null) return {};
  const mapping: Record<string, Partial<Record<FieldId, string>>> = {};
  for (const [sheet, columns] of entriesOf(parseJson(text))) {
    const chosen: Partial<Record<FieldId, string>> = {};
    for (const [field, column] of entriesOf(columns)) {
      if (isFieldId(field) && typeof column === "string" && /^[A-Z]{1,3}$/.test(column)) chosen[field] = column;
    }
    if (Object.keys(chosen).length > 0) mapping[sheet] = chosen;
  }
  return mapping;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

const isFieldId = (text: string): text is FieldId => (FIELD_IDS as readonly string[]).includes(text);
