import { addFen, yuanText, type Fen } from "../../core/fen";
import type { CellRef, Decision } from "../decision";
import type { PolicySet } from "../policyDocument";
import type { InputRefs } from "./asked";
import { amountInput, made, notMade, type Workings } from "./workings";

const CLAUSE = { clause: "三(一)", strength: "must" } as const;

/** An amount of the ledger: fen, blank, or there but not readable. */
export type StatedFen = Fen | null | undefined | "unreadable";

export interface Deduction {
  /** Its column's name: 医保支付, 商业保险 … */
  readonly label: string;
  readonly fen: StatedFen;
  readonly refs?: readonly CellRef[];
}

export interface SelfPaidInput {
  readonly totalFee?: StatedFen;
  readonly deductions: readonly Deduction[];
  /** 自负 as the ledger states it. */
  readonly statedSelfPaid?: StatedFen;
  /** Cells of `totalFee` and `statedSelfPaid`. */
  readonly refs?: InputRefs;
}

/**
 * 个人实际承担的自负医疗费用 by reading A1, in fen and never below 0: the stated 自负, or 总费用 less the deductions, or the
 * smaller of both.
 */
export function selfPaidBase(policy: PolicySet, input: SelfPaidInput): Decision<Fen> {
  const stated = input.statedSelfPaid ?? null;
  const statedStep = () => amountInput("台账所填自负", stated === "unreadable" ? null : stated, input.refs?.statedSelfPaid);
  if (stated === "unreadable") return notMade("unreadable", "台账所填自负医疗费用无法识别", () => [statedStep()]);
  if ((input.totalFee ?? null) === null) {
    if (stated === null) return notMade("missing", "总费用和自负医疗费用都未填，无法计算", () => [statedStep()]);
    return notBelowZero(stated, { steps: () => [statedStep()], text: () => `按台账所填自负 ${yuanText(stated)} 元` });
  }
  const computed = computedSelfPaid(policy, input);
  if (!computed.ok) return computed;
  if (stated === null) return notBelowZero(computed.value, { steps: () => computed.steps, text: () => computed.text });
  const smaller = Math.min(computed.value, stated);
  const winner = computed.value <= stated ? "计算所得" : "台账所填";
  const choice = () => `计算所得 ${yuanText(computed.value)} 元，台账所填 ${yuanText(stated)} 元，取较小数`;
  return notBelowZero(smaller, {
    steps: () => [
      ...computed.steps,
      statedStep(),
      { kind: "choose", label: "自负医疗费用", text: `${choice()}（${winner}）= ${yuanText(smaller)} 元`, fen: smaller },
    ],
    text: () => `${choice()}（${winner}）`,
  });
}

/** 总费用 less every deduction, in fen; may be below 0. A blank deduction deducts nothing and its step says 未填; one below 0 adds nothing either: no base. */
export function computedSelfPaid(_policy: PolicySet, { totalFee, deductions, refs }: SelfPaidInput): Decision<Fen> {
  const total = totalFee ?? null;
  const readable = (fen: StatedFen): Fen | null => (fen === "unreadable" ? null : (fen ?? null));
  const inputs = () => [
    amountInput("总费用", readable(total), refs?.totalFee),
    ...deductions.map(({ label, fen, refs: from }) => amountInput(`减：${label}`, readable(fen), from)),
  ];
  if (total === "unreadable" || deductions.some(({ fen }) => fen === "unreadable")) {
    const unreadable = [{ label: "总费用", fen: total }, ...deductions].filter(({ fen }) => fen === "unreadable").map(({ label }) => label);
    return notMade("unreadable", `${unreadable.join("、")}无法识别，算不出自负医疗费用`, inputs);
  }
  const negative = deductions.filter(({ fen }) => typeof fen === "number" && fen < 0).map(({ label }) => label);
  if (negative.length > 0) return notMade("negative", `${negative.join("、")}低于 0，扣减项不能为负，算不出自负医疗费用`, inputs);
  if (total === null) return notMade("missing", "总费用未填，算不出自负医疗费用", inputs);
  const deducted = deductions.reduce((sum, { fen }) => addFen(sum, readable(fen) ?? 0), 0);
  const value = addFen(total, -deducted);
  const text = () => `总费用 ${yuanText(total)} − 各项扣减 ${yuanText(deducted)} = ${yuanText(value)} 元`;
  return made(value, CLAUSE, {
    steps: () => [...inputs(), { kind: "compute", label: "计算自负", text: text(), fen: value }],
    text,
  });
}

function notBelowZero(base: Fen, { steps, text }: Workings): Decision<Fen> {
  if (base >= 0) return made(base, CLAUSE, { steps, text });
  return made(0, CLAUSE, {
    steps: () => [...steps(), { kind: "compute", label: "自负医疗费用", text: `${yuanText(base)} 元低于 0，按 0.00 元计`, fen: 0 }],
    text: () => `${text()}，低于 0，按 0.00 元计`,
  });
}
