import { readSettingsXml, SETTINGS_NAMESPACE, settingsXml } from "../xlsx/settingsXml";
import { excelRun } from "./excelRun";

/**
 * Settings of ours have two places in a workbook: those of the add-in, which Excel keeps, and the custom XML part that the command
 * line and the workbench write into a file. The part goes first, for it was written later: what is set here leaves it.
 */
const writtenOutside = (context: Excel.RequestContext): Excel.CustomXmlPart =>
  context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).getOnlyItemOrNullObject();

/** The text under a key, or null where there is none. */
export function readSetting(key: string): Promise<string | null> {
  return excelRun(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    const part = writtenOutside(context);
    await context.sync();
    const xml = part.isNullObject ? null : part.getXml();
    if (xml !== null) await context.sync();
    const outside = xml === null ? undefined : readSettingsXml(xml.value).get(key);
    // An empty text hides what Excel keeps.
    if (outside !== undefined) return outside === "" ? null : outside;
    return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
  });
}

/** Every setting whose key begins like this, by key; a value that is no text as JSON. */
export function readSettings(prefix: string): Promise<ReadonlyMap<string, string>> {
  return excelRun(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key,items/value");
    const part = writtenOutside(context);
    await context.sync();
    const xml = part.isNullObject ? null : part.getXml();
    if (xml !== null) await context.sync();
    const found = new Map<string, string>();
    for (const { key, value } of settings.items) found.set(key, typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
    for (const [key, value] of xml === null ? [] : readSettingsXml(xml.value)) {
      if (value === "") found.delete(key);
      else found.set(key, value);
    }
    return new Map([...found].filter(([key]) => key.startsWith(prefix)));
  });
}

/** Sets the text under a key, or removes it (null), wherever it stands. */
export function writeSetting(key: string, value: string | null): Promise<void> {
  return excelRun(async (context) => {
    const { settings } = context.workbook;
    const part = writtenOutside(context);
    const known = settings.getItemOrNullObject(key);
    if (value !== null) settings.add(key, value);
    await context.sync();
    const xml = part.isNullObject ? null : part.getXml();
    if (value === null && !known.isNullObject) known.delete();
    if (xml === null && value !== null) return;
    await context.sync();
    if (xml === null) return;
    const others = readSettingsXml(xml.value);
    if (!others.delete(key)) return;
    if (others.size === 0) part.delete();
    else part.setXml(settingsXml(others));
    await context.sync();
  });
}
