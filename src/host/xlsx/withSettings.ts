import { HostError } from "../workbookPort";
import { damaged } from "./fileKind";
import { patchedArchive } from "./patchArchive";
import { ownParts, readSettings } from "./settingsPart";
import { readSettingsXml, SETTINGS_NAMESPACE, settingsXml } from "./settingsXml";
import { relationsOf, relationsPart, workbookPartOf } from "./workbookParts";
import { scanXml } from "./xmlScan";
import { XML_HEAD } from "./xmlText";
import { ZipArchive } from "./zipArchive";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PROPS_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Names our part among the workbook's custom XML parts; one workbook holds one of it. */
const ITEM_ID = "{6C1D2B0E-5B0F-4B7A-9E57-31BA2F60A001}";

/**
 * The bytes of an .xlsx file with settings of ours added, replaced or (null) removed. Nothing else in the file changes: every other
 * part is copied as it is packed. The part is declared and related to the workbook, or Excel would drop it when it saves.
 * Throws HostError where the file cannot be changed so: signed, encrypted, ZIP64, damaged.
 */
export function withSettings(bytes: Uint8Array, changes: ReadonlyMap<string, string | null>): Uint8Array {
  const archive = new ZipArchive(bytes);
  if (archive.names().some((name) => /^_xmlsignatures\/|vbaProjectSignature/i.test(name)))
    throw new HostError("unsupported", "文件带有数字签名，写入会使签名失效，没有写入。");
  const own = ownParts(archive);
  if (own.length > 1) throw new HostError("unsupported", "文件里有两份本程序的设置，没有写入；请在 Excel 里打开后用本程序的窗格设置一次。");
  const part = own[0] ?? freeItem(archive);
  const settings = own[0] === undefined ? new Map<string, string>() : readSettingsXml(archive.text(own[0]) ?? "");
  const shown = readSettings(archive);
  for (const [key, value] of changes) {
    settings.delete(key);
    // What Excel keeps for the add-in stays there; an empty text hides it.
    if (value !== null || shown.has(key)) settings.set(key, value ?? "");
  }
  const patched = patchedArchive(bytes, withDeclarations(archive, part, settings));
  const read = readSettings(new ZipArchive(patched));
  if ([...changes].some(([key, value]) => (read.get(key) ?? "") !== (value ?? ""))) throw damaged("写入后读回的内容不同");
  return patched;
}

const propsOf = (part: string): string => part.replace(/item(\d*)\.xml$/i, "itemProps$1.xml");

/** The first number that no custom XML part of the user's has, neither the part nor what belongs to it. */
function freeItem(archive: ZipArchive): string {
  const taken = new Set(archive.names().map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const part = `customXml/item${number}.xml`;
    if (![part, propsOf(part), relationsPart(part)].some((name) => taken.has(name.toLowerCase()))) return part;
  }
}

function withDeclarations(archive: ZipArchive, part: string, settings: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  const changes = new Map([[part, settingsXml(settings)]]);
  const workbook = workbookPartOf(archive);
  const sheetRelation = relationTypes(archive, workbook).find((type) => type.endsWith("/worksheet")) ?? "";
  const types = sheetRelation.slice(0, -"/worksheet".length);
  const isStrict = types.startsWith("http://purl.oclc.org/");
  if (!relationsOf(archive, workbook).some(({ type, target }) => type === "customXml" && target.toLowerCase() === part.toLowerCase()))
    changes.set(relationsPart(workbook), withRelation(archive, workbook, `${types}/customXml`, part));
  const overrides: [string, string][] = [[part, "application/xml"]];
  if (!relationsOf(archive, part).some(({ type }) => type === "customXmlProps")) {
    const props = propsOf(part);
    const namespace = isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/customXml"
      : "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    changes.set(
      props,
      `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    changes.set(relationsPart(part), withRelation(archive, part, `${types}/customXmlProps`, props));
    overrides.push([props, PROPS_TYPE]);
  }
  const declared = withTypes(archive, overrides);
  if (declared !== null) changes.set("[Content_Types].xml", declared);
  return new Map([...changes].map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

/** The full relationship types of a part: their beginning tells a strict file from a transitional one. */
function relationTypes(archive: ZipArchive, part: string): string[] {
  const types: string[] = [];
  scanXml(archive.text(relationsPart(part)) ?? "", {
    open(name, { Type }) {
      if (name === "Relationship" && Type !== undefined) types.push(Type);
    },
  });
  return types;
}

/** A target as Excel spells it: seen from the folder of the part that points at it. */
function targetFrom(part: string, target: string): string {
  const folder = part.split("/").slice(0, -1);
  const same = `${folder.join("/")}/`;
  return folder.length > 0 && target.startsWith(same) ? target.slice(same.length) : `${"../".repeat(folder.length)}${target}`;
}

function withRelation(archive: ZipArchive, part: string, type: string, target: string): string {
  const xml = archive.text(relationsPart(part)) ?? `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  const ids = new Set([...xml.matchAll(/\bId\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id));
  let number = 1;
  while (ids.has(`rId${number}`)) number++;
  return withChild(
    xml,
    "Relationships",
    (prefix) => `<${prefix}Relationship Id="rId${number}" Type="${type}" Target="${targetFrom(part, target)}"/>`,
  );
}

/** [Content_Types].xml with what it lacks of the parts' types, or null where it lacks nothing. */
function withTypes(archive: ZipArchive, parts: readonly (readonly [part: string, type: string])[]): string | null {
  const xml = archive.text("[Content_Types].xml");
  if (xml === null) throw damaged("[Content_Types].xml");
  const known = new Map<string, string>();
  scanXml(xml, {
    open(name, { Extension, PartName, ContentType = "" }) {
      if (name === "Default" && Extension !== undefined) known.set(`.${Extension.toLowerCase()}`, ContentType);
      if (name === "Override" && PartName !== undefined) known.set(PartName.toLowerCase(), ContentType);
    },
  });
  const lacking = parts.filter(([part, type]) => (known.get(`/${part.toLowerCase()}`) ?? known.get(".xml")) !== type);
  const needsRels = !known.has(".rels");
  if (lacking.length === 0 && !needsRels) return null;
  return withChild(xml, "Types", (prefix) =>
    [
      needsRels ? `<${prefix}Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` : "",
      ...lacking.map(([part, type]) => `<${prefix}Override PartName="/${part}" ContentType="${type}"/>`),
    ].join(""),
  );
}

/** Puts tags before the end of the root, under the root's own prefix; the rest of the text stays as it is, written as UTF-8. */
function withChild(xml: string, root: string, child: (prefix: string) => string): string {
  const end = new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>\\s*(?:<!--(?:[^-]|-[^-])*-->\\s*)*$`).exec(xml);
  if (end === null) throw damaged(root);
  const text = `${xml.slice(0, end.index)}${child(end[1] ?? "")}${xml.slice(end.index)}`;
  return text.replace(/^(<\?xml[^>]*encoding\s*=\s*)(["'])[\w.-]+\2/, "$1$2UTF-8$2");
}
