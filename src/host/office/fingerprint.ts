import { inRowChunks } from "./rowChunks";

/** Text as it comes back from a saved file: without control characters and halves of surrogate pairs, line ends as one. */
const kept = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}|\p{Cs}/gu, "");

/** A cell's content as text that tells 1 from "1"; a number with the 15 digits that Excel keeps. */
const entry = (content: unknown): string =>
  typeof content === "number" ? `n${content.toPrecision(15)}` : typeof content === "string" ? `s${kept(content)}` : `b${String(content)}`;

/** A running hash of 64 bits, in two halves that are mixed differently; it guards against mistakes, not against forgery. */
class Hash {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.high = Math.imul(this.high ^ code, 2_654_435_761);
      this.low = Math.imul(this.low ^ code, 1_597_334_677);
    }
  }

  get text(): string {
    return [this.high, this.low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }
}

/**
 * What stands in the cells of a sheet, as 16 hex digits: where each content is, formulas as written and not their results.
 * It is taken from what Excel holds, not from what we sent, so that Excel's own way of keeping things makes no difference.
 */
export async function fingerprint(context: Excel.RequestContext, sheetId: string): Promise<string> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const hash = new Hash();
  if (used.isNullObject) return hash.text;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  await inRowChunks({ top: rowIndex + 1, bottom: rowIndex + rowCount, columns: columnCount }, async (first, count) => {
    const part = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(first - 1, columnIndex, count, columnCount);
    part.load("formulas");
    await context.sync();
    part.formulas.forEach((row: readonly unknown[], rowAt) =>
      row.forEach((content, at) => {
        if (content !== "") hash.add(`${String(first + rowAt)}.${String(columnIndex + at)}${entry(content)}\0`);
      }),
    );
  });
  return hash.text;
}
