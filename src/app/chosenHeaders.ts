import type { WorkbookPort } from "../host/workbookPort";
import { FEWEST_TEXTS, LONGEST_TEXT, type ChosenHeader, type ChosenHeaders } from "../ledger/chosenHeader";
import { MOST_LEVELS } from "../ledger/findHeader";

const SETTING = "bangfu.headers";
const MOST_SHEETS = 200;
const MOST_TEXTS = 500;
const LAST_ROW = 1_048_576;

/**
 * The header rows that a person chose, by sheet; kept in the workbook, as the columns are. Whatever in the setting is no header is
 * left out, because anybody may have edited it.
 */
export async function recallHeaders(port: WorkbookPort): Promise<ChosenHeaders> {
  const text = await port.readSetting(SETTING);
  if (text === null) return {};
  try {
    const read = Object.entries(Object(JSON.parse(text)) as object).map(([sheet, value]) => [sheet, parseHeader(value)] as const);
    const good = read.flatMap(([sheet, header]) => (header ? [[sheet, header] as const] : []));
    return Object.fromEntries(good.slice(0, MOST_SHEETS));
  } catch {
    return {};
  }
}

/** Says which rows are a sheet's header; null gives it back to the program. The next reading goes by it. */
export async function rememberHeader(port: WorkbookPort, sheet: string, header: ChosenHeader | null): Promise<void> {
  const others = Object.entries(await recallHeaders(port)).filter(([name]) => name !== sheet);
  const kept = header === null ? others : [...others, [sheet, header] as const];
  await port.writeSetting(SETTING, kept.length === 0 ? null : JSON.stringify(Object.fromEntries(kept.slice(-MOST_SHEETS))));
}

function parseHeader(value: unknown): ChosenHeader | null {
  const { top, rows } = Object(value) as { readonly top?: unknown; readonly rows?: unknown };
  if (!Number.isInteger(top) || Number(top) < 1 || Number(top) > LAST_ROW) return null;
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > MOST_LEVELS || !rows.every(isRow)) return null;
  return new Set(rows.flat()).size < FEWEST_TEXTS ? null : { top: Number(top), rows };
}

const isRow = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= MOST_TEXTS &&
  value.every((text) => typeof text === "string" && text !== "" && text.length <= LONGEST_TEXT);
