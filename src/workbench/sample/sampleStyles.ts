import type { BookStyle } from "../../host/xlsx/book";

const line = { line: "thin", color: "A6A6A6" } as const;
const border = { top: line, right: line, bottom: line, left: line };
const font = { name: "宋体", size: 10 } as const;

/** The looks of the sample workbook: an office's own, not those of our sheets. */
export const SAMPLE_STYLES = {
  title: { font: { name: "黑体", size: 16, bold: true }, horizontal: "center", vertical: "center" },
  unit: { font, horizontal: "left", vertical: "center" },
  heading: { font: { ...font, bold: true }, fill: "EAF1DD", border, horizontal: "center", vertical: "center", wrap: true },
  text: { font, border, horizontal: "left", vertical: "center" },
  number: { font, border, horizontal: "center", vertical: "center" },
  amount: { font, border, horizontal: "right", vertical: "center" },
  total: { font: { ...font, bold: true }, fill: "F2F2F2", border, horizontal: "right", vertical: "center" },
  plain: { font, vertical: "center" },
  wrapped: { font, vertical: "top", wrap: true },
  note: { font, border, horizontal: "left", vertical: "center", wrap: true },
  formula: { font: { ...font, color: "1F4E79" }, border, horizontal: "left", vertical: "center", wrap: true },
} as const satisfies Record<string, BookStyle>;
