import { invalidArgument, itemNotFound, notImplemented } from "../model/apiError";
import { newChart, type SimChart } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import {
  ChartAxesFacade,
  ChartSeriesCollectionFacade,
  ChartTitleFacade,
  FontHolderFacade,
  SwitchFacade,
  columnArgument,
} from "./chartParts";
import { placedArgument } from "./placed";

// Members and their sets: ExcelApi 1.1 (charts, title, legend, axes, series, setPosition), 1.7 (setXAxisValues, hasDataLabels,
// gapWidth, reversePlotOrder, tickLabelPosition), 1.8 (number formats, axis position, invertIfNegative), as documented under
// learn.microsoft.com/javascript/api/excel/excel.chart and in @types/office-js. What Excel would guess is not modelled.

const TYPES: ReadonlySet<string> = new Set(["ColumnClustered", "BarClustered"]);

/** The charts of one sheet. */
export class ChartCollectionFacade extends Facade {
  readonly excelType = "ChartCollection";
  readonly exposed = { scalars: ["count"], methods: ["add", "getCount", "getItem", "getItemAt"] };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  override items(): readonly Facade[] {
    return this.sheet.charts.map((chart) => new ChartFacade(this.session, this.sheet, chart));
  }
  override item(key: unknown): Facade {
    const found = this.sheet.charts.find(({ id, name }) => id === key || name === key);
    if (found === undefined) throw itemNotFound();
    return new ChartFacade(this.session, this.sheet, found);
  }
  get count(): number {
    return this.sheet.charts.length;
  }
  getCount(): number {
    return this.count;
  }
  getItem(name: unknown): Facade {
    return this.item(name);
  }
  getItemAt(index: unknown): Facade {
    const found = this.items()[Number(index)];
    if (found === undefined) throw itemNotFound();
    return found;
  }
  add(type: unknown, source: unknown, seriesBy: unknown): Facade {
    if (typeof type !== "string") throw invalidArgument();
    if (!TYPES.has(type)) throw notImplemented(`a chart of type ${type}`);
    if (seriesBy !== "Columns") throw notImplemented(`a chart by ${String(seriesBy)}`);
    this.sheet.assertWritable(undefined, "allowEditObjects");
    const chart = newChart(this.sheet.freeChartId(), type, columnArgument(source, "a chart"));
    this.sheet.setCharts([...this.sheet.charts, chart]);
    return new ChartFacade(this.session, this.sheet, chart);
  }
}

class ChartFacade extends Facade {
  readonly excelType = "Chart";
  readonly exposed = {
    scalars: ["id", "name", "chartType"],
    links: ["title", "legend", "axes", "series", "format"],
    methods: ["setPosition", "delete"],
  };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
    private readonly chart: SimChart,
  ) {
    super();
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.chart.id };
  }
  get id(): string {
    return this.chart.id;
  }
  get chartType(): string {
    return this.chart.type;
  }
  get name(): string {
    return this.chart.name;
  }
  set name(name: unknown) {
    if (typeof name !== "string") throw invalidArgument();
    this.chart.name = name;
  }
  get title(): Facade {
    return new ChartTitleFacade(this.chart);
  }
  get legend(): Facade {
    return new SwitchFacade("ChartLegend", {
      get: () => this.chart.legend,
      set: (shown) => (this.chart.legend = shown),
    });
  }
  get axes(): Facade {
    return new ChartAxesFacade(this.chart);
  }
  get series(): Facade {
    return new ChartSeriesCollectionFacade(this.chart);
  }
  get format(): Facade {
    return new FontHolderFacade("ChartAreaFormat", this.chart.font);
  }
  setPosition(start: unknown, end: unknown): void {
    const corner = (at: unknown) => {
      const { sheet, area } = placedArgument(at, this.sheet, (address) => this.session.workbook.locate(address));
      if (sheet !== this.sheet) throw invalidArgument();
      return area;
    };
    if (end === undefined) throw notImplemented("Chart.setPosition without an end cell");
    const [from, to] = [corner(start), corner(end)];
    if (to.row < from.row || to.column < from.column) throw invalidArgument();
    this.chart.place = {
      row: from.row,
      column: from.column,
      rowCount: to.row + to.rowCount - from.row,
      columnCount: to.column + to.columnCount - from.column,
    };
  }
  delete(): void {
    this.sheet.assertWritable(undefined, "allowEditObjects");
    this.sheet.setCharts(this.sheet.charts.filter((other) => other !== this.chart));
  }
}
