import type { StyleName } from "../../sheets/sheetModel";
import type { BookBorderSide, BookStyle } from "./book";

const BASE = "宋体";
const line: BookBorderSide = { line: "thin" };

/** Thin lines on all sides, as every printed form here has. */
export const BOX: NonNullable<BookStyle["border"]> = { top: line, right: line, bottom: line, left: line };

const plain = { font: { name: BASE, size: 10.5 }, vertical: "center" } as const satisfies BookStyle;

/** How each look of `SheetModel` is drawn in a file. */
export const SHEET_STYLES: Readonly<Record<StyleName, BookStyle>> = {
  title: { font: { name: "黑体", size: 16, bold: true }, horizontal: "center", vertical: "center" },
  subtitle: { ...plain, horizontal: "center", wrap: true },
  note: { font: { name: BASE, size: 9, color: "595959" }, vertical: "top", wrap: true },
  heading: { font: { name: BASE, size: 10.5, bold: true }, fill: "DDEBF7", horizontal: "center", vertical: "center", wrap: true },
  sectionHeading: { font: { name: BASE, size: 10.5, bold: true }, fill: "F2F2F2", vertical: "center" },
  label: { ...plain, fill: "F7F7F7", horizontal: "center", wrap: true },
  text: plain,
  wrapped: { ...plain, wrap: true },
  number: { ...plain, horizontal: "right" },
  amount: { ...plain, horizontal: "right" },
  total: { font: { name: BASE, size: 10.5, bold: true }, horizontal: "right", vertical: "center" },
  must: { font: { name: BASE, size: 10.5, bold: true, color: "9C0006" }, fill: "FFC7CE", horizontal: "center", vertical: "center" },
  should: { font: { name: BASE, size: 10.5, color: "7F6000" }, fill: "FFEB9C", horizontal: "center", vertical: "center" },
  noteSeverity: { font: { name: BASE, size: 10.5, color: "1F4E79" }, fill: "DDEBF7", horizontal: "center", vertical: "center" },
  box: { ...plain, wrap: true },
  signature: { ...plain, vertical: "top", wrap: true },
  ok: { font: { name: BASE, size: 10.5, color: "006100" }, fill: "C6EFCE", horizontal: "center", vertical: "center" },
  broken: { font: { name: BASE, size: 10.5, bold: true, color: "9C0006" }, fill: "FFC7CE", horizontal: "center", vertical: "center" },
  unknown: { font: { name: BASE, size: 10.5, color: "7F6000" }, fill: "FFEB9C", horizontal: "center", vertical: "center" },
  link: { font: { name: BASE, size: 10.5, underline: true, color: "0563C1" }, vertical: "center" },
};
