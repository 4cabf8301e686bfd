import type { Finding } from "../../checks/finding";
import { sheetAddress } from "../../core/a1";
import { maskName } from "../../core/identityNumber";
import { overrideWords } from "../overrideWords";
import type { Placed, SheetBuilder } from "../sheetBuilder";
import { wrappedHeight } from "../textMeasure";
import { SEVERITIES, SEVERITY_STYLES, SEVERITY_WORDS } from "./severityWords";

const HEADINGS = ["程度", "代码", "工作表", "单元格", "对象", "说明", "条款", "情况说明"] as const;

interface FindingsLook {
  readonly maskNames: boolean;
  /** Several ledgers in one run: whose finding it is; the sheet's name then needs its file, too. Null for one ledger. */
  readonly streetOf: ((finding: Finding) => string) | null;
  /** The run was stopped: nothing listed does not mean nothing found. */
  readonly isIncomplete: boolean;
}

/** One line per finding with a filter on its headings: 违规 first, then 需说明, then 提示, each in the ledger's order. */
export function addFindingsTable(builder: SheetBuilder, findings: readonly Finding[], look: FindingsLook): void {
  const headings = look.streetOf === null ? HEADINGS : [...HEADINGS, "街镇"];
  const heading = builder.row(
    headings.map((text, index) => ({ column: index + 1, text, style: "heading" })),
    20,
  );
  builder.freeze(heading);
  for (const severity of SEVERITIES) {
    for (const finding of findings) if (finding.severity === severity) addFinding(builder, finding, look);
  }
  if (findings.length === 0) builder.line(look.isIncomplete ? "到取消时还没有列出问题。" : "没有发现问题。", "text");
  const bottom = builder.nextRow - 1;
  builder.box(heading, bottom);
  if (findings.length > 0) builder.autoFilter({ top: heading, left: 1, bottom, right: headings.length });
}

function addFinding(builder: SheetBuilder, finding: Finding, { maskNames, streetOf }: FindingsLook): void {
  const cell = finding.cells[0];
  const place: Placed = { column: 4, text: cell ?? (finding.row === null ? "" : `第 ${finding.row} 行`), style: "text" };
  const sheet = streetOf === null ? finding.sheet : `${finding.file} ${finding.sheet}`;
  const message = finding.asReference && !finding.message.includes("参照") ? `参照执行：${finding.message}` : finding.message;
  const street = streetOf?.(finding) ?? "";
  const person = maskNames ? maskName(finding.person) : finding.person;
  const said = finding.override === undefined ? "" : overrideWords(finding.override);
  builder.row(
    [
      { column: 1, text: SEVERITY_WORDS[finding.severity], style: SEVERITY_STYLES[finding.severity] },
      { column: 2, text: finding.code, style: "text" },
      { column: 3, text: sheet, style: "wrapped" },
      cell !== undefined && finding.file === "" ? { ...place, link: sheetAddress(finding.sheet, cell), style: "link" } : place,
      { column: 5, text: person, style: "wrapped" },
      { column: 6, text: message, style: "wrapped" },
      { column: 7, text: finding.clause === "-" ? "" : finding.clause, style: "text" },
      { column: 8, text: said, style: "wrapped" },
      ...(streetOf === null ? [] : [{ column: 9, text: street, style: "wrapped" as const }]),
    ],
    wrappedHeight(
      [
        { text: message, columns: builder.widthOf(6) },
        { text: sheet, columns: builder.widthOf(3) },
        { text: person, columns: builder.widthOf(5) },
        { text: said, columns: builder.widthOf(8) },
        ...(streetOf === null ? [] : [{ text: street, columns: builder.widthOf(9) }]),
      ],
      18,
    ),
  );
}
