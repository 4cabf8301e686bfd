import { isoDate } from "../../core/isoDate";
import { clauseText } from "../../policy/clauseText";
import { panelMinimum } from "../../policy/decisions/panelMinimum";
import type { PolicySet } from "../../policy/policyDocument";
import { PageFlow, pageRoom, type FlowRow } from "../flowRows";
import { dayText } from "../momentText";
import type { PreReviewForm } from "../preReview/preReviewForm";
import { SheetBuilder, type Placed } from "../sheetBuilder";
import type { SheetModel } from "../sheetModel";
import { PANEL_COLUMNS, PANEL_HEADINGS, panelRow } from "./panelRow";

const TITLES = [30, 18, 34] as const;
/** 15 mm on paper, the page shrunk to about seven tenths. */
const SIGNATURE = 60;
const SIGNATURES_PER_ROW = 5;

interface PanelSheetInput {
  /** The pending cases, as their 预审表 has them. */
  readonly forms: readonly PreReviewForm[];
  /** 街镇, "" where the ledger does not name one. */
  readonly unit: string;
  readonly policy: PolicySet;
  readonly now: Date;
}

/** 评审会汇总表 (clause 四(三), spec/4.3): one line per pending case, blank columns for what the panel decides, and its signatures. */
export function panelSheet({ forms, unit, policy, now }: PanelSheetInput): SheetModel {
  const sheet = new SheetBuilder({
    name: "评审会汇总表",
    mark: "panel",
    columnWidths: PANEL_COLUMNS,
    page: { orientation: "landscape", pagesTall: 0, titleRows: [1, TITLES.length] },
  });
  sheet.line("社区市民综合帮扶评审会汇总表", "title", TITLES[0]);
  sheet.row(
    [
      { column: 1, across: 8, text: `街镇：${unit}　　　　会议日期：　　　　年　　月　　日　　　　地点：`, style: "note" },
      { column: 9, across: 6, text: `单位：元　　台账数据截至 ${dayText(now)}`, style: "note" },
    ],
    TITLES[1],
  );
  const heading = sheet.row(
    PANEL_HEADINGS.map((text, at): Placed => ({ column: at + 1, text, style: "heading" })),
    TITLES[2],
  );
  sheet.freeze(heading);
  const flow = new PageFlow(
    sheet,
    pageRoom(PANEL_COLUMNS, "landscape"),
    TITLES.reduce((sum, height) => sum + height, 0),
  );
  flow.rows(forms.map(panelRow));
  flow.rows(forms.length === 0 ? [oneLine("没有在办的个案。", "text", 20)] : [totalRow(forms, heading)]);
  sheet.box(heading, sheet.nextRow - 1);
  const signatures = signatureRows(policy, now);
  flow.together(signatures);
  sheet.box(sheet.nextRow - signatures.length + 1, sheet.nextRow - 2);
  return sheet.build();
}

function totalRow(forms: readonly PreReviewForm[], heading: number): FlowRow {
  const total = forms.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const formula = `=SUM(J${heading + 1}:J${heading + forms.length})`;
  return {
    cells: [
      { column: 1, across: 9, text: `合计　${forms.length} 件`, style: "label" },
      { column: 10, formula, number: total / 100, style: "total" },
      { column: 11, across: 4, text: "", style: "box" },
    ],
    height: 24,
  };
}

/** Room for as many as the panel generally has, and some more; the number is the policy's. */
function signatureRows(policy: PolicySet, now: Date): FlowRow[] {
  const today = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const minimum = today === null ? null : panelMinimum(policy, { date: today, asReference: true });
  const least = minimum?.ok ? minimum.value : 0;
  const rows = Math.ceil((least + 1) / SIGNATURES_PER_ROW);
  const rule = minimum?.ok ? `（${clauseText(minimum.clause)}：一般 ${least} 人及以上）` : "";
  const boxes = Array.from({ length: Math.max(1, rows) }, (_, row): FlowRow => ({
    cells: SPANS.map(([column, across], at) => ({
      column,
      across,
      text: `${row * SIGNATURES_PER_ROW + at + 1}.`,
      style: "signature",
    })),
    height: SIGNATURE,
  }));
  return [
    oneLine(`参会评审人员签名${rule}　　应到　　　人，实到　　　人`, "sectionHeading", 22),
    ...boxes,
    {
      cells: [
        { column: 1, across: 5, text: "主持人：", style: "signature" },
        { column: 6, across: 6, text: "记录人：", style: "signature" },
        { column: 12, across: 3, text: "负责人（盖章）：", style: "signature" },
      ],
      height: 40,
    },
  ];
}

/** First column and width in columns of the signature boxes beside each other: about equally wide. */
const SPANS = [
  [1, 4],
  [5, 3],
  [8, 3],
  [11, 2],
  [13, 2],
] as const;

const oneLine = (text: string, style: "text" | "sectionHeading", height: number): FlowRow => ({
  cells: [{ column: 1, across: PANEL_COLUMNS.length, text, style }],
  height,
});
