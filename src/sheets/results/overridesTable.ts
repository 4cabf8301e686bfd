import type { CheckResult } from "../../checks/finding";
import { signedText } from "../overrideWords";
import type { Placed, SheetBuilder } from "../sheetBuilder";
import { wrappedHeight } from "../textMeasure";

/**
 * The 情况说明 that stand in the workbook and on no finding of this run, so that none of them is forgotten; those on findings stand
 * beside them. Left out where there are none. `shown` names a file where there are several.
 */
export function addOverridesTable(builder: SheetBuilder, { overrides, coverage }: CheckResult, shown: (file: string) => string): void {
  if (overrides === undefined || overrides.unused.length + overrides.unread.length === 0) return;
  const titles = new Map(coverage.map(({ code, title }) => [code, title]));
  builder.gap(10);
  builder.line("未用到的情况说明", "sectionHeading", 22);
  const heading = builder.row(
    [
      { column: 1, text: "状态", style: "heading" },
      { column: 2, text: "代码", style: "heading" },
      { column: 3, text: "规则", style: "heading" },
      { column: 4, across: 2, text: "写时位置", style: "heading" },
      { column: 6, text: "情况说明", style: "heading" },
      { column: 7, across: 2, text: "说明人和日期", style: "heading" },
    ],
    20,
  );
  for (const { file, override, why } of overrides.unused) {
    const { code, place, reason } = override;
    addLine(builder, ["未用到", code, titles.get(code) ?? "", `${shown(file)}${place}`, `${why}。原说明：${reason}`, signedText(override)]);
  }
  for (const { file, id } of overrides.unread)
    addLine(builder, ["无法识别", "", "", shown(file), `工作簿里有一条情况说明不完整或被改过，无法识别，已原样保留（编号 ${id}）。`, ""]);
  builder.box(heading, builder.nextRow - 1);
}

type Line = readonly [status: string, code: string, title: string, place: string, said: string, signed: string];

function addLine(builder: SheetBuilder, [status, code, title, place, said, signed]: Line): void {
  const cells: readonly Placed[] = [
    { column: 1, text: status, style: "unknown" },
    { column: 2, text: code, style: "text" },
    { column: 3, text: title, style: "wrapped" },
    { column: 4, across: 2, text: place, style: "wrapped" },
    { column: 6, text: said, style: "wrapped" },
    { column: 7, across: 2, text: signed, style: "wrapped" },
  ];
  builder.row(
    cells,
    wrappedHeight(
      cells.map(({ column, across, text = "" }) => ({ text, columns: builder.widthOf(column, across) })),
      18,
    ),
  );
}
