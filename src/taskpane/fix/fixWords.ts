import type { FixStep } from "../../app/fixJournal";
import type { FixKind } from "../../app/fixPlan";
import { countText, timeText } from "../words";
import type { Fixes } from "./fixesContext";

/** What a correction of each kind does. */
export const FIX_WORD: Readonly<Record<FixKind, string>> = {
  textToNumber: "文本型金额改为数字",
  textToDate: "文本型日期改为日期",
  trimmedId: "去掉身份证号中的空格",
};

/** What the way to the preview says, and its heading. */
export const fixTitle = ({ count, last }: Pick<Fixes, "count" | "last">): string =>
  count === 0 && last?.kind === "inserted" ? "撤销插入" : `格式更正（${countText(count)} 处）`;

/** What the button says that takes a step of the journal back. */
export function undoWord({ kind, cells, at }: FixStep): string {
  const time = timeText(new Date(at));
  const [cell] = cells;
  if (kind === "inserted" && cell !== undefined) return `撤销上次插入（${cell.sheet}!${cell.address}，${time}）`;
  return `撤销上次更正（${countText(cells.length)} 处，${time}）`;
}
