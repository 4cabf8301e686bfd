import type { StyleName } from "./sheetModel";

/** How one look is drawn, alike in Excel, in a file and in the pane's preview: points and "#RRGGBB"; what is missing stays as Excel has it. */
export interface CellLook {
  readonly fontName: string;
  readonly size: number;
  readonly bold?: true;
  readonly underline?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "center" | "right";
  readonly vertical: "center" | "top";
  readonly wrap?: true;
}

const plain = { fontName: "宋体", size: 10.5, vertical: "center" } as const;
const centred = { ...plain, horizontal: "center" } as const;

export const LOOKS: Readonly<Record<StyleName, CellLook>> = {
  title: { fontName: "黑体", size: 16, bold: true, horizontal: "center", vertical: "center" },
  subtitle: { ...centred, wrap: true },
  note: { fontName: "宋体", size: 9, color: "#595959", vertical: "top", wrap: true },
  heading: { ...centred, bold: true, fill: "#DDEBF7", wrap: true },
  sectionHeading: { ...plain, bold: true, fill: "#F2F2F2" },
  label: { ...centred, fill: "#F7F7F7", wrap: true },
  text: plain,
  wrapped: { ...plain, wrap: true },
  number: { ...plain, horizontal: "right" },
  amount: { ...plain, horizontal: "right" },
  total: { ...plain, bold: true, horizontal: "right" },
  must: { ...centred, bold: true, color: "#9C0006", fill: "#FFC7CE" },
  should: { ...centred, color: "#7F6000", fill: "#FFEB9C" },
  noteSeverity: { ...centred, color: "#1F4E79", fill: "#DDEBF7" },
  box: { ...plain, wrap: true },
  signature: { ...plain, vertical: "top", wrap: true },
  ok: { ...centred, color: "#006100", fill: "#C6EFCE" },
  broken: { ...centred, bold: true, color: "#9C0006", fill: "#FFC7CE" },
  unknown: { ...centred, color: "#7F6000", fill: "#FFEB9C" },
  link: { ...plain, underline: true, color: "#0563C1" },
};
