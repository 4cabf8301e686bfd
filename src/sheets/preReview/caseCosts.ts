import type { Reading } from "../../cells/reading";
import type { CaseFacts } from "../../checks/caseFacts";
import { DEDUCTION_FIELDS, selfPaidInput } from "../../checks/facts/selfPaidInput";
import type { Fen } from "../../core/fen";
import type { IsoDate } from "../../core/isoDate";
import { FIELDS } from "../../ledger/fields";
import type { Decision } from "../../policy/decision";
import { capContribution } from "../../policy/decisions/capContribution";
import { capEmergency } from "../../policy/decisions/capEmergency";
import { capMedical } from "../../policy/decisions/capMedical";
import { selfPaidBase } from "../../policy/decisions/selfPaidBase";
import type { PolicySet } from "../../policy/policyDocument";
import { yesNoOf } from "../../policy/words";
import { answerOf, noDate, type Answer } from "./answer";
import { textOf } from "./applicantFacts";
import type { PreReviewForm } from "./preReviewForm";

interface Asking {
  readonly policy: PolicySet;
  /** Basis date; null where the ledger has none that can be read. */
  readonly date: IsoDate | null;
  readonly asReference: boolean;
}

type CaseCosts = Pick<PreReviewForm, "costs" | "base" | "ratio" | "clause" | "ceiling">;

/** The money of a case: fees, deductions, the base, and the ceiling that its type sets, with the sum that leads there. */
export function caseCosts(facts: CaseFacts, asking: Asking): CaseCosts {
  const { read } = facts.row;
  const selfPaid = selfPaidBase(asking.policy, selfPaidInput(facts));
  const isMedical = facts.type.is === "known" && facts.type.value === "大重病医疗";
  const due = knownFen(read.contributionDue);
  const decision = asking.date === null ? null : ceilingOf(facts, selfPaid, due, { ...asking, date: asking.date });
  return {
    costs: [
      { label: "总费用", fen: knownFen(read.totalFee) },
      ...DEDUCTION_FIELDS.map((field) => ({ label: FIELDS[field].label, fen: knownFen(read[field]) })),
      { label: "台账自负", fen: knownFen(read.selfPaid) },
      { label: "自负（基数）", fen: isMedical && selfPaid.ok ? selfPaid.value : null },
      { label: "需补缴部分", fen: due },
    ],
    base: isMedical ? (selfPaid.ok ? selfPaid.value : null) : due,
    ratio: ratioOf(decision),
    clause: decision?.ok ? decision.clause : "",
    ceiling: asking.date === null ? noDate() : ceilingAnswer(decision, isMedical ? selfPaid : null),
  };
}

/** null: this type has no ceiling of its own, only the year's. */
function ceilingOf(
  facts: CaseFacts,
  selfPaid: Decision<Fen>,
  due: Fen | null,
  { policy, date, asReference }: Asking & { readonly date: IsoDate },
): Decision<Fen> | null {
  const category = facts.category.is === "known" ? facts.category.value : null;
  const type = facts.type.is === "known" ? facts.type.value : null;
  const { read } = facts.row;
  if (type === "大重病医疗") return selfPaid.ok ? capMedical(policy, { category, base: selfPaid.value, date, asReference }) : selfPaid;
  if (type === "补缴金") {
    const answers = { seriousIllness: yesNoOf(policy, textOf(read.seriousIllness)), disabled: yesNoOf(policy, textOf(read.disabled)) };
    return capContribution(policy, { category, due, ...answers, date, asReference });
  }
  if (type === "突发事件") return capEmergency(policy, { date, asReference });
  if (type === "其他") return null;
  return { ok: false, why: "unknownWord", text: "帮扶类别未填或不是规定的叫法，无法确定上限", steps: [] };
}

function ceilingAnswer(decision: Decision<Fen> | null, selfPaid: Decision<Fen> | null): Answer<Fen> {
  if (decision === null) return { ok: false, word: "无单项上限", why: "其他帮扶没有单项上限，受全年累计金额限制" };
  const answer = answerOf(decision);
  if (!answer.ok || !selfPaid?.ok) return answer;
  return { ...answer, why: `${selfPaid.text}；${answer.why}` };
}

/** "50%": the share that the decision used. */
function ratioOf(decision: Decision<Fen> | null): string {
  const step = decision?.steps.find(({ kind, text }) => kind === "parameter" && text.includes("%"));
  return step?.text ?? "";
}

const knownFen = (reading: Reading<Fen> | undefined): Fen | null => (reading?.state === "value" ? reading.value : null);
