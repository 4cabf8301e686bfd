import { cellAddress } from "../core/a1";
import type { CellPlace, CellState, Selection, TargetInspection, WorkbookPort } from "../host/workbookPort";
import { mayBePolicySheet } from "../policySheet/policyTables";
import { WHY } from "./applyFixes";
import type { CellValue } from "../cells/reading";

/** The one empty cell that the user selected. */
export interface InsertTarget extends CellPlace {
  readonly state: CellState;
  /** A cell that tells its row from others; null in an empty row. */
  readonly beside: { readonly address: string; readonly value: CellValue } | null;
  /** Why only a value can go there, as a sentence; null where a formula can, too. */
  readonly whyNoFormula: string | null;
}

/** The selected cell as something can be inserted there, or why not, in one Chinese clause, and the place if there is one. */
export type TargetAnswer =
  { readonly ok: true; readonly target: InsertTarget } | { readonly ok: false; readonly place: CellPlace | null; readonly why: string };

const WHY_NOT: Readonly<Record<Exclude<TargetInspection["is"], "empty">, string>> = {
  ...WHY,
  filled: "已有内容，不会覆盖，请另选一个空白单元格",
  ownSheet: "这张表由本程序生成，请选台账或自己的表",
  merged: "是合并单元格，请选没有合并的单元格",
  hidden: "所在的行或列已隐藏，请先取消隐藏",
  tableHeader: "在 Excel 表格的标题行里，请另选一个单元格",
  tableTotals: "在 Excel 表格的汇总行里，请另选一个单元格",
  tableEdge: "紧挨着 Excel 表格，写入后表格会自动扩大，请另选一个单元格",
};

/** Whether something can be inserted where the user is. Reads only. */
export async function selectedTarget(port: WorkbookPort, selection: Selection | null): Promise<TargetAnswer> {
  if (selection === null) return { ok: false, place: null, why: "没有选中单元格，请在表格中选一个空白单元格" };
  const { sheet, range, isPart } = selection;
  const place = { sheet, address: cellAddress(range.top, range.left) };
  const isOne = range.top === range.bottom && range.left === range.right;
  if (isPart === true) return { ok: false, place: null, why: "选中了多处，请只选一个空白单元格" };
  const answer = await lookAtTarget(port, place);
  // A merged area is selected whole.
  if (isOne || (!answer.ok && answer.why === WHY_NOT.merged)) return answer;
  return { ok: false, place: null, why: "选中了多个单元格，请只选一个空白单元格" };
}

/** The same for a place that is known already. */
export async function lookAtTarget(port: WorkbookPort, place: CellPlace): Promise<TargetAnswer> {
  if (mayBePolicySheet({ name: place.sheet, ownMark: null })) return { ok: false, place, why: STANDARDS };
  const found = await port.inspectTarget(place);
  if (found.is !== "empty") return { ok: false, place, why: WHY_NOT[found.is] };
  const { state, beside, whyNoFormula } = found;
  return { ok: true, target: { ...place, state, beside, whyNoFormula } };
}

const STANDARDS = "所在工作表的名称里有“标准”，可能是帮扶标准，请选台账或自己的表";
