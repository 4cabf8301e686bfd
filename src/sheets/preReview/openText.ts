import type { OpenRule } from "../../checks/openRules";
import { UNKNOWN_WHY } from "../../checks/tally";

/** Rules that cannot be judged for one reason and are named one by one; more are counted. */
const NAMED = 4;

/** What could not be judged on a row. */
export interface OpenTexts {
  /** The rules with their reasons; "" where all were judged that have their columns. */
  readonly rules: string;
  /** Rules that no row was judged by, for want of a column. */
  readonly withoutColumn: number;
}

/** Says which 违规 rules could not be judged on a row, by reason: a row that nobody could judge must not read as clean. */
export function openTexts(open: readonly OpenRule[]): OpenTexts {
  const judgeable = open.filter(({ why }) => why !== "column");
  const reasons = [...new Set(judgeable.map(({ why }) => why))].map((why) => {
    const titles = judgeable.filter((rule) => rule.why === why).map(({ title }) => title);
    return `${titlesText(titles)}（${UNKNOWN_WHY[why]}）`;
  });
  return { rules: reasons.join("；"), withoutColumn: open.length - judgeable.length };
}

function titlesText(titles: readonly string[]): string {
  return titles.length > NAMED ? `${titles.slice(0, NAMED).join("、")}等 ${titles.length} 条` : titles.join("、");
}
