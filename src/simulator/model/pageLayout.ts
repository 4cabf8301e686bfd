import type { Area } from "./area";

/** Print set-up of a sheet, in the words of Office.js. */
export interface PageLayout {
  orientation: string;
  paperSize: string | null;
  /** `{ scale }` or `{ horizontalFitToPages, verticalFitToPages }`. */
  zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  /** Points. */
  margins: Record<"leftMargin" | "rightMargin" | "topMargin" | "bottomMargin" | "headerMargin" | "footerMargin", number>;
  headerFooter: Record<"leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter", string>;
  titleRows: Area | null;
  titleColumns: Area | null;
  printArea: readonly Area[];
  /** Rows before which a page begins, from 0. */
  rowBreaks: number[];
  /** Columns before which a page begins, from 0. */
  columnBreaks: number[];
}

export const newPageLayout = (): PageLayout => ({
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  margins: { leftMargin: 50.4, rightMargin: 50.4, topMargin: 54, bottomMargin: 54, headerMargin: 21.6, footerMargin: 21.6 },
  headerFooter: { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" },
  titleRows: null,
  titleColumns: null,
  printArea: [],
  rowBreaks: [],
  columnBreaks: [],
});
