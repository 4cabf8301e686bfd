import { amountFormat } from "../amountFormat";
import type { Placed, SheetBuilder } from "../sheetBuilder";
import type { StyleName } from "../sheetModel";
import { wrappedHeight } from "../textMeasure";
import type { TieOut } from "./tieOut";

const STATUS: Readonly<Record<TieOut["status"], { readonly word: string; readonly style: StyleName }>> = {
  ok: { word: "相符", style: "ok" },
  broken: { word: "不符", style: "broken" },
  unknown: { word: "无法判断", style: "unknown" },
};

/** The tie-outs with both sides, the difference and what came of it. */
export function addTieOutRows(sheet: SheetBuilder, tieOuts: readonly TieOut[]): void {
  const top = sheet.row([{ column: 1, across: sheet.lastColumn, text: "附一：勾稽关系核对", style: "sectionHeading" }], 20);
  const headings = ["勾稽关系", "左方", "右方", "差额", "说明"];
  sheet.row(
    [{ column: 1, text: "结果", style: "heading" }, ...headings.map((text, at): Placed => ({ column: at + 2, text, style: "heading" }))],
    20,
  );
  for (const { id, title, status, left, right, diff, why } of tieOuts) {
    const { word, style } = STATUS[status];
    const relation = `${id} ${title}`;
    const side = (column: number, value: string | null): Placed =>
      value === null
        ? { column, text: "—", style: "number" }
        : {
            column,
            number: Number(value),
            ...(value.includes(".") ? { style: "amount", format: amountFormat(value) } : { style: "number" }),
          };
    sheet.row(
      [
        { column: 1, text: word, style },
        { column: 2, text: relation, style: "wrapped" },
        side(3, left),
        side(4, right),
        side(5, diff),
        { column: 6, text: why, style: "wrapped" },
      ],
      wrappedHeight(
        [
          { text: relation, columns: sheet.widthOf(2) },
          { text: why, columns: sheet.widthOf(6) },
        ],
        18,
      ),
    );
  }
  sheet.box(top, sheet.nextRow - 1);
}
