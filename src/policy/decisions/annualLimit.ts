import { addFen, fenFromYuan, yuanText, type Fen } from "../../core/fen";
import { yearOf, type IsoDate } from "../../core/isoDate";
import type { CellRef, Decision, Step } from "../decision";
import { limitName, limitsOn, usedOf, type AnnualLimit, type AnnualPart } from "../annualLimits";
import { lookup, type Found } from "../lookup";
import type { PolicySet } from "../policyDocument";
import type { GrantType } from "../words";
import type { Asked } from "./asked";
import { amountInput, cited, made, notMade, parameterStep, wordInput } from "./workings";

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
  /** The grant's type, and the use by person, household and type: needed where the document has several limits. */
  readonly type?: GrantType | null;
  readonly parts?: readonly AnnualPart[];
  readonly prior?: readonly PriorGrant[];
}

export interface AnnualCountInput extends Asked {
  readonly count: number;
  readonly prior?: readonly PriorGrant[];
}

/** What is left of the year's amount for a household or person, in fen, from 0 up to the whole limit: 三(四), A7, A11. */
export function annualRemaining(policy: PolicySet, input: AnnualInput): Decision<Fen> {
  const { date, used, prior = [], asReference, refs } = input;
  const year = yearOf(date);
  const inputs = () => [...prior.map(priorStep), amountInput(`${year}年已用`, used, refs?.used)];
  const limit = lookup(policy, "annual.amount", date, { asReference });
  if (limit.ok && typeof limit.value !== "number") return remainingOfLimits({ ...limit, value: limit.value }, input, prior.map(priorStep));
  if (used === null) return notMade("missing", `${year}年已用金额未知，算不出年度余额`, inputs);
  if (!limit.ok) return notMade(limit.why, limit.text, inputs);
  const most = fenFromYuan(Number(limit.value));
  const left = remainingOf(most, used);
  const difference = () =>
    `${yuanText(most)} − ${yuanText(used)}${used > most ? "，已超出" : ""} ${giving(left, addFen(most, -used))} ${yuanText(left)} 元`;
  return made(left, limit, {
    steps: () => [
      ...inputs(),
      { ...parameterStep("annual.amount", "全年累计上限", `${yuanText(most)} 元`, limit), fen: most },
      { kind: "compute", label: "年度尚余", text: difference(), fen: left },
    ],
    text: () => `${cited(limit)}：全年累计不超过 ${yuanText(most)} 元，${year}年已用 ${yuanText(used)} 元，尚余 ${yuanText(left)} 元`,
  });
}

/** The smallest of what is left of each limit that binds the grant; on a tie the first of the document. */
function remainingOfLimits(
  limit: Found<readonly AnnualLimit[]>,
  { type = null, parts, refs }: AnnualInput,
  priors: readonly Step[],
): Decision<Fen> {
  const inputs = () => [...priors, wordInput("帮扶类别", type, refs?.type)];
  if (parts === undefined) return notMade("missing", "年度限额按人、按户或按类别分别规定，没有分项的已用金额，算不出年度余额", inputs);
  const lines = limitsOn(limit.value, type).map((one) => {
    const most = fenFromYuan(one.amount);
    const used = usedOf(one, parts);
    return { name: limitName(one), most, used, left: remainingOf(most, used) };
  });
  const [first, ...others] = lines;
  if (!first) return notMade("gap", `文件没有规定${type ?? "这一类别"}的年度限额`, inputs);
  const tightest = others.reduce((best, line) => (line.left < best.left ? line : best), first);
  return made(tightest.left, limit, {
    steps: () => [
      ...inputs(),
      ...lines.flatMap(({ name, most, used, left }): Step[] => [
        { ...parameterStep("annual.amount", `全年累计上限，${name}`, `${yuanText(most)} 元`, limit), fen: most },
        {
          kind: "compute",
          label: `尚余，${name}`,
          text: `${yuanText(most)} − ${yuanText(used)} ${giving(left, addFen(most, -used))} ${yuanText(left)} 元`,
          fen: left,
        },
      ]),
      { kind: "choose", label: "年度尚余", text: `取最小者：${tightest.name} ${yuanText(tightest.left)} 元`, fen: tightest.left },
    ],
    text: () =>
      `${cited(limit)}：${tightest.name}全年累计不超过 ${yuanText(tightest.most)} 元，已用 ${yuanText(tightest.used)} 元，尚余 ${yuanText(tightest.left)} 元`,
  });
}

/** "=" where the sum comes to what is left; a limit that is passed leaves 0, which no sum says. */
const giving = (left: number, difference: number): "=" | "→" => (left === difference ? "=" : "→");

/** What is left of a limit, in fen: never below 0, and never more than the limit itself. */
export function remainingOf(limit: Fen, used: Fen): Fen {
  return Math.min(limit, Math.max(0, addFen(limit, -used)));
}

/** How many more grants the year generally allows, from 0: 三(四). */
export function annualCount(policy: PolicySet, { date, count, prior = [], asReference }: AnnualCountInput): Decision<number> {
  const year = yearOf(date);
  const inputs = (): Step[] => [...prior.map(priorStep), { kind: "input", label: `${year}年已帮扶`, text: `${count} 次` }];
  const limit = lookup(policy, "annual.count", date, { asReference });
  if (!limit.ok) return notMade(limit.why, limit.text, inputs);
  const left = Math.max(0, limit.value - count);
  return made(left, limit, {
    steps: () => [
      ...inputs(),
      parameterStep("annual.count", "每年帮扶次数", `${limit.value} 次`, limit),
      { kind: "compute", label: "年度尚余次数", text: `${limit.value} − ${count} ${giving(left, limit.value - count)} ${left} 次` },
    ],
    text: () => `${cited(limit)}：每年帮扶一般不超过 ${limit.value} 次，${year}年已 ${count} 次，尚余 ${left} 次`,
  });
}

function priorStep({ date, fen, label, refs }: PriorGrant): Step {
  return { kind: "prior", label: label ?? "已有帮扶", text: `${date} ${yuanText(fen)} 元`, fen, ...(refs ? { refs } : {}) };
}
