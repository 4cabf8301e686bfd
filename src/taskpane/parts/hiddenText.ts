import type { HiddenCell } from "./useGoTo";

/** Why a cell cannot be seen, and what to do in Excel. */
export function hiddenText({ sheet, address, by }: HiddenCell): string {
  const column = /[A-Z]+/.exec(address)?.[0] ?? "";
  const row = /\d+/.exec(address)?.[0] ?? "";
  if (by === "filter") return `第 ${row} 行被筛选隐藏，看不到这个单元格。请在 Excel 中清除筛选，再点击定位。`;
  const what = by === "sheet" ? `工作表“${sheet}”` : by === "row" ? `第 ${row} 行` : `${column} 列`;
  return `${what}已隐藏，看不到这个单元格。请先取消隐藏，再点击定位。`;
}
