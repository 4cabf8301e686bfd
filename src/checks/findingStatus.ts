import type { Finding } from "./finding";

/** Where a finding stands: nobody has said anything about it, its 情况说明 holds, or it has one that no longer fits the values. */
export type FindingStatus = "open" | "explained" | "lapsed";

/** In the order of every list: what is still to be done first. */
export const FINDING_STATUSES: readonly FindingStatus[] = ["open", "lapsed", "explained"];

/** How a status is called everywhere. */
export const STATUS_WORD: Readonly<Record<FindingStatus, string>> = { open: "未处理", lapsed: "已失效", explained: "已说明" };

/** The status of a finding by its 情况说明; 已失效 still has to be dealt with, as 未处理 has. */
export function statusOf({ override }: Finding): FindingStatus {
  if (override === undefined) return "open";
  return override.status === "active" ? "explained" : "lapsed";
}
