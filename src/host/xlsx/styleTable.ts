import type { BookBorderSide, BookFont, BookStyle, Rgb } from "./book";
import { colorOf } from "./colors";
import { isTrue } from "./workbookParts";
import { type Attributes, scanXml } from "./xmlScan";

/** A cell format of the file: its look (undefined when plain) and number format code (undefined for General). */
export interface CellFormat {
  readonly style?: BookStyle;
  readonly format?: string;
}

/** A differential format, as conditional formats use it. */
export interface DifferentialFormat {
  readonly fill?: Rgb;
  readonly fontColor?: Rgb;
  readonly bold?: boolean;
}

export interface StyleTable {
  readonly cellFormats: readonly CellFormat[];
  readonly differentials: readonly DifferentialFormat[];
}

/** Number formats that files name by number only; those of Chinese Excel where they differ. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Border = Mutable<NonNullable<BookStyle["border"]>>;

const LINES: Readonly<Record<string, BookBorderSide["line"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dotted: "dotted",
  dashed: "dashed",
  double: "double",
  hair: "hair",
  mediumDashed: "dashed",
  dashDot: "dashed",
};

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

function alignmentOf(attributes: Attributes): Partial<BookStyle> {
  const style: Mutable<Partial<BookStyle>> = {};
  if (attributes.horizontal && attributes.horizontal !== "general")
    style.horizontal = attributes.horizontal as NonNullable<BookStyle["horizontal"]>;
  if (attributes.vertical) style.vertical = attributes.vertical as NonNullable<BookStyle["vertical"]>;
  if (isTrue(attributes.wrapText)) style.wrap = true;
  if (isTrue(attributes.shrinkToFit)) style.shrink = true;
  if (Number(attributes.indent) > 0) style.indent = Number(attributes.indent);
  return style;
}

function applyFont(font: Mutable<BookFont>, name: string, attributes: Attributes, theme: readonly Rgb[]): void {
  const on = attributes.val === undefined || isTrue(attributes.val);
  if (name === "name" && attributes.val) font.name = attributes.val;
  else if (name === "sz") font.size = Number(attributes.val);
  else if (name === "b" && on) font.bold = true;
  else if (name === "i" && on) font.italic = true;
  else if (name === "strike" && on) font.strike = true;
  else if (name === "u" && attributes.val !== "none") font.underline = true;
  else if (name === "color") {
    const color = colorOf(attributes, theme);
    if (color !== undefined) font.color = color;
  }
}

/** Reads the formats of a workbook. `xml` null: a workbook without a table of styles has plain cells only. */
export function readStyleTable(xml: string | null, theme: readonly Rgb[]): StyleTable {
  const codes = new Map<number, string>();
  const fonts: Mutable<BookFont>[] = [];
  const fills: (Rgb | undefined)[] = [];
  const borders: Border[] = [];
  const formats: { style: Mutable<BookStyle>; numberFormat: number }[] = [];
  const differentials: Mutable<DifferentialFormat>[] = [];
  let list = "";
  let pattern = "";
  let side: keyof Border | null = null;
  const open = (name: string, attributes: Attributes): void => {
    if (["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"].includes(name)) list = name;
    else if (list === "numFmts" && name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    else if (list === "fonts" && name === "font") fonts.push({});
    else if (list === "fonts") applyFont(fonts[fonts.length - 1] ?? {}, name, attributes, theme);
    else if (list === "fills") {
      if (name === "fill") fills.push(undefined);
      else if (name === "patternFill") pattern = attributes.patternType ?? "none";
      else if (name === "fgColor" && pattern !== "none") fills[fills.length - 1] = colorOf(attributes, theme);
    } else if (list === "borders") {
      if (name === "border") borders.push({});
      side = name === "top" || name === "right" || name === "bottom" || name === "left" ? name : name === "color" ? side : null;
      const border = borders[borders.length - 1];
      const line = LINES[attributes.style ?? ""];
      if (side && border && name === side && line) border[side] = { line };
      else if (side && border?.[side] && name === "color") {
        const color = colorOf(attributes, theme);
        if (color !== undefined && color !== "000000") border[side] = { line: border[side]!.line, color };
      }
    } else if (list === "cellXfs") {
      if (name === "xf") formats.push({ style: styleOf(attributes), numberFormat: Number(attributes.numFmtId ?? 0) });
      else if (name === "alignment") Object.assign(formats[formats.length - 1]?.style ?? {}, alignmentOf(attributes));
    } else if (list === "dxfs") {
      const last = differentials[differentials.length - 1];
      if (name === "dxf") differentials.push({});
      else if (last && name === "bgColor") last.fill = colorOf(attributes, theme);
      else if (last && name === "color") last.fontColor = colorOf(attributes, theme);
      else if (last && name === "b") last.bold = attributes.val === undefined || isTrue(attributes.val);
    }
  };
  const styleOf = (attributes: Attributes): Mutable<BookStyle> => {
    const style: Mutable<BookStyle> = {};
    const font = fonts[Number(attributes.fontId ?? 0)];
    const fill = fills[Number(attributes.fillId ?? 0)];
    const border = borders[Number(attributes.borderId ?? 0)];
    if (font && Number(attributes.fontId ?? 0) > 0 && !isEmpty(font)) style.font = font;
    if (fill !== undefined) style.fill = fill;
    if (border && !isEmpty(border)) style.border = border;
    return style;
  };
  if (xml !== null) scanXml(xml, { open });
  const cellFormats = formats.map(({ style, numberFormat }) => {
    const code = codes.get(numberFormat) ?? BUILT_IN[numberFormat];
    return { ...(isEmpty(style) ? {} : { style }), ...(code === undefined || code === "General" ? {} : { format: code }) };
  });
  return { cellFormats, differentials };
}
