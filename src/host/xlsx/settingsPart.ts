import { scanXml } from "./xmlScan";
import type { ZipArchive } from "./zipArchive";

/** The custom XML part in which this program keeps its settings; Excel carries it along unread. */
export const SETTINGS_PART = "customXml/item1.xml";
export const SETTINGS_ROOT = "bangfuSettings";

/** The settings of ours in a workbook: those that Excel keeps for the add-in, and over them those that this program wrote into the file. */
export function readSettings(archive: ZipArchive): Map<string, string> {
  const settings = new Map<string, string>();
  const parts = archive.names();
  for (const name of parts)
    if (/^xl\/webextensions\/webextension\d*\.xml$/i.test(name)) readWebExtension(archive.text(name) ?? "", settings);
  for (const name of parts) {
    if (!/^customxml\/item\d*\.xml$/i.test(name)) continue;
    const xml = archive.text(name) ?? "";
    if (xml.includes(SETTINGS_ROOT)) readOwnPart(xml, settings);
  }
  return settings;
}

function readWebExtension(xml: string, settings: Map<string, string>): void {
  scanXml(xml, {
    open(name, attributes) {
      if (name === "property" && attributes.name?.startsWith("bangfu.") && attributes.value !== undefined)
        settings.set(attributes.name, unquoted(attributes.value));
    },
  });
}

/** Excel stores a setting's value as JSON; a plain text stands as it is. */
function unquoted(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "string" ? parsed : value;
  } catch {
    return value;
  }
}

function readOwnPart(xml: string, settings: Map<string, string>): void {
  let key: string | null = null;
  scanXml(xml, {
    open(name, attributes) {
      key = name === "setting" ? (attributes.key ?? null) : null;
      if (key !== null) settings.set(key, "");
    },
    text(text) {
      if (key !== null) settings.set(key, (settings.get(key) ?? "") + text);
    },
    close() {
      key = null;
    },
  });
}
