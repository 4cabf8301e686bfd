import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface FileSheet {
  readonly name: string;
  /** What stands between `<worksheet>` and `</worksheet>`. */
  readonly xml: string;
  readonly state?: string;
  readonly type?: string;
}

export interface FileOptions {
  readonly sharedStrings?: readonly string[];
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly strict?: boolean;
  readonly workbookExtra?: string;
  readonly extra?: Readonly<Record<string, Uint8Array | string>>;
  readonly prefix?: string;
}

/** The parts of an .xlsx file as a program might have written them; tests change them and zip them. */
export function workbookParts(sheets: readonly FileSheet[], options: FileOptions = {}): Record<string, Uint8Array> {
  const main = options.strict ? STRICT : MAIN;
  const relations = options.strict ? STRICT_RELATIONS : RELATIONS;
  const p = options.prefix ? `${options.prefix}:` : "";
  const declare = options.prefix ? `xmlns:${options.prefix}` : "xmlns";
  const listed = sheets.map(
    (sheet, at) =>
      `<${p}sheet name="${sheet.name}" sheetId="${at + 1}"${sheet.state ? ` state="${sheet.state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(
    (sheet, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/${sheet.type ?? "worksheet"}" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const strings = options.sharedStrings?.map((text) => `<si>${text}</si>`).join("");
  const parts: Record<string, Uint8Array | string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<${p}workbook ${declare}="${main}" xmlns:r="${relations}"><${p}workbookPr${options.date1904 ? ' date1904="1"' : ""}/><${p}sheets>${listed.join("")}</${p}sheets>${options.workbookExtra ?? ""}</${p}workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join("")}${strings === undefined ? "" : `<Relationship Id="rIdS" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/>`}${options.styles ? `<Relationship Id="rIdT" Type="${relations}/styles" Target="styles.xml"/>` : ""}</Relationships>`,
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${main}">${strings}</sst>` }),
    ...(options.styles ? { "xl/styles.xml": `${HEAD}<styleSheet xmlns="${main}">${options.styles}</styleSheet>` } : {}),
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `${HEAD}<${p}worksheet ${declare}="${main}" xmlns:r="${relations}">${sheet.xml}</${p}worksheet>`;
  });
  return Object.fromEntries(
    Object.entries({ ...parts, ...options.extra }).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
  );
}

export const workbookFile = (sheets: readonly FileSheet[], options: FileOptions = {}): Uint8Array =>
  zipSync(workbookParts(sheets, options));

/** A one-sheet file whose rows are given as XML. */
export const rowsFile = (rows: string, options: FileOptions & { readonly before?: string; readonly after?: string } = {}): Uint8Array =>
  workbookFile([{ name: "1月", xml: `${options.before ?? ""}<sheetData>${rows}</sheetData>${options.after ?? ""}` }], options);

/** The beginning of a compound file ("D0CF11E0…") with one directory name in it: .xls has "Workbook", an encrypted .xlsx "EncryptionInfo". */
export function compoundFile(directoryName: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...directoryName].forEach((letter, at) => (bytes[512 + at * 2] = letter.charCodeAt(0)));
  return bytes;
}
