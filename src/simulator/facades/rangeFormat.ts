import { invalidArgument } from "../model/apiError";
import type { Area } from "../model/area";
import type { BorderLine, BorderSide, CellStyle } from "../model/cell";
import type { Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";
import { colour } from "./colour";

/** Cells whose looks are read and set together. */
abstract class StyledFacade extends Facade {
  constructor(
    protected readonly sheet: Sheet,
    protected readonly areas: readonly Area[],
  ) {
    super();
  }

  /** The common value of all cells; null where they differ. Only the first hundred cells of an area are compared. */
  protected common<K extends keyof CellStyle>(key: K, fallback: NonNullable<CellStyle[K]>): NonNullable<CellStyle[K]> | null {
    let found: NonNullable<CellStyle[K]> | null = null;
    for (const area of this.areas) {
      for (let index = 0; index < Math.min(100, area.rowCount * area.columnCount); index += 1) {
        const style = this.sheet.cells.style(area.row + Math.floor(index / area.columnCount), area.column + (index % area.columnCount));
        const value = style?.[key] ?? fallback;
        if (found !== null && found !== value) return null;
        found = value;
      }
    }
    return found;
  }

  protected change(patch: CellStyle): void {
    const made = new Map<CellStyle, CellStyle>();
    for (const area of this.areas) {
      this.sheet.restyle(area, (style) => {
        const known = made.get(style) ?? { ...style, ...patch };
        made.set(style, known);
        return known;
      });
    }
  }
}

export class RangeFormatFacade extends StyledFacade {
  readonly excelType = "RangeFormat";
  readonly exposed = {
    scalars: ["horizontalAlignment", "verticalAlignment", "wrapText", "indentLevel", "shrinkToFit", "columnWidth", "rowHeight"],
    links: ["font", "fill", "borders", "protection"],
    methods: ["autofitColumns", "autofitRows"],
  };

  get horizontalAlignment(): unknown {
    return this.common("horizontal", "General");
  }
  set horizontalAlignment(value: unknown) {
    this.change({ horizontal: String(value) });
  }
  get verticalAlignment(): unknown {
    return this.common("vertical", "Bottom");
  }
  set verticalAlignment(value: unknown) {
    this.change({ vertical: String(value) });
  }
  get wrapText(): unknown {
    return this.common("wrap", false);
  }
  set wrapText(value: unknown) {
    this.change({ wrap: value === true });
  }
  get indentLevel(): unknown {
    return this.common("indent", 0);
  }
  set indentLevel(value: unknown) {
    this.change({ indent: Number(value) });
  }
  get shrinkToFit(): unknown {
    return this.common("shrinkToFit", false);
  }
  set shrinkToFit(value: unknown) {
    this.change({ shrinkToFit: value === true });
  }
  get columnWidth(): unknown {
    return this.size(
      (area) => [area.column, area.columnCount],
      (column) => this.sheet.columnWidth(column),
    );
  }
  set columnWidth(points: unknown) {
    if (typeof points !== "number" || points < 0) throw invalidArgument();
    for (const area of this.areas) this.sheet.setSizes("columnWidths", area.column, area.columnCount, points);
  }
  get rowHeight(): unknown {
    return this.size(
      (area) => [area.row, area.rowCount],
      (row) => this.sheet.rowHeight(row),
    );
  }
  set rowHeight(points: unknown) {
    if (typeof points !== "number" || points < 0 || points > 409.5) throw invalidArgument();
    for (const area of this.areas) this.sheet.setSizes("rowHeights", area.row, area.rowCount, points);
  }

  private size(span: (area: Area) => readonly [number, number], one: (index: number) => number): number | null {
    const sizes = new Set<number>();
    for (const area of this.areas) {
      const [from, count] = span(area);
      for (let index = from; index < from + Math.min(count, 1000); index += 1) sizes.add(one(index));
    }
    const [first] = sizes;
    return sizes.size === 1 && first !== undefined ? first : null;
  }

  get font(): Facade {
    return new RangeFontFacade(this.sheet, this.areas);
  }
  get fill(): Facade {
    return new RangeFillFacade(this.sheet, this.areas);
  }
  get borders(): Facade {
    return new RangeBordersFacade(this.sheet, this.areas);
  }
  get protection(): Facade {
    return new FormatProtectionFacade(this.sheet, this.areas);
  }

  /** Widths stay as they are: the simulated host does not measure text. */
  autofitColumns(): void {
    this.sheet.reportLayout("columnWidths");
  }
  autofitRows(): void {
    for (const area of this.areas)
      for (let row = area.row; row < area.row + Math.min(area.rowCount, 10_000); row += 1) this.sheet.rowHeights.delete(row);
    this.sheet.reportLayout("rowHeights");
  }
}

class RangeFontFacade extends StyledFacade {
  readonly excelType = "RangeFont";
  readonly exposed = { scalars: ["bold", "italic", "underline", "strikethrough", "name", "size", "color"] };

  get bold(): unknown {
    return this.common("bold", false);
  }
  set bold(value: unknown) {
    this.change({ bold: value === true });
  }
  get italic(): unknown {
    return this.common("italic", false);
  }
  set italic(value: unknown) {
    this.change({ italic: value === true });
  }
  get underline(): unknown {
    return this.common("underline", "None");
  }
  set underline(value: unknown) {
    this.change({ underline: String(value) });
  }
  get strikethrough(): unknown {
    return this.common("strikethrough", false);
  }
  set strikethrough(value: unknown) {
    this.change({ strikethrough: value === true });
  }
  get name(): unknown {
    return this.common("fontName", "等线");
  }
  set name(value: unknown) {
    this.change({ fontName: String(value) });
  }
  get size(): unknown {
    return this.common("fontSize", 11);
  }
  set size(value: unknown) {
    this.change({ fontSize: Number(value) });
  }
  get color(): unknown {
    return this.common("fontColor", "#000000");
  }
  set color(value: unknown) {
    this.change({ fontColor: colour(value) });
  }
}

class RangeFillFacade extends StyledFacade {
  readonly excelType = "RangeFill";
  readonly exposed = { scalars: ["color"], methods: ["clear"] };

  get color(): unknown {
    return this.common("fill", "#FFFFFF");
  }
  set color(value: unknown) {
    this.change({ fill: colour(value) });
  }
  clear(): void {
    this.change({ fill: undefined });
  }
}

class FormatProtectionFacade extends StyledFacade {
  readonly excelType = "FormatProtection";
  readonly exposed = { scalars: ["locked"] };

  get locked(): unknown {
    return this.common("locked", true);
  }
  set locked(value: unknown) {
    this.change({ locked: value !== false });
  }
}

const BORDER_ITEMS = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
type BorderItem = (typeof BORDER_ITEMS)[number];

class RangeBordersFacade extends StyledFacade {
  readonly excelType = "RangeBorderCollection";
  readonly exposed = { scalars: ["count"], methods: [] };

  get count(): number {
    return BORDER_ITEMS.length;
  }
  override items(): readonly Facade[] {
    return BORDER_ITEMS.map((side) => new RangeBorderFacade(this.sheet, this.areas, side));
  }
  override item(key: unknown): Facade {
    const side = BORDER_ITEMS.find((name) => name === key);
    if (side === undefined) throw invalidArgument();
    return new RangeBorderFacade(this.sheet, this.areas, side);
  }
}

class RangeBorderFacade extends StyledFacade {
  readonly excelType = "RangeBorder";
  readonly exposed = { scalars: ["sideIndex", "style", "weight", "color"] };

  constructor(
    sheet: Sheet,
    areas: readonly Area[],
    readonly sideIndex: BorderItem,
  ) {
    super(sheet, areas);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { SideIndex: this.sideIndex };
  }
  get style(): unknown {
    return this.line?.style ?? "None";
  }
  set style(value: unknown) {
    this.draw({ style: String(value) });
  }
  get weight(): unknown {
    return this.line?.weight ?? "Thin";
  }
  set weight(value: unknown) {
    this.draw({ weight: String(value) });
  }
  get color(): unknown {
    return this.line?.color ?? "#000000";
  }
  set color(value: unknown) {
    this.draw({ color: colour(value) });
  }

  private get line(): BorderLine | undefined {
    const area = this.areas[0];
    const side = area === undefined ? undefined : this.sides(area, area.row, area.column)[0];
    return area === undefined || side === undefined ? undefined : this.sheet.cells.style(area.row, area.column)?.borders?.[side];
  }

  /** Which sides of one cell this border is: edges on the rim of the area, inside lines between its cells. */
  private sides(area: Area, row: number, column: number): readonly BorderSide[] {
    const top = row === area.row;
    const bottom = row === area.row + area.rowCount - 1;
    const left = column === area.column;
    const right = column === area.column + area.columnCount - 1;
    const candidates: Record<BorderItem, readonly (BorderSide | false)[]> = {
      EdgeTop: [top && "top"],
      EdgeBottom: [bottom && "bottom"],
      EdgeLeft: [left && "left"],
      EdgeRight: [right && "right"],
      InsideHorizontal: [!top && "top", !bottom && "bottom"],
      InsideVertical: [!left && "left", !right && "right"],
    };
    return candidates[this.sideIndex].filter((side) => side !== false);
  }

  private draw(patch: Partial<BorderLine>): void {
    const made = new Map<CellStyle, Map<string, CellStyle>>();
    for (const area of this.areas) {
      this.sheet.restyle(area, (style, row, column) => {
        const sides = this.sides(area, row, column);
        if (sides.length === 0) return style;
        const bySides = made.get(style) ?? new Map<string, CellStyle>();
        const drawn = bySides.get(sides.join()) ?? withLines(style, sides, patch);
        made.set(style, bySides.set(sides.join(), drawn));
        return drawn;
      });
    }
  }
}

function withLines(style: CellStyle, sides: readonly BorderSide[], patch: Partial<BorderLine>): CellStyle {
  const borders = { ...style.borders };
  for (const side of sides) borders[side] = { style: "Continuous", ...borders[side], ...patch };
  return { ...style, borders };
}
