import type { ModelCell, StyleName } from "../../sheets/sheetModel";

/** How one look is drawn, in the words of Office.js; what is missing stays as Excel has it. */
export interface CellLook {
  readonly fontName: string;
  readonly size: number;
  readonly bold?: true;
  readonly underline?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Center" | "Right" | "Left";
  readonly vertical: "Center" | "Top";
  readonly wrap?: true;
}

const plain = { fontName: "宋体", size: 10.5, vertical: "Center" } as const;
const centred = { ...plain, horizontal: "Center" } as const;

export const LOOKS: Readonly<Record<StyleName, CellLook>> = {
  title: { fontName: "黑体", size: 16, bold: true, horizontal: "Center", vertical: "Center" },
  subtitle: { ...centred, wrap: true },
  note: { fontName: "宋体", size: 9, color: "#595959", vertical: "Top", wrap: true },
  heading: { ...centred, bold: true, fill: "#DDEBF7", wrap: true },
  sectionHeading: { ...plain, bold: true, fill: "#F2F2F2" },
  label: { ...centred, fill: "#F7F7F7", wrap: true },
  text: plain,
  wrapped: { ...plain, wrap: true },
  number: { ...plain, horizontal: "Right" },
  amount: { ...plain, horizontal: "Right" },
  total: { ...plain, bold: true, horizontal: "Right" },
  must: { ...centred, bold: true, color: "#9C0006", fill: "#FFC7CE" },
  should: { ...centred, color: "#7F6000", fill: "#FFEB9C" },
  noteSeverity: { ...centred, color: "#1F4E79", fill: "#DDEBF7" },
  box: { ...plain, wrap: true },
  signature: { ...plain, vertical: "Top", wrap: true },
  ok: { ...centred, color: "#006100", fill: "#C6EFCE" },
  broken: { ...centred, bold: true, color: "#9C0006", fill: "#FFC7CE" },
  unknown: { ...centred, color: "#7F6000", fill: "#FFEB9C" },
  link: { ...plain, underline: true, color: "#0563C1" },
};

/** The number format of a cell: its own, "@" for text, two decimals for amounts, whole numbers for counts; an empty box is General. */
export function numberFormatOf({ format, formula, number, style, text }: ModelCell): string {
  if (format !== undefined) return format;
  if (formula === undefined && number === undefined) return text === undefined ? "General" : "@";
  if (style === "amount" || style === "total") return "#,##0.00";
  return style === "number" ? "0" : "General";
}
