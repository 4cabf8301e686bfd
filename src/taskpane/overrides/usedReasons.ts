import type { Override } from "../../checks/overrides/override";
import { TYPICAL_REASONS } from "./typicalReasons";

/** So many of the workbook's own reasons: a longer list is read by nobody. */
const MOST = 10;

/** The reasons that were given in this workbook, the latest first, without those that are offered everywhere. */
export function usedReasons(overrides: readonly Pick<Override, "reason" | "at">[]): readonly string[] {
  const latest = [...overrides].sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ reason }) => reason);
  return [...new Set(latest)].filter((reason) => !TYPICAL_REASONS.includes(reason)).slice(0, MOST);
}
