import { sheetAddress } from "../../core/a1";
import type { CellRange } from "../../ledger/rawSheet";
import { CHART_LOOK } from "../../sheets/chartLook";
import type { ChartModel } from "../../sheets/sheetModel";
import { type BookSheet, cellKey } from "./book";
import { rangeText } from "./sheetWriter";
import { RELATION_NAMESPACE, XML_HEAD, attributesText, escapeXml } from "./xmlText";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

const rgb = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;

/** Character properties: hundredths of a point. */
function fontXml(tag: "a:defRPr" | "a:rPr", points: number, bold: boolean): string {
  const face = escapeXml(CHART_LOOK.fontName);
  const attributes = attributesText({ lang: tag === "a:rPr" ? "zh-CN" : undefined, sz: points * 100, b: bold ? 1 : 0 });
  return `<${tag}${attributes}>${rgb(CHART_LOOK.textColor)}<a:latin typeface="${face}"/><a:ea typeface="${face}"/></${tag}>`;
}

function titleXml(text: string, points: number, bold: boolean, turned = false): string {
  const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  const paragraph = `<a:p><a:pPr>${fontXml("a:defRPr", points, bold)}</a:pPr><a:r>${fontXml("a:rPr", points, bold)}<a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const cellsOf = (sheet: BookSheet, range: CellRange) =>
  Array.from({ length: range.bottom - range.top + 1 }, (_, at) => sheet.cells.get(cellKey(range.top + at, range.left))?.value ?? null);

/** Cells of the sheet with what they hold now: a program that does not calculate shows that. */
function sourceXml(sheet: BookSheet, range: CellRange, kind: "str" | "num"): string {
  const reference = escapeXml(sheetAddress(sheet.name, rangeText(range, "$")));
  const values = cellsOf(sheet, range);
  const points = values.map((value, at) => (value === null ? "" : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`));
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Ref><c:f>${reference}</c:f><c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join("")}</c:${kind}Cache></c:${kind}Ref>`;
}

const number = (linked: 0 | 1): string => `<c:numFmt formatCode="${CHART_LOOK.numberFormat}" sourceLinked="${linked}"/>`;

function seriesXml(sheet: BookSheet, { name, categories, values }: ChartModel): string {
  const labels = `<c:dLbls>${number(0)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  return `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx><c:spPr>${rgb(CHART_LOOK.fill)}</c:spPr><c:invertIfNegative val="0"/>${labels}<c:cat>${sourceXml(sheet, categories, "str")}</c:cat><c:val>${sourceXml(sheet, values, "num")}</c:val></c:ser>`;
}

function axesXml({ kind, categoryTitle, valueTitle }: ChartModel): string {
  const isBar = kind === "bar";
  const title = (text: string, turned: boolean) => titleXml(text, CHART_LOOK.fontSize, false, turned);
  const ticks = '<c:majorTickMark val="out"/><c:minorTickMark val="none"/>';
  // Bars have the first category on top; the numbers stay at the foot, where the other axis crosses at its far end.
  const category = `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/>${title(categoryTitle, isBar)}<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const lines = `<c:majorGridlines><c:spPr><a:ln w="6350">${rgb("#D9D9D9")}</a:ln></c:spPr></c:majorGridlines>`;
  const value = `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "b" : "l"}"/>${lines}${title(valueTitle, !isBar)}${number(0)}${ticks}<c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

/** One chart part: a bar chart of one series over cells of the sheet. The order of its tags is fixed by the file format. */
export function chartXml(sheet: BookSheet, chart: ChartModel): string {
  const bars = `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${seriesXml(sheet, chart)}<c:gapWidth val="${CHART_LOOK.gapWidth}"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  const texts = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml("a:defRPr", CHART_LOOK.fontSize, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  return `${XML_HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATION_NAMESPACE}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, CHART_LOOK.titleSize, true)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${bars}${axesXml(chart)}</c:plotArea><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${rgb("#FFFFFF")}<a:ln w="9525">${rgb("#BFBFBF")}</a:ln></c:spPr>${texts}</c:chartSpace>`;
}

const corner = (tag: "from" | "to", row: number, column: number): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

/** The drawing part of a sheet: its charts over their cells, with what is told to somebody who does not see them. `rIdN` is the N-th chart. */
export function drawingXml(charts: readonly ChartModel[]): string {
  const anchors = charts.map(({ place, name, altText }, at) => {
    const frame = attributesText({ id: at + 2, name, descr: altText });
    return `<xdr:twoCellAnchor editAs="oneCell">${corner("from", place.top - 1, place.left - 1)}${corner("to", place.bottom, place.right)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${frame}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATION_NAMESPACE}">${anchors.join("")}</xdr:wsDr>`;
}
