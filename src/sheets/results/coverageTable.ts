import type { Coverage, CoverageStatus } from "../../checks/finding";
import type { SheetBuilder } from "../sheetBuilder";
import type { StyleName } from "../sheetModel";
import { wrappedHeight } from "../textMeasure";

const HEADINGS = ["状态", "代码", "规则", "通过", "不通过", "说明", "不适用", "无法判断"] as const;

const STATUS: Readonly<Record<CoverageStatus, { readonly word: string; readonly style: StyleName }>> = {
  checked: { word: "已校验", style: "ok" },
  partly: { word: "部分校验", style: "unknown" },
  notChecked: { word: "未校验", style: "unknown" },
  broken: { word: "规则出错", style: "broken" },
};

/** What was checked, and what was not and why: 通过 + 不通过 + 不适用 + 无法判断 = the rows in scope, for every rule. */
export function addCoverageTable(builder: SheetBuilder, coverage: readonly Coverage[]): void {
  builder.pageBreak();
  builder.line("规则覆盖情况（单位：行）", "sectionHeading", 22);
  const heading = builder.row(
    HEADINGS.map((text, index) => ({ column: index + 1, text, style: "heading" })),
    20,
  );
  for (const rule of coverage) {
    const { word, style } = STATUS[rule.status];
    builder.row(
      [
        { column: 1, text: word, style },
        { column: 2, text: rule.code, style: "text" },
        { column: 3, text: rule.title, style: "wrapped" },
        { column: 4, number: rule.pass, style: "number" },
        { column: 5, number: rule.fail, style: "number" },
        { column: 6, text: rule.why, style: "wrapped" },
        { column: 7, number: rule.na, style: "number" },
        { column: 8, number: rule.unknown, style: "number" },
      ],
      wrappedHeight(
        [
          { text: rule.title, columns: builder.widthOf(3) },
          { text: rule.why, columns: builder.widthOf(6) },
        ],
        18,
      ),
    );
  }
  builder.box(heading, builder.nextRow - 1);
}
