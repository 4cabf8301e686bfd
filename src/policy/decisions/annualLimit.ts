import { addFen, fenFromYuan, yuanText, type Fen } from "../../core/fen";
import { yearOf, type IsoDate } from "../../core/isoDate";
import type { CellRef, Decision, Step } from "../decision";
import { lookup } from "../lookup";
import type { PolicySet } from "../policyDocument";
import type { Asked } from "./asked";
import { amountInput, cited, made, notMade, parameterStep } from "./workings";

/** A grant that has already used up part of the year. */
export interface PriorGrant {
  readonly date: IsoDate;
  readonly fen: Fen;
  /** E.g. the type of the grant. */
  readonly label?: string;
  readonly refs?: readonly CellRef[];
}

export interface AnnualInput extends Asked {
  /** Net amount of the year's counted grants, fen; below 0 where refunds of earlier years exceed them. */
  readonly used: Fen | null;
  readonly prior?: readonly PriorGrant[];
}

export interface AnnualCountInput extends Asked {
  readonly count: number;
  readonly prior?: readonly PriorGrant[];
}

/** What is left of the year's amount for a household or person, in fen, from 0 up to the whole limit: 三(四), A7, A11. */
export function annualRemaining(policy: PolicySet, { date, used, prior = [], asReference, refs }: AnnualInput): Decision<Fen> {
  const year = yearOf(date);
  const inputs = () => [...prior.map(priorStep), amountInput(`${year} 年已用`, used, refs?.used)];
  if (used === null) return notMade("missing", `${year} 年已用金额未知，算不出年度余额`, inputs);
  const limit = lookup(policy, "annual.amount", date, { asReference });
  if (!limit.ok) return notMade(limit.why, limit.text, inputs);
  const most = fenFromYuan(limit.value);
  const left = remainingOf(most, used);
  const difference = () => `${yuanText(most)} − ${yuanText(used)}${used > most ? "，已超出" : ""} → ${yuanText(left)} 元`;
  return made(left, limit, {
    steps: () => [
      ...inputs(),
      { ...parameterStep("annual.amount", "全年累计上限", `${yuanText(most)} 元`, limit), fen: most },
      { kind: "compute", label: "年度尚余", text: difference(), fen: left },
    ],
    text: () => `${cited(limit)}：全年累计不超过 ${yuanText(most)} 元，${year} 年已用 ${yuanText(used)} 元，尚余 ${yuanText(left)} 元`,
  });
}

/** What is left of a limit, in fen: never below 0, and never more than the limit itself. */
export function remainingOf(limit: Fen, used: Fen): Fen {
  return Math.min(limit, Math.max(0, addFen(limit, -used)));
}

/** How many more grants the year generally allows, from 0: 三(四). */
export function annualCount(policy: PolicySet, { date, count, prior = [], asReference }: AnnualCountInput): Decision<number> {
  const year = yearOf(date);
  const inputs = (): Step[] => [...prior.map(priorStep), { kind: "input", label: `${year} 年已帮扶`, text: `${count} 次` }];
  const limit = lookup(policy, "annual.count", date, { asReference });
  if (!limit.ok) return notMade(limit.why, limit.text, inputs);
  const left = Math.max(0, limit.value - count);
  return made(left, limit, {
    steps: () => [
      ...inputs(),
      parameterStep("annual.count", "每年帮扶次数", `${limit.value} 次`, limit),
      { kind: "compute", label: "年度尚余次数", text: `${limit.value} − ${count} → ${left} 次` },
    ],
    text: () => `${cited(limit)}：每年帮扶一般不超过 ${limit.value} 次，${year} 年已 ${count} 次，尚余 ${left} 次`,
  });
}

function priorStep({ date, fen, label, refs }: PriorGrant): Step {
  return { kind: "prior", label: label ?? "已有帮扶", text: `${date} ${yuanText(fen)} 元`, fen, ...(refs ? { refs } : {}) };
}
