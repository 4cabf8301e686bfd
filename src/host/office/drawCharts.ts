import type { CellRange } from "../../ledger/rawSheet";
import type { ChartModel } from "../../sheets/sheetModel";
import { CHART_LOOK } from "../../sheets/chartLook";
import { cellAddress } from "../../core/a1";
import { rangeAddress } from "./cellGroups";

/**
 * Draws one chart. Excel is given the numbers alone and told where their names stand: of a range of several columns it guesses
 * which is which. Every member is of ExcelApi 1.1 to 1.8; a chart has no alternative text there, so its name says what it shows.
 */
function drawChart(sheet: Excel.Worksheet, { name, kind, title, categories, values, categoryTitle, valueTitle, place }: ChartModel): void {
  const cells = (range: CellRange): Excel.Range => sheet.getRange(rangeAddress(range));
  const chart = sheet.charts.add(kind === "column" ? "ColumnClustered" : "BarClustered", cells(values), "Columns");
  chart.name = name;
  chart.format.font.name = CHART_LOOK.fontName;
  chart.format.font.size = CHART_LOOK.fontSize;
  chart.format.font.color = CHART_LOOK.textColor;
  chart.title.text = title;
  chart.title.format.font.size = CHART_LOOK.titleSize;
  chart.title.format.font.bold = true;
  chart.legend.visible = false;
  const series = chart.series.getItemAt(0);
  series.name = name;
  series.setXAxisValues(cells(categories));
  series.format.fill.setSolidColor(CHART_LOOK.fill);
  series.gapWidth = CHART_LOOK.gapWidth;
  series.invertIfNegative = false;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = CHART_LOOK.numberFormat;
  series.dataLabels.position = "OutsideEnd";
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = categoryTitle;
  valueAxis.title.text = valueTitle;
  valueAxis.numberFormat = CHART_LOOK.numberFormat;
  // A refund may bring a column below zero: the names stay at the edge.
  categoryAxis.tickLabelPosition = "Low";
  if (kind === "bar") {
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  chart.setPosition(cellAddress(place.top, place.left), cellAddress(place.bottom, place.right));
}

/**
 * Draws the charts of a sheet that is otherwise complete, all or none: answers false where Excel could not, and then there is
 * none. The numbers stand in the cells, so the sheet is worth having without them.
 */
export async function drawCharts(context: Excel.RequestContext, sheetId: string, charts: readonly ChartModel[]): Promise<boolean> {
  if (charts.length === 0) return true;
  try {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    charts.forEach((chart) => drawChart(sheet, chart));
    await context.sync();
    return true;
  } catch {
    const drawn = context.workbook.worksheets.getItem(sheetId).charts;
    drawn.load("items/name");
    await context.sync();
    drawn.items.forEach((chart) => chart.delete());
    await context.sync();
    return false;
  }
}
