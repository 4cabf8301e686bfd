import { ApiError, invalidArgument, itemNotFound, notImplemented } from "../model/apiError";
import type { ChartAxis, ChartFont, ChartSeries, ChartSource, SimChart } from "../model/chart";
import { Facade } from "../protocol/facade";
import { colour } from "./colour";
import { PlacedFacade } from "./placed";

const textArgument = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};
const booleanArgument = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};
const oneOf = (value: unknown, words: readonly string[]): string => {
  if (typeof value !== "string" || !words.includes(value)) throw invalidArgument();
  return value;
};
const numberWithin = (value: unknown, least: number, most: number): number => {
  if (typeof value !== "number" || value < least || value > most) throw invalidArgument();
  return value;
};

/** One column of cells: with several, Excel guesses which are names and which are numbers. */
export function columnArgument(range: unknown, what: string): ChartSource {
  if (!(range instanceof PlacedFacade) || range.placedAreas.length !== 1) throw invalidArgument();
  const area = range.placedAreas[0];
  if (area === undefined) throw invalidArgument();
  if (area.columnCount !== 1) throw notImplemented(`${what} of several columns`);
  return { sheet: range.sheet.id, area };
}

interface Held<T> {
  readonly get: () => T;
  readonly set: (value: T) => unknown;
}

class ChartTextFacade extends Facade {
  readonly exposed = { scalars: ["text"] };
  constructor(
    readonly excelType: string,
    private readonly held: Held<string>,
  ) {
    super();
  }
  get text(): string {
    return this.held.get();
  }
  set text(text: unknown) {
    this.held.set(textArgument(text));
  }
}

/** The title of a chart; its text, size and weight. */
export class ChartTitleFacade extends Facade {
  readonly excelType = "ChartTitle";
  readonly exposed = { scalars: ["text"], links: ["format"] };
  constructor(private readonly chart: SimChart) {
    super();
  }
  get text(): string {
    return this.chart.title;
  }
  set text(text: unknown) {
    this.chart.title = textArgument(text);
  }
  get format(): Facade {
    return new FontHolderFacade("ChartTitleFormat", this.chart.titleFont);
  }
}

export class SwitchFacade extends Facade {
  readonly exposed = { scalars: ["visible"] };
  constructor(
    readonly excelType: string,
    private readonly held: Held<boolean>,
  ) {
    super();
  }
  get visible(): boolean {
    return this.held.get();
  }
  set visible(visible: unknown) {
    this.held.set(booleanArgument(visible));
  }
}

export class ChartAxesFacade extends Facade {
  readonly excelType = "ChartAxes";
  readonly exposed = { links: ["categoryAxis", "valueAxis"] };
  constructor(private readonly chart: SimChart) {
    super();
  }
  get categoryAxis(): Facade {
    return new ChartAxisFacade(this.chart.axes.categoryAxis);
  }
  get valueAxis(): Facade {
    return new ChartAxisFacade(this.chart.axes.valueAxis);
  }
}

class ChartAxisFacade extends Facade {
  readonly excelType = "ChartAxis";
  readonly exposed = {
    scalars: ["numberFormat", "reversePlotOrder", "position", "tickLabelPosition"],
    links: ["title", "majorGridlines"],
  };
  constructor(private readonly axis: ChartAxis) {
    super();
  }
  get numberFormat(): string {
    return this.axis.numberFormat;
  }
  set numberFormat(code: unknown) {
    this.axis.numberFormat = textArgument(code);
  }
  get reversePlotOrder(): boolean {
    return this.axis.reversePlotOrder;
  }
  set reversePlotOrder(reversed: unknown) {
    this.axis.reversePlotOrder = booleanArgument(reversed);
  }
  get position(): string {
    return this.axis.position;
  }
  set position(position: unknown) {
    this.axis.position = oneOf(position, ["Automatic", "Maximum", "Minimum", "Custom"]);
  }
  get tickLabelPosition(): string {
    return this.axis.tickLabelPosition;
  }
  set tickLabelPosition(position: unknown) {
    this.axis.tickLabelPosition = oneOf(position, ["NextToAxis", "High", "Low", "None"]);
  }
  /** A title that gets a text is shown. */
  get title(): Facade {
    return new ChartTextFacade("ChartAxisTitle", {
      get: () => this.axis.title,
      set: (text) => Object.assign(this.axis, { title: text, titleVisible: true }),
    });
  }
  get majorGridlines(): Facade {
    return new SwitchFacade("ChartGridlines", {
      get: () => this.axis.gridlines,
      set: (shown) => (this.axis.gridlines = shown),
    });
  }
}

