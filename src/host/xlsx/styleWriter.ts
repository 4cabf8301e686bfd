import type { BookBorderSide, BookFont, BookFormatRule, BookStyle, Rgb } from "./book";
import { MAIN_NAMESPACE, XML_HEAD, attributesText, escapeXml } from "./xmlText";

const FIRST_OWN_FORMAT = 164;
const BUILT_IN = new Map([
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
const DEFAULT_FONT: BookFont = { name: "宋体", size: 11 };

const colorTag = (tag: string, color: Rgb | undefined): string => (color === undefined ? "" : `<${tag} rgb="FF${color}"/>`);

function fontXml(font: BookFont): string {
  return `<font>${font.bold ? "<b/>" : ""}${font.italic ? "<i/>" : ""}${font.strike ? "<strike/>" : ""}${font.underline ? "<u/>" : ""}<sz val="${font.size ?? DEFAULT_FONT.size}"/>${colorTag("color", font.color)}<name val="${escapeXml(font.name ?? DEFAULT_FONT.name ?? "")}"/></font>`;
}

const fillXml = (color: Rgb): string =>
  `<fill><patternFill patternType="solid">${colorTag("fgColor", color)}<bgColor indexed="64"/></patternFill></fill>`;

function sideXml(tag: string, side: BookBorderSide | undefined): string {
  return side
    ? `<${tag} style="${side.line}"><color ${side.color === undefined ? 'auto="1"' : `rgb="FF${side.color}"`}/></${tag}>`
    : `<${tag}/>`;
}

function borderXml(border: NonNullable<BookStyle["border"]>): string {
  return `<border>${sideXml("left", border.left)}${sideXml("right", border.right)}${sideXml("top", border.top)}${sideXml("bottom", border.bottom)}<diagonal/></border>`;
}

function alignmentXml(style: BookStyle): string {
  const text = attributesText({
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrapText: style.wrap,
    shrinkToFit: style.shrink,
    indent: style.indent,
  });
  return text && `<alignment${text}/>`;
}

/** A list of XML pieces without repeats; answers each piece's place in it. */
class PieceList {
  readonly pieces: string[];
  private readonly places: Map<string, number>;

  constructor(...first: string[]) {
    this.pieces = first;
    this.places = new Map(first.map((piece, at) => [piece, at]));
  }

  place(piece: string): number {
    let at = this.places.get(piece);
    if (at === undefined) {
      at = this.pieces.push(piece) - 1;
      this.places.set(piece, at);
    }
    return at;
  }

  xml(tag: string): string {
    return this.pieces.length === 0 ? "" : `<${tag} count="${this.pieces.length}">${this.pieces.join("")}</${tag}>`;
  }
}

/** Collects the looks and number formats that a workbook's cells use, and writes them as its styles part. */
export class StyleWriter {
  private readonly formats = new PieceList();
  private readonly fonts = new PieceList(fontXml(DEFAULT_FONT));
  private readonly fills = new PieceList(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new PieceList(borderXml({}));
  private readonly cellFormats = new PieceList('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly differentials: string[] = [];
  private readonly known = new Map<BookStyle | undefined, Map<string | undefined, number>>();

  /** The number by which cells of this look and number format name it. */
  index(style: BookStyle | undefined, format: string | undefined): number {
    let byFormat = this.known.get(style);
    if (!byFormat) this.known.set(style, (byFormat = new Map()));
    let at = byFormat.get(format);
    if (at === undefined) byFormat.set(format, (at = this.add(style ?? {}, format)));
    return at;
  }

  private add(style: BookStyle, format: string | undefined): number {
    const numFmtId = format === undefined ? 0 : (BUILT_IN.get(format) ?? this.ownFormat(format));
    const fontId = style.font ? this.fonts.place(fontXml(style.font)) : 0;
    const fillId = style.fill === undefined ? 0 : this.fills.place(fillXml(style.fill));
    const borderId = style.border ? this.borders.place(borderXml(style.border)) : 0;
    const alignment = alignmentXml(style);
    const attributes = attributesText({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      applyNumberFormat: numFmtId > 0,
      applyFont: fontId > 0,
      applyFill: fillId > 0,
      applyBorder: borderId > 0,
      applyAlignment: alignment !== "",
    });
    return this.cellFormats.place(alignment ? `<xf${attributes}>${alignment}</xf>` : `<xf${attributes}/>`);
  }

  private ownFormat(code: string): number {
    const known = this.formats.pieces.length;
    for (let at = 0; at < known; at++) if (this.formats.pieces[at] === formatXml(FIRST_OWN_FORMAT + at, code)) return FIRST_OWN_FORMAT + at;
    this.formats.place(formatXml(FIRST_OWN_FORMAT + known, code));
    return FIRST_OWN_FORMAT + known;
  }

  /** The number by which a conditional format names its look. */
  differential(rule: BookFormatRule): number {
    const font =
      rule.fontColor !== undefined || rule.bold ? `<font>${rule.bold ? "<b/>" : ""}${colorTag("color", rule.fontColor)}</font>` : "";
    const fill = rule.fill === undefined ? "" : `<fill><patternFill>${colorTag("bgColor", rule.fill)}</patternFill></fill>`;
    return this.differentials.push(`<dxf>${font}${fill}</dxf>`) - 1;
  }

  xml(): string {
    return `${XML_HEAD}<styleSheet xmlns="${MAIN_NAMESPACE}">${this.formats.xml("numFmts")}${this.fonts.xml("fonts")}${this.fills.xml("fills")}${this.borders.xml("borders")}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${this.cellFormats.xml("cellXfs")}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="${this.differentials.length}">${this.differentials.join("")}</dxfs></styleSheet>`;
  }
}

const formatXml = (id: number, code: string): string => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`;
