import type { CoverageStatus } from "../checks/finding";
import { countText } from "../core/countText";
import type { CheckPart } from "../checks/runChecks";
import type { MappingHow } from "../ledger/ledger";
import type { Strength } from "../policy/decision";

/** From the most to the least binding: the order of every list in the pane. */
export const SEVERITIES: readonly Strength[] = ["must", "should", "note"];

export const SEVERITY_WORD: Readonly<Record<Strength, string>> = { must: "违规", should: "需说明", note: "提示" };

export const COVERAGE_WORD: Readonly<Record<CoverageStatus, string>> = {
  checked: "已检查",
  partly: "部分检查",
  notChecked: "未检查",
  broken: "规则出错",
};

export const MAPPING_WORD: Readonly<Record<MappingHow, string>> = {
  exact: "表头一致",
  synonym: "近似表头",
  user: "人工指定",
  ask: "待选择",
};

/** What a running check is doing; all rules go over the rows together, so that no single one could be named. */
export const PART_WORD: Readonly<Record<CheckPart, string>> = {
  facts: "整理各行",
  rows: "逐行判断",
  whole: "全账统计",
  compared: "比对各行",
};

export { countText };

/** "2019年5月" for "2019-05". */
export const monthText = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;

/** "今天 14:05", or on another day "2026年3月5日 14:05". */
export function whenText(at: Date, now: Date): string {
  const isToday = at.toDateString() === now.toDateString();
  const day = isToday ? "今天" : `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
  return `${day} ${timeText(at)}`;
}

/** "用时 3 秒" for 2,900 milliseconds. */
export const tookText = (milliseconds: number): string =>
  milliseconds < 1000 ? "用时不到 1 秒" : `用时 ${countText(Math.round(milliseconds / 1000))} 秒`;

/** "14:05", 24 hours, local time. */
export const timeText = (at: Date): string => `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
