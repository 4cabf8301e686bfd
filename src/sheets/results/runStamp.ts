import type { CheckResult } from "../../checks/finding";
import type { Ledger } from "../../ledger/ledger";
import type { SheetBuilder } from "../sheetBuilder";
import { wrappedHeight } from "../textMeasure";
import { momentText } from "../momentText";
import { stampText } from "../../policy/policyStamp";
import { SEVERITIES, SEVERITY_WORDS } from "./severityWords";

interface StampInput {
  readonly ledger: Ledger;
  readonly result: CheckResult;
  readonly now: Date;
}

/** When, by which policy data, and over which rows the check ran: enough to repeat it and to see whether it is out of date. */
export function addRunStamp(builder: SheetBuilder, { ledger, result, now }: StampInput): void {
  builder.gap(10);
  builder.line("本次校验", "sectionHeading", 22);
  const top = builder.nextRow;
  const lines: readonly (readonly [string, string])[] = [
    ["校验时间", momentText(now)],
    ["政策依据", stampText(result.policy)],
    ...result.policy.documents.map(({ number, title, from, to }): [string, string] => ["文件", `${number}《${title}》，${from} 至 ${to}`]),
    ...result.policy.problems.map((problem): [string, string] => ["帮扶标准有错", problem]),
    ["校验方式", result.asReference ? "有效期满后的行参照执行，只作参考" : "有效期以外的行不作判断"],
    ...incompleteLine(result),
    ["数据行数", `${result.rowCount} 行，其中 ${result.notJudged} 行未按政策限额判断`],
    ["问题数", SEVERITIES.map((severity) => `${SEVERITY_WORDS[severity]} ${result.counts[severity]}`).join("，")],
    ...ledgerLines(ledger),
  ];
  for (const [label, text] of lines) {
    builder.row(
      [
        { column: 1, across: 2, text: label, style: "label" },
        { column: 3, across: 6, text, style: "wrapped" },
      ],
      wrappedHeight([{ text, columns: builder.widthOf(3, 6) }], 18),
    );
  }
  builder.box(top, builder.nextRow - 1);
}

function incompleteLine({ incomplete }: CheckResult): [string, string][] {
  if (!incomplete) return [];
  const { judgedRows, comparedRows, totalRows } = incomplete;
  return [["完成情况", `未完成：校验被取消，${totalRows} 行中逐行校验了 ${judgedRows} 行，跨行比对了 ${comparedRows} 行，其余未校验`]];
}

/** A line per file: the sheets of a whole district are more than one cell can show. */
function ledgerLines({ sheets }: Ledger): [string, string][] {
  const files = [...new Set(sheets.map(({ file }) => file))];
  return files.map((each, at) => [
    at === 0 ? "台账" : "",
    sheets
      .filter(({ file }) => file === each)
      .map(sheetText)
      .join("；"),
  ]);
}

const sheetText = ({ file, sheet, rowCount, headerRow }: Ledger["sheets"][number]): string =>
  `${file === "" ? "" : `${file} `}${sheet}（表头第 ${headerRow} 行，数据 ${rowCount} 行）`;
