import { invalidArgument, itemNotFound } from "../model/apiError";
import type { Workbook } from "../model/workbook";
import { Facade } from "../protocol/facade";

/** The namespace of a part's root, "" where it has none; null for a text that has no root. */
function namespaceOf(xml: string): string | null {
  const root = /<((?:[^\s<>/:=]+:)?)[^\s<>/:=]+((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml.replace(/<[?!][^>]*>/g, ""));
  if (root === null) return null;
  const declared = root[1] === "" ? "xmlns" : `xmlns:${(root[1] ?? "").slice(0, -1)}`;
  const attributes = [...(root[2] ?? "").matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const found = attributes.find(([, name]) => name === declared);
  return found?.[2] ?? found?.[3] ?? "";
}

/** The custom XML parts of the workbook, or those of one namespace (ExcelApi 1.5). */
export class CustomXmlPartsFacade extends Facade {
  readonly exposed;

  constructor(
    private readonly workbook: Workbook,
    private readonly namespace: string | null = null,
  ) {
    super();
    this.exposed = {
      methods: ["getCount", "getItemOrNullObject", ...(namespace === null ? ["add", "getByNamespace"] : ["getOnlyItemOrNullObject"])],
    };
  }
  get excelType(): string {
    return this.namespace === null ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection";
  }
  override items(): readonly Facade[] {
    return this.ids().map((id) => new CustomXmlPartFacade(this.workbook, id));
  }
  override item(id: unknown): Facade {
    const found = this.getItemOrNullObject(id);
    if (found === null) throw itemNotFound();
    return found;
  }
  add(xml: unknown): Facade {
    if (typeof xml !== "string" || namespaceOf(xml) === null) throw invalidArgument();
    let number = this.workbook.customXml.size + 1;
    while (this.workbook.customXml.has(idOf(number))) number += 1;
    this.workbook.customXml.set(idOf(number), xml);
    this.workbook.record({ kind: "settings", origin: this.workbook.origin });
    return new CustomXmlPartFacade(this.workbook, idOf(number));
  }
  getByNamespace(namespace: unknown): Facade {
    return new CustomXmlPartsFacade(this.workbook, String(namespace));
  }
  getCount(): number {
    return this.ids().length;
  }
  getItemOrNullObject(id: unknown): Facade | null {
    return this.ids().includes(String(id)) ? new CustomXmlPartFacade(this.workbook, String(id)) : null;
  }
  /** Null where there is none, and where there are several. */
  getOnlyItemOrNullObject(): Facade | null {
    const [id, another] = this.ids();
    return id === undefined || another !== undefined ? null : new CustomXmlPartFacade(this.workbook, id);
  }
  private ids(): string[] {
    return [...this.workbook.customXml].flatMap(([id, xml]) =>
      this.namespace === null || namespaceOf(xml) === this.namespace ? [id] : [],
    );
  }
}

const idOf = (number: number): string => `{00000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;

class CustomXmlPartFacade extends Facade {
  readonly excelType = "CustomXmlPart";
  readonly exposed = { scalars: ["id", "namespaceUri"], methods: ["getXml", "setXml", "delete"] };

  constructor(
    private readonly workbook: Workbook,
    readonly id: string,
  ) {
    super();
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  get namespaceUri(): string {
    return namespaceOf(this.getXml()) ?? "";
  }
  getXml(): string {
    const xml = this.workbook.customXml.get(this.id);
    if (xml === undefined) throw itemNotFound();
    return xml;
  }
  setXml(xml: unknown): void {
    this.getXml();
    if (typeof xml !== "string" || namespaceOf(xml) === null) throw invalidArgument();
    this.workbook.customXml.set(this.id, xml);
    this.workbook.record({ kind: "settings", origin: this.workbook.origin });
  }
  delete(): void {
    if (!this.workbook.customXml.delete(this.id)) throw itemNotFound();
    this.workbook.record({ kind: "settings", origin: this.workbook.origin });
  }
}
