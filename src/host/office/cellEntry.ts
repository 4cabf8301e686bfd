import { textOfCell } from "../../core/cellText";
import type { ModelCell } from "../../sheets/sheetModel";

/**
 * What to write into `range.values` for a cell. Only `formula` may become a formula: a text that begins with a character
 * that Excel acts on gets an apostrophe, which Excel takes off again (platform.md 2.4).
 */
export function cellEntry({ text, number, formula }: ModelCell): string | number {
  if (formula !== undefined) return formula;
  if (number !== undefined) return number;
  const kept = textOfCell(text ?? "");
  return /^[=+\-@']/.test(kept) ? `'${kept}` : kept;
}
