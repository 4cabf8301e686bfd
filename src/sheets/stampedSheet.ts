import { notUsedText, type PolicyStamp } from "../policy/policyStamp";
import type { ModelCell, SheetModel } from "./sheetModel";

const PAGES = "第 &P 页 共 &N 页";
const LONGEST_FOOTER = 200;

/**
 * A sheet that says by what it was made: on each printed page the documents and the hash of their figures, and in its heading
 * 参照执行 and that an office's faulty standards were not used. Rows and columns stay where they are.
 */
export function stampedSheet(model: SheetModel, stamp: PolicyStamp, { asReference }: { readonly asReference: boolean }): SheetModel {
  const marks = [...(asReference ? ["参照执行"] : []), ...(notUsedText(stamp) === null ? [] : ["帮扶标准有错，未采用"])];
  const headed = marks.length === 0 ? model.rows : model.rows.map((row) => row.map((cell) => withMarks(cell, marks)));
  return Object.freeze({ ...model, rows: headed, page: { ...model.page, footer: `${footerText(stamp)}　${PAGES}` } });
}

const withMarks = (cell: ModelCell | null, marks: readonly string[]): ModelCell | null =>
  cell?.style === "title" ? { ...cell, text: `${cell.text ?? ""}（${marks.join("；")}）` } : cell;

/** "依据 长民发〔2016〕31号 校验码 …"; an & would be a code of Excel's. */
function footerText({ documents, hash }: PolicyStamp): string {
  const numbers = documents.map(({ number }) => number).join("、");
  const shown = numbers.length > LONGEST_FOOTER ? `${documents.at(-1)?.number ?? ""}等 ${documents.length} 份` : numbers;
  return `依据 ${shown.slice(0, LONGEST_FOOTER)} 校验码 ${hash}`.replaceAll("&", "&&");
}
