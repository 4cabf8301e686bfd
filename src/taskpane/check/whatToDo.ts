import type { Finding } from "../../checks/finding";

/** What the reader can do about a finding, in one sentence. */
export function whatToDo({ code, severity, fix }: Finding): string {
  if (fix !== undefined) return "可以在“格式更正”中改成正规格式。";
  if (severity === "note") return "不影响结论，请核对是否属实。";
  if (severity === "should") return "请核对材料；确有理由的，写明情况说明。";
  return code.startsWith("C") ? "请对照原始材料改正这个单元格。" : "请核对材料，改正台账或者退回。";
}
