import type { FixKind } from "../../app/fixPlan";

/** What a correction of each kind does. */
export const FIX_WORD: Readonly<Record<FixKind, string>> = {
  textToNumber: "文本型金额改为数字",
  textToDate: "文本型日期改为日期",
  trimmedId: "去掉身份证号中的空格",
};
