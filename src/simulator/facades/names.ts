import { ApiError, invalidArgument, itemNotFound } from "../model/apiError";
import { areaAddress } from "../model/area";
import type { DefinedName } from "../model/workbook";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { PlacedFacade } from "./placed";

/** Defined names of the workbook. */
export class NamesFacade extends Facade {
  readonly excelType = "NamedItemCollection";
  readonly exposed = { methods: ["add", "getCount", "getItemOrNullObject"] };

  constructor(private readonly session: HostSession) {
    super();
  }
  override items(): readonly Facade[] {
    return [...this.session.workbook.names.values()].map((name) => new NameFacade(this.session, name));
  }
  override item(key: unknown): Facade {
    const found = this.getItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  add(name: unknown, reference: unknown, comment: unknown): Facade {
    if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw invalidArgument();
    const { workbook } = this.session;
    if (workbook.names.has(name)) throw new ApiError("ItemAlreadyExists", "A resource with the same name already exists.", 409);
    const area = reference instanceof PlacedFacade ? reference.placedAreas[0] : undefined;
    const place =
      reference instanceof PlacedFacade && area !== undefined ? `='${reference.sheet.name}'!${areaAddress(area)}` : String(reference);
    const item: DefinedName = { name, formula: place, visible: true, comment: typeof comment === "string" ? comment : "" };
    workbook.names.set(name, item);
    workbook.record({ kind: "names", origin: workbook.origin });
    return new NameFacade(this.session, item);
  }
  getCount(): number {
    return this.session.workbook.names.size;
  }
  getItemOrNullObject(key: unknown): Facade | null {
    const name = this.session.workbook.names.get(String(key));
    return name === undefined ? null : new NameFacade(this.session, name);
  }
}

class NameFacade extends Facade {
  readonly excelType = "NamedItem";
  readonly exposed = { scalars: ["name", "formula", "visible", "comment"], methods: ["delete", "getRangeOrNullObject"] };

  constructor(
    private readonly session: HostSession,
    private readonly defined: DefinedName,
  ) {
    super();
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.defined.name, Name: this.defined.name };
  }
  get name(): string {
    return this.defined.name;
  }
  get formula(): string {
    return this.defined.formula;
  }
  set formula(formula: unknown) {
    this.defined.formula = String(formula);
  }
  get visible(): boolean {
    return this.defined.visible;
  }
  set visible(visible: unknown) {
    this.defined.visible = visible === true;
  }
  get comment(): string {
    return this.defined.comment;
  }
  set comment(comment: unknown) {
    this.defined.comment = String(comment);
  }
  getRangeOrNullObject(): Facade | null {
    const place = this.session.workbook.locate(this.defined.formula.replace(/^=/, ""));
    return place === null ? null : this.session.make.range(place.sheet, place.area);
  }
  delete(): void {
    this.session.workbook.names.delete(this.defined.name);
    this.session.workbook.record({ kind: "names", origin: this.session.workbook.origin });
  }
}