export class ChartSeriesCollectionFacade extends Facade {
  readonly excelType = "ChartSeriesCollection";
  readonly exposed = { scalars: ["count"], methods: ["getItemAt"] };
  constructor(private readonly chart: SimChart) {
    super();
  }
  override items(): readonly Facade[] {
    return this.chart.series.map((series) => new ChartSeriesFacade(series));
  }
  get count(): number {
    return this.chart.series.length;
  }
  getItemAt(index: unknown): Facade {
    const found = this.items()[Number(index)];
    if (found === undefined) throw itemNotFound();
    return found;
  }
}

class ChartSeriesFacade extends Facade {
  readonly excelType = "ChartSeries";
  readonly exposed = {
    scalars: ["name", "gapWidth", "invertIfNegative", "hasDataLabels"],
    links: ["format", "dataLabels"],
    methods: ["setXAxisValues"],
  };
  constructor(private readonly series: ChartSeries) {
    super();
  }
  get name(): string {
    return this.series.name;
  }
  set name(name: unknown) {
    this.series.name = textArgument(name);
  }
  get gapWidth(): number {
    return this.series.gapWidth;
  }
  set gapWidth(percent: unknown) {
    this.series.gapWidth = numberWithin(percent, 0, 500);
  }
  get invertIfNegative(): boolean {
    return this.series.invertIfNegative;
  }
  set invertIfNegative(invert: unknown) {
    this.series.invertIfNegative = booleanArgument(invert);
  }
  get hasDataLabels(): boolean {
    return this.series.hasDataLabels;
  }
  set hasDataLabels(has: unknown) {
    this.series.hasDataLabels = booleanArgument(has);
  }
  get format(): Facade {
    return new ChartSeriesFormatFacade(this.series);
  }
  /** Labels that are not there cannot be formatted. */
  get dataLabels(): Facade {
    if (!this.series.hasDataLabels) throw new ApiError("InvalidOperation", "The series has no data labels.", 400);
    return new ChartDataLabelsFacade(this.series);
  }
  setXAxisValues(range: unknown): void {
    this.series.categories = columnArgument(range, "categories");
  }
}

class ChartSeriesFormatFacade extends Facade {
  readonly excelType = "ChartSeriesFormat";
  readonly exposed = { links: ["fill"] };
  constructor(private readonly series: ChartSeries) {
    super();
  }
  get fill(): Facade {
    return new ChartFillFacade(this.series);
  }
}

class ChartFillFacade extends Facade {
  readonly excelType = "ChartFill";
  readonly exposed = { methods: ["setSolidColor"] };
  constructor(private readonly series: ChartSeries) {
    super();
  }
  setSolidColor(color: unknown): void {
    this.series.fill = colour(color);
  }
}

class ChartDataLabelsFacade extends Facade {
  readonly excelType = "ChartDataLabels";
  readonly exposed = { scalars: ["numberFormat", "position"] };
  constructor(private readonly series: ChartSeries) {
    super();
  }
  get numberFormat(): string {
    return this.series.labels.numberFormat;
  }
  set numberFormat(code: unknown) {
    this.series.labels.numberFormat = textArgument(code);
  }
  get position(): string {
    return this.series.labels.position;
  }
  set position(position: unknown) {
    this.series.labels.position = oneOf(position, ["Center", "InsideEnd", "InsideBase", "OutsideEnd"]);
  }
}

/** What has a font: a chart as a whole, which is that of all its texts, or its title. */
export class FontHolderFacade extends Facade {
  readonly exposed = { links: ["font"] };
  constructor(
    readonly excelType: string,
    private readonly held: ChartFont,
  ) {
    super();
  }
  get font(): Facade {
    return new ChartFontFacade(this.held);
  }
}

class ChartFontFacade extends Facade {
  readonly excelType = "ChartFont";
  readonly exposed = { scalars: ["name", "size", "color", "bold"] };
  constructor(private readonly held: ChartFont) {
    super();
  }
  get name(): string {
    return this.held.name;
  }
  set name(name: unknown) {
    this.held.name = textArgument(name);
  }
  get size(): number {
    return this.held.size;
  }
  set size(points: unknown) {
    this.held.size = numberWithin(points, 1, 409);
  }
  get bold(): boolean {
    return this.held.bold;
  }
  set bold(bold: unknown) {
    this.held.bold = booleanArgument(bold);
  }
  get color(): string {
    return this.held.color;
  }
  set color(color: unknown) {
    this.held.color = colour(color);
  }
}
