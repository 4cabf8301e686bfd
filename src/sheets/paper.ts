import type { PageSetup, SheetModel } from "./sheetModel";
import { pointsOfCharacters } from "./textMeasure";

/** Points from the paper's edge to what is printed, in every host: less than Excel's own, so that a form is shrunk as little as may be. */
export const MARGINS = { side: 36, top: 43.2, bottom: 50.4 } as const;

/** Footer of a sheet that says nothing else, in Excel's codes. */
export const DEFAULT_FOOTER = "第 &P 页 共 &N 页";

const A4 = { short: 595.3, long: 841.9 } as const;

/** A printed page in points of the sheet: a grid that is wider than the paper is shrunk, so that the paper looks larger to it. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** The paper that a sheet is printed on, one page wide. */
export function paperOf({ columnWidths, page }: Pick<SheetModel, "columnWidths" | "page">): Paper {
  const { width, height } = sizeOf(page);
  const grid = columnWidths.reduce((sum, characters) => sum + pointsOfCharacters(characters), 0);
  const scale = Math.max(1, grid / (width - 2 * MARGINS.side));
  return {
    width: width * scale,
    height: height * scale,
    side: MARGINS.side * scale,
    top: MARGINS.top * scale,
    bottom: MARGINS.bottom * scale,
  };
}

const sizeOf = ({ orientation }: PageSetup): { readonly width: number; readonly height: number } =>
  orientation === "portrait" ? { width: A4.short, height: A4.long } : { width: A4.long, height: A4.short };
