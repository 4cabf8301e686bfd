import { scanXml } from "./xmlScan";
import { XML_HEAD } from "./xmlText";

/** The root tag of the custom XML part in which this program keeps its settings; Excel carries it along unread. */
export const SETTINGS_ROOT = "bangfuSettings";
/** By its namespace an add-in finds the part in an open workbook (customXmlParts, ExcelApi 1.5). */
export const SETTINGS_NAMESPACE = "urn:bangfu:settings";

/** Text by key as the custom XML part that a file and an open workbook both hold. Only the keys of ours; what is no setting is left out. */
export function readSettingsXml(xml: string): Map<string, string> {
  const settings = new Map<string, string>();
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
  return settings;
}

/** True for a part whose root is ours, whatever its prefix; a part that merely quotes our name is somebody else's. */
export function isSettingsXml(xml: string): boolean {
  if (!xml.includes(SETTINGS_ROOT)) return false;
  let root: string | null = null;
  try {
    scanXml(xml, {
      open(name) {
        root ??= name;
      },
    });
  } catch {
    return false;
  }
  return root === SETTINGS_ROOT;
}

/** The part's whole text. Rejects nothing: characters that XML cannot hold become U+FFFD. */
export function settingsXml(settings: ReadonlyMap<string, string>): string {
  const tags = [...settings].map(([key, value]) => `<setting key="${escaped(key)}">${escaped(value)}</setting>`);
  return `${XML_HEAD}<${SETTINGS_ROOT} xmlns="${SETTINGS_NAMESPACE}">${tags.join("")}</${SETTINGS_ROOT}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** Not Excel's own spelling "_x000B_" of its cells: a reader of XML gets back exactly what was written. */
const escaped = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "\ufffd",
    )
    .replace(/[&<>"\r]/g, (letter) => ENTITIES[letter] ?? letter);
