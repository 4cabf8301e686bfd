import { ApiError, invalidArgument, itemNotFound } from "../model/apiError";
import { intersection } from "../model/area";
import type { CellStyle } from "../model/cell";
import type { ConditionalFormat, Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { colour } from "./colour";
import type { PlacedFacade } from "./placed";

const TYPES = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"];

/**
 * The conditional formats that touch the cells of a range, first priority first (ExcelApi 1.6, platform.md 2.7). Only custom
 * formula rules have their inner members here; rules of other types can be listed, ordered and deleted.
 */
export class ConditionalFormatsFacade extends Facade {
  readonly excelType = "ConditionalFormatCollection";
  readonly exposed = { methods: ["add", "clearAll", "getCount", "getItemAt", "getItemOrNullObject"] };

  constructor(
    private readonly session: HostSession,
    private readonly place: PlacedFacade,
  ) {
    super();
  }

  private get found(): readonly ConditionalFormat[] {
    const { sheet, placedAreas } = this.place;
    return sheet.conditionalFormats.filter(({ areas }) =>
      areas.some((area) => placedAreas.some((own) => intersection(area, own) !== null)),
    );
  }
  private made(format: ConditionalFormat): Facade {
    return new ConditionalFormatFacade(this.session, this.place.sheet, format.id);
  }

  override items(): readonly Facade[] {
    return this.found.map((format) => this.made(format));
  }
  override item(key: unknown): Facade {
    const found = this.getItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  /** A new rule takes the first priority. */
  add(type: unknown): Facade {
    if (typeof type !== "string" || !TYPES.includes(type)) throw invalidArgument();
    return this.made(this.place.sheet.addConditionalFormat(this.place.placedAreas, type));
  }
  clearAll(): void {
    for (const { id } of this.found) this.place.sheet.deleteConditionalFormat(id);
  }
  getCount(): number {
    return this.found.length;
  }
  getItemAt(index: unknown): Facade {
    const format = this.found[Number(index)];
    if (format === undefined) throw itemNotFound();
    return this.made(format);
  }
  getItemOrNullObject(key: unknown): Facade | null {
    const format = this.found.find(({ id }) => id === key);
    return format === undefined ? null : this.made(format);
  }
}

/** One rule of a sheet, by its id; a rule that was deleted in the meantime is ItemNotFound. */
abstract class RuleFacade extends Facade {
  constructor(
    protected readonly sheet: Sheet,
    readonly id: string,
  ) {
    super();
  }
  protected get found(): ConditionalFormat {
    const rule = this.sheet.conditionalFormats.find(({ id }) => id === this.id);
    if (rule === undefined) throw itemNotFound();
    return rule;
  }
  protected change(patch: Partial<ConditionalFormat>): void {
    this.sheet.changeConditionalFormat(this.found, patch);
  }
  protected restyle(patch: CellStyle): void {
    this.change({ style: { ...this.found.style, ...patch } });
  }
}

class ConditionalFormatFacade extends RuleFacade {
  readonly excelType = "ConditionalFormat";
  readonly exposed = {
    scalars: ["id", "priority", "stopIfTrue", "type"],
    links: ["custom", "customOrNullObject"],
    methods: ["delete", "getRange", "getRangeOrNullObject", "getRanges"],
  };

  constructor(
    private readonly session: HostSession,
    sheet: Sheet,
    id: string,
  ) {
    super(sheet, id);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  get type(): string {
    return this.found.type;
  }
  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.found);
  }
  /** Moves the others along; a negative number counts from the back, one that is too large means the end. */
  set priority(priority: unknown) {
    if (!Number.isInteger(priority)) throw invalidArgument();
    this.sheet.orderConditionalFormat(this.found, Number(priority));
  }
  get stopIfTrue(): boolean {
    return this.found.stopIfTrue === true;
  }
  set stopIfTrue(stop: unknown) {
    this.change({ stopIfTrue: stop === true });
  }
  get custom(): Facade {
    const custom = this.customOrNullObject;
    if (custom === null) throw new ApiError("InvalidOperation", "The conditional format is of another type.");
    return custom;
  }
  get customOrNullObject(): Facade | null {
    return this.found.type === "Custom" ? new CustomRuleFacade(this.sheet, this.id) : null;
  }
  delete(): void {
    this.sheet.deleteConditionalFormat(this.found.id);
  }
  /** An error where the rule stands on several areas; `getRanges` gives them all. */
  getRange(): Facade {
    const range = this.getRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }
  getRangeOrNullObject(): Facade | null {
    const [area, ...others] = this.found.areas;
    return area === undefined || others.length > 0 ? null : this.session.make.range(this.sheet, area);
  }
  getRanges(): Facade {
    return this.session.make.rangeAreas(this.sheet, this.found.areas);
  }
}

class CustomRuleFacade extends RuleFacade {
  readonly excelType = "CustomConditionalFormat";
  readonly exposed = { links: ["rule", "format"] };

  get rule(): Facade {
    return new FormulaFacade(this.sheet, this.id);
  }
  get format(): Facade {
    return new FormatFacade(this.sheet, this.id);
  }
}

class FormulaFacade extends RuleFacade {
  readonly excelType = "ConditionalFormatRule";
  readonly exposed = { scalars: ["formula"] };

  get formula(): string {
    return this.found.formula ?? "";
  }
  /** Relative references are as seen from the top left cell of the rule's first area. */
  set formula(formula: unknown) {
    if (typeof formula !== "string" || !/^=./s.test(formula)) throw invalidArgument();
    this.change({ formula });
  }
}

class FormatFacade extends RuleFacade {
  readonly excelType = "ConditionalRangeFormat";
  readonly exposed = { links: ["fill", "font"] };

  get fill(): Facade {
    return new FillFacade(this.sheet, this.id);
  }
  get font(): Facade {
    return new FontFacade(this.sheet, this.id);
  }
}

class FillFacade extends RuleFacade {
  readonly excelType = "ConditionalRangeFill";
  readonly exposed = { scalars: ["color"], methods: ["clear"] };

  get color(): string {
    return this.found.style?.fill ?? "";
  }
  set color(value: unknown) {
    this.restyle({ fill: colour(value) });
  }
  clear(): void {
    this.restyle({ fill: undefined });
  }
}

class FontFacade extends RuleFacade {
  readonly excelType = "ConditionalRangeFont";
  readonly exposed = { scalars: ["bold", "italic", "underline", "strikethrough", "color"], methods: ["clear"] };

  get bold(): unknown {
    return this.found.style?.bold ?? null;
  }
  set bold(value: unknown) {
    this.restyle({ bold: value === true });
  }
  get italic(): unknown {
    return this.found.style?.italic ?? null;
  }
  set italic(value: unknown) {
    this.restyle({ italic: value === true });
  }
  get underline(): unknown {
    return this.found.style?.underline ?? null;
  }
  set underline(value: unknown) {
    this.restyle({ underline: String(value) });
  }
  get strikethrough(): unknown {
    return this.found.style?.strikethrough ?? null;
  }
  set strikethrough(value: unknown) {
    this.restyle({ strikethrough: value === true });
  }
  get color(): string {
    return this.found.style?.fontColor ?? "";
  }
  set color(value: unknown) {
    this.restyle({ fontColor: colour(value) });
  }
  clear(): void {
    const { fill } = this.found.style ?? {};
    this.change({ style: { ...(fill !== undefined && { fill }) } });
  }
}
