import { basisOf } from "../checks/caseScope";
import type { YearStanding } from "../checks/surveys/standing";
import type { Fen } from "../core/fen";
import type { Step } from "../policy/decision";
import { annualCount, annualRemaining } from "../policy/decisions/annualLimit";
import type { PolicySet } from "../policy/policyDocument";

/** Times and money of a person or household in the year, and what is left; `left` null where that cannot be told. */
export interface YearUseOf {
  readonly used: Fen;
  readonly count: number;
  readonly left: { readonly fen: Fen; readonly times: number } | null;
  readonly steps: readonly Step[];
}

/** The limits of the year's last day: a year that the document ends or begins in has its whole caps (A9). */
export const lastDayOf = (year: number): string => `${year}-12-31`;

/** What a year's counted grants leave of the limits that the standards in use have for it. */
export function yearUseOf(policy: PolicySet, { total, count, doubt, grants }: YearStanding, year: number): YearUseOf {
  const asked = { date: lastDayOf(year), asReference: true };
  const prior = grants.map(({ facts, net }) => {
    const { sheet, row, at } = facts.row;
    const ref = { file: sheet.file, sheet: sheet.sheet, row, cell: at[facts.amountField] };
    return { date: basisOf(facts) ?? "", fen: net, label: facts.name || "姓名未填", refs: [ref] };
  });
  const money = annualRemaining(policy, { ...asked, used: total, prior });
  const times = annualCount(policy, { ...asked, count });
  const isClear = doubt.more === 0 && doubt.less === 0 && doubt.times === 0;
  const left = isClear && money.ok && times.ok ? { fen: money.value, times: times.value } : null;
  return { used: total, count, left, steps: [...money.steps, ...times.steps] };
}
