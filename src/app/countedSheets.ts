import type { WorkbookPort } from "../host/workbookPort";

const SETTING = "bangfu.counted";
const MOST_SHEETS = 200;

/**
 * The sheets of a workbook that count although they repeat others, by name; kept in the workbook, as the columns are that a person
 * chose. Whatever in the setting is no name is left out, because anybody may have edited it.
 */
export async function recallCounted(port: WorkbookPort): Promise<ReadonlySet<string>> {
  const text = await port.readSetting(SETTING);
  if (text === null) return new Set();
  try {
    const names: unknown = JSON.parse(text);
    return new Set(Array.isArray(names) ? names.filter((name): name is string => typeof name === "string").slice(0, MOST_SHEETS) : []);
  } catch {
    return new Set();
  }
}

/** Says of one sheet that it counts, or that what it repeats does not; the next reading goes by it. */
export async function rememberCounted(port: WorkbookPort, sheet: string, isCounted: boolean): Promise<void> {
  const names = new Set(await recallCounted(port));
  if (isCounted) names.add(sheet);
  else names.delete(sheet);
  await port.writeSetting(SETTING, names.size === 0 ? null : JSON.stringify([...names].slice(-MOST_SHEETS)));
}
