import type { ModelCell } from "./sheetModel";

const SHOWN_AS_IS = "General";

/** The number format of a cell: its own, "@" for text, two decimals for amounts, whole numbers for counts; an empty box is General. */
export function numberFormatOf({ format, formula, number, style, text }: ModelCell): string {
  if (format !== undefined) return format;
  if (formula === undefined && number === undefined) return text === undefined ? SHOWN_AS_IS : "@";
  if (style === "amount" || style === "total") return "#,##0.00";
  return style === "number" ? "0" : SHOWN_AS_IS;
}

/** What a reader of the sheet sees in a cell, "12,345.60": a text as it stands, a number by its format. */
export function shownText(cell: ModelCell): string {
  if (cell.number === undefined) return cell.text ?? "";
  const format = numberFormatOf(cell);
  if (format === SHOWN_AS_IS) return String(cell.number);
  const decimals = /0\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return cell.number.toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: format.includes(","),
  });
}
