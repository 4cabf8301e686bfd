import { isSettingsXml, readSettingsXml } from "./settingsXml";
import { scanXml } from "./xmlScan";
import type { ZipArchive } from "./zipArchive";

/** The settings of ours in a workbook: those that Excel keeps for the add-in, and over them those that this program wrote into the file. */
export function readSettings(archive: ZipArchive): Map<string, string> {
  const settings = new Map<string, string>();
  for (const name of archive.names())
    if (/^xl\/webextensions\/webextension\d*\.xml$/i.test(name)) readWebExtension(archive.text(name) ?? "", settings);
  for (const name of ownParts(archive)) {
    for (const [key, value] of readSettingsXml(archive.text(name) ?? "")) {
      // An empty text hides what Excel keeps.
      if (value === "") settings.delete(key);
      else settings.set(key, value);
    }
  }
  return settings;
}

/** The names of the custom XML parts that hold settings of ours: none or one, unless somebody copied it. */
export const ownParts = (archive: ZipArchive): string[] =>
  archive.names().filter((name) => /^customxml\/item\d*\.xml$/i.test(name) && isSettingsXml(archive.text(name) ?? ""));

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
