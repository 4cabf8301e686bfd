import type { FormState } from "../../app/preReviewRows";
import type { CaseFacts } from "../../checks/caseFacts";
import { yuanText } from "../../core/fen";

/** "王五，大重病医疗，4,000.00 元" */
export const caseText = ({ name, type, amount }: CaseFacts): string =>
  [
    name || "（姓名未填）",
    type.is === "known" ? type.value : "类别未填",
    amount.is === "known" ? `${yuanText(amount.value)} 元` : "金额未填",
  ].join("，");

/** "5月 第 3 行" */
export const placeText = ({ row: { sheet, row } }: CaseFacts): string => `${sheet.sheet} 第 ${row} 行`;

/** Where a case is shown in the sheet: at the name, or else at the row's first cell. */
export const addressOf = ({ row }: CaseFacts): string => row.at.name ?? `A${row.row}`;

export const FORM_STATE_WORD: Readonly<Record<FormState, string>> = {
  pending: "待预审",
  late: "已批准而预审栏空着",
  filled: "预审栏已填",
  none: "其他",
};
