import { damaged, notAnXlsx } from "./fileKind";
import { type Attributes, scanXml } from "./xmlScan";
import type { ZipArchive } from "./zipArchive";

export interface Relation {
  readonly id: string;
  /** Last word of the relationship type: "worksheet", "sharedStrings" … the same in transitional and strict files. */
  readonly type: string;
  /** Part name inside the archive. */
  readonly target: string;
}

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Position among all sheets of the workbook, chart sheets included; defined names count so. */
  readonly position: number;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** Position in `sheets` of the sheet shown first. */
  readonly activeSheet: number;
  readonly relations: readonly Relation[];
  /** "$1:$4" by position, from the reserved name Print_Titles. */
  readonly printTitles: ReadonlyMap<number, string>;
}

export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

function resolve(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? path.slice(1).split("/") : [...folder.split("/"), ...path.split("/")];
  const clean: string[] = [];
  for (const step of steps) {
    if (step === "..") clean.pop();
    else if (step && step !== ".") clean.push(step);
  }
  return clean.join("/");
}

const folderOf = (part: string): string => part.slice(0, Math.max(part.lastIndexOf("/"), 0));

/** Where the relationships of a part are listed: "xl/_rels/workbook.xml.rels". */
export const relationsPart = (part: string): string =>
  `${folderOf(part) ? `${folderOf(part)}/` : ""}_rels/${part.slice(part.lastIndexOf("/") + 1)}.rels`;

/** The relationships of a part ("xl/workbook.xml"); none where the archive has no list of them. */
export function relationsOf(archive: ZipArchive, part: string): Relation[] {
  const folder = folderOf(part);
  const xml = archive.text(relationsPart(part));
  const relations: Relation[] = [];
  if (xml === null) return relations;
  scanXml(xml, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.TargetMode === "External") return;
      relations.push({
        id: attributes.Id ?? "",
        type: (attributes.Type ?? "").split("/").pop() ?? "",
        target: resolve(folder, attributes.Target ?? ""),
      });
    },
  });
  return relations;
}

const visibilityOf = (state: string | undefined): SheetPart["visibility"] =>
  state === "hidden" || state === "veryHidden" ? state : "visible";

/** The part that lists the sheets, nearly always xl/workbook.xml. */
export const workbookPartOf = (archive: ZipArchive): string =>
  relationsOf(archive, "").find((relation) => relation.type === "officeDocument")?.target ?? "xl/workbook.xml";

/** Reads which worksheets a workbook has and where; charts and macro sheets are left out. */
export function readWorkbookParts(archive: ZipArchive): WorkbookParts {
  const workbookPart = workbookPartOf(archive);
  const xml = workbookPart.endsWith(".bin") ? null : archive.text(workbookPart);
  if (xml === null) throw notAnXlsx(archive.names());
  const relations = relationsOf(archive, workbookPart);
  const listed: Attributes[] = [];
  const printTitles = new Map<number, string>();
  let date1904 = false;
  let activeTab = 0;
  let titlesOf: number | null = null;
  scanXml(xml, {
    open(name, attributes) {
      if (name === "sheet") listed.push(attributes);
      else if (name === "workbookPr") date1904 = isTrue(attributes.date1904);
      else if (name === "workbookView") activeTab = Number(attributes.activeTab ?? 0) || 0;
      else if (name === "definedName" && attributes.name === "_xlnm.Print_Titles") titlesOf = Number(attributes.localSheetId);
    },
    text(text) {
      if (titlesOf !== null) printTitles.set(titlesOf, (printTitles.get(titlesOf) ?? "") + text);
    },
    close(name) {
      if (name === "definedName") titlesOf = null;
    },
  });
  const sheets: SheetPart[] = [];
  listed.forEach((sheet, position) => {
    const relation = relations.find((one) => one.id === (sheet["r:id"] ?? sheet.id));
    if (!relation) throw damaged(`找不到工作表“${sheet.name ?? ""}”的内容`);
    if (relation.type === "worksheet")
      sheets.push({ name: sheet.name ?? "", part: relation.target, visibility: visibilityOf(sheet.state), position });
  });
  if (sheets.length === 0) throw damaged("没有任何工作表");
  const activeSheet = Math.max(
    0,
    sheets.findIndex((sheet) => sheet.position === activeTab),
  );
  return { sheets, date1904, activeSheet, relations, printTitles };
}

/** The text of a part that the workbook points at by relationship type; null when it has none. */
export function relatedText(archive: ZipArchive, relations: readonly Relation[], type: string): string | null {
  const target = relations.find((relation) => relation.type === type)?.target;
  return target === undefined ? null : archive.text(target);
}

/** The XML of a sheet that the workbook lists; throws HostError when the archive lacks it. */
export function requiredText(archive: ZipArchive, sheet: SheetPart): string {
  const xml = archive.text(sheet.part);
  if (xml === null) throw damaged(`缺少工作表“${sheet.name}”`);
  return xml;
}
