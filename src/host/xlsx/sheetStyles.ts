import { LOOKS, type CellLook } from "../../sheets/cellLooks";
import type { StyleName } from "../../sheets/sheetModel";
import type { BookBorderSide, BookStyle } from "./book";

const line: BookBorderSide = { line: "thin" };

/** Thin lines on all sides, as every printed form here has. */
export const BOX: NonNullable<BookStyle["border"]> = { top: line, right: line, bottom: line, left: line };

/** How each look of `SheetModel` is drawn in a file. */
export const SHEET_STYLES = Object.fromEntries(Object.entries(LOOKS).map(([name, look]) => [name, styleOf(look)])) as Readonly<
  Record<StyleName, BookStyle>
>;

function styleOf({ fontName, size, bold, underline, color, fill, horizontal, vertical, wrap }: CellLook): BookStyle {
  return {
    font: {
      name: fontName,
      size,
      ...(bold && { bold }),
      ...(underline && { underline }),
      ...(color !== undefined && { color: rgb(color) }),
    },
    ...(fill !== undefined && { fill: rgb(fill) }),
    ...(horizontal !== undefined && { horizontal }),
    vertical,
    ...(wrap && { wrap }),
  };
}

function rgb(color: string): string {
  return color.slice(1);
}
