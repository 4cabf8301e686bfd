import type { WorkbookPort } from "../host/workbookPort";
import { isColumnLetters } from "../ledger/columnChoice";
import { FIELD_IDS, type FieldId } from "../ledger/fieldId";
import type { ColumnChoice, UserMapping } from "../ledger/ledger";

const SETTING = "bangfu.mapping";
const LONGEST_HEADING = 500;

/**
 * Keeps the columns that a person chose in the workbook itself, so that the next check does not ask again. They are kept by heading
 * (choiceOf), so that a column may move; a sheet without any choice is forgotten.
 */
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
  const mapping: Record<string, Partial<Record<FieldId, ColumnChoice>>> = {};
  for (const [sheet, columns] of entriesOf(parseJson(text))) {
    const chosen: Partial<Record<FieldId, ColumnChoice>> = {};
    for (const [field, value] of entriesOf(columns)) {
      const choice = parseChoice(value);
      if (isFieldId(field) && choice !== null) chosen[field] = choice;
    }
    if (Object.keys(chosen).length > 0) mapping[sheet] = chosen;
  }
  return mapping;
}

/** Letters, "" for a column that is not there, or a heading with its place among its like. */
function parseChoice(value: unknown): ColumnChoice | null {
  if (typeof value === "string") return value === "" || isColumnLetters(value) ? value : null;
  const { heading, nth, of } = Object.fromEntries(entriesOf(value));
  if (typeof heading !== "string" || heading === "" || heading.length > LONGEST_HEADING) return null;
  if (nth === undefined && of === undefined) return { heading };
  return isCount(nth) && isCount(of) && nth <= of ? { heading, nth, of } : null;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;

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
