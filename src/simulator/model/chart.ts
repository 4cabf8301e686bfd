import type { Area } from "./area";

/** Cells of a sheet, by its id, that a chart shows. */
export interface ChartSource {
  readonly sheet: string;
  readonly area: Area;
}

export interface ChartAxis {
  title: string;
  titleVisible: boolean;
  numberFormat: string;
  reversePlotOrder: boolean;
  /** Where the other axis crosses: "Automatic", "Maximum", "Minimum". */
  position: string;
  tickLabelPosition: string;
  gridlines: boolean;
}

export interface ChartSeries {
  name: string;
  values: ChartSource;
  categories: ChartSource | null;
  fill: string;
  gapWidth: number;
  invertIfNegative: boolean;
  hasDataLabels: boolean;
  labels: { numberFormat: string; position: string };
}

export interface ChartFont {
  name: string;
  size: number;
  color: string;
  bold: boolean;
}

/** One chart on a sheet, in the words of Office.js. */
export interface SimChart {
  readonly id: string;
  readonly type: string;
  name: string;
  title: string;
  legend: boolean;
  readonly font: ChartFont;
  readonly titleFont: ChartFont;
  /** The cells that it lies over; null until it was placed. */
  place: Area | null;
  readonly series: readonly ChartSeries[];
  readonly axes: Readonly<Record<"categoryAxis" | "valueAxis", ChartAxis>>;
}

const newAxis = (gridlines: boolean): ChartAxis => ({
  title: "",
  titleVisible: false,
  numberFormat: "General",
  reversePlotOrder: false,
  position: "Automatic",
  tickLabelPosition: "NextToAxis",
  gridlines,
});

/** A chart as Excel makes it of one column of numbers: one series, a legend, no axis titles. */
export const newChart = (id: string, type: string, values: ChartSource): SimChart => ({
  id,
  type,
  name: id,
  title: "",
  legend: true,
  font: { name: "", size: 10, color: "", bold: false },
  titleFont: { name: "", size: 14, color: "", bold: false },
  place: null,
  series: [
    {
      name: "",
      values,
      categories: null,
      fill: "",
      gapWidth: 150,
      invertIfNegative: true,
      hasDataLabels: false,
      labels: { numberFormat: "General", position: "OutsideEnd" },
    },
  ],
  axes: { categoryAxis: newAxis(false), valueAxis: newAxis(true) },
});
