import type { ComparedCode, ComparedDocument, ComparedSum, PolicyComparison } from "../../checks/comparison/comparePolicies";
import type { PartSum } from "../../checks/comparison/comparedFigures";
import type { Finding } from "../../checks/finding";
import { yuanFromFen } from "../../core/fen";
import { sheetAddress } from "../../core/a1";
import { maskName } from "../../core/identityNumber";
import { momentText } from "../momentText";
import { SEVERITY_WORDS } from "../results/severityWords";
import { SheetBuilder, type Placed } from "../sheetBuilder";
import type { SheetModel, StyleName } from "../sheetModel";
import { wrappedHeight } from "../textMeasure";

const COLUMNS = [9, 20, 14, 14, 16, 16, 16, 60] as const;
const SHOWN = 1000;

/** 标准比较: what another policy would do to this ledger. Nothing on it is a judgement; the heading says so. */
export function comparisonSheet(comparison: PolicyComparison, now: Date): SheetModel {
  const sheet = new SheetBuilder({
    name: "标准比较",
    mark: "comparison",
    columnWidths: COLUMNS,
    page: { orientation: "landscape", pagesTall: 0, titleRows: [1, 1] },
  });
  sheet.line("两份标准比较", "title", 30);
  sheet.line("内部资料，含个人信息，请勿外传。本表只供比较，不作为审批依据", "note");
  sheet.line(`原标准：${documentText(comparison.before)}`, "text");
  sheet.line(`新标准：${documentText(comparison.after)}`, "text");
  sheet.line(`比较时间 ${momentText(now)}，台账 ${comparison.rowCount} 行`, "note");
  addSums(sheet, "按类别的帮扶上限（元）：每行按本类标准可帮扶的最高额，逐行相加，不看年度余额", "类别", "行数", comparison.ceilings);
  addSums(sheet, "按对象类别的年度尚余（元）：有帮扶的每人每年还可帮扶的金额相加", "对象类别", "人次", comparison.remaining);
  addCodes(sheet, comparison.codes);
  addFindings(sheet, "按新标准才有的问题", comparison.appear);
  addFindings(sheet, "按新标准不再有的问题", comparison.vanish);
  addFindings(
    sheet,
    "两份标准都有、数额不同的问题（所列为新标准）",
    comparison.changed.map(({ after }) => after),
  );
  return sheet.build();
}

const documentText = ({ title, number, hash }: ComparedDocument): string => `${title}（${number}，参数校验码 ${hash}）`;

function addSums(sheet: SheetBuilder, title: string, name: string, counted: string, sums: readonly ComparedSum[]): void {
  section(sheet, title);
  if (sums.length === 0) return none(sheet, "台账中没有可以计算的行。");
  const heading = headings(sheet, ["", name, `原标准${counted}`, `新标准${counted}`, "原标准", "新标准", "增减", "算不出的"]);
  for (const { name: what, before, after, difference } of sums) {
    sheet.row([
      { column: 2, text: what, style: "text" },
      { column: 3, number: before.known, style: "number" },
      { column: 4, number: after.known, style: "number" },
      { column: 5, number: yuanFromFen(before.fen), style: "amount" },
      { column: 6, number: yuanFromFen(after.fen), style: "amount" },
      { column: 7, number: yuanFromFen(difference), style: "amount" },
      { column: 8, text: unknownText(before, after), style: "wrapped" },
    ]);
  }
  sheet.box(heading, sheet.nextRow - 1);
}

/** A sum leaves out what has no figure, so both numbers must stand beside it. */
function unknownText(before: PartSum, after: PartSum): string {
  if (before.unknown === 0 && after.unknown === 0) return "";
  return `原标准 ${before.unknown}，新标准 ${after.unknown}，未计入合计`;
}

function addCodes(sheet: SheetBuilder, codes: readonly ComparedCode[]): void {
  section(sheet, "问题数的变化");
  if (codes.length === 0) return none(sheet, "两份标准都没有发现问题。");
  const heading = headings(sheet, ["代码", "规则", "原标准", "新标准", "新增", "不再有", "数额不同", ""]);
  for (const { code, title, before, after, appear, vanish, changed } of codes) {
    const numbers = [before, after, appear, vanish, changed].map((number, at): Placed => ({ column: at + 3, number, style: "number" }));
    sheet.row(
      [{ column: 1, text: code, style: "text" }, { column: 2, text: title, style: "wrapped" }, ...numbers],
      wrappedHeight([{ text: title, columns: sheet.widthOf(2) }], 18),
    );
  }
  sheet.box(heading, sheet.nextRow - 1);
}

function addFindings(sheet: SheetBuilder, title: string, findings: readonly Finding[]): void {
  const left = findings.length - SHOWN;
  section(sheet, `${title}：${findings.length} 个${left > 0 ? `，只列前 ${SHOWN} 个` : ""}`);
  if (findings.length === 0) return none(sheet, "没有。");
  const heading = headings(sheet, ["程度", "工作表", "单元格", "对象", "代码", "条款", "", "说明"]);
  for (const finding of findings.slice(0, SHOWN)) sheet.row(findingCells(finding), heightOf(sheet, finding));
  sheet.box(heading, sheet.nextRow - 1);
}

function findingCells({ severity, file, sheet, cells, person, code, clause, message }: Finding): Placed[] {
  const [cell] = cells;
  const place: Placed = { column: 3, text: cell ?? "", style: "text" };
  return [
    { column: 1, text: SEVERITY_WORDS[severity], style: "text" },
    { column: 2, text: file === "" ? sheet : `${file} ${sheet}`, style: "wrapped" },
    cell !== undefined && file === "" ? { ...place, link: sheetAddress(sheet, cell), style: "link" } : place,
    { column: 4, text: maskName(person), style: "text" },
    { column: 5, text: code, style: "text" },
    { column: 6, text: clause === "-" ? "" : clause, style: "text" },
    { column: 8, text: message, style: "wrapped" },
  ];
}

const heightOf = (sheet: SheetBuilder, finding: Finding): number =>
  wrappedHeight(
    [
      { text: finding.message, columns: sheet.widthOf(8) },
      { text: `${finding.file} ${finding.sheet}`, columns: sheet.widthOf(2) },
    ],
    18,
  );

function section(sheet: SheetBuilder, title: string): void {
  sheet.gap(10);
  sheet.line(title, "sectionHeading", 22);
}

const none = (sheet: SheetBuilder, text: string): void => {
  sheet.line(text, "text");
};

function headings(sheet: SheetBuilder, texts: readonly string[]): number {
  const style: StyleName = "heading";
  return sheet.row(
    texts.map((text, at) => ({ column: at + 1, text, style })),
    20,
  );
}
