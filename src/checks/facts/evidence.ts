import type { Reading } from "../../cells/reading";
import { textKey } from "../../core/textKey";
import type { PolicySet } from "../../policy/policyDocument";
import { yesNoOf } from "../../policy/words";
import type { CaseFacts, Fact } from "../caseFacts";

/** The two conditions of a 补缴金 (三(二)). */
export const EVIDENCE_FIELDS = ["seriousIllness", "disabled"] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** Words that say yes or no by naming the condition itself. */
const WORDS: Readonly<Record<EvidenceField, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
  seriousIllness: { yes: ["大重病"], no: ["非大重病", "不属于大重病"] },
  disabled: {
    yes: ["完全丧劳", "完全丧失劳动能力"],
    no: ["未完全丧劳", "大部分丧劳", "部分丧劳", "大部分丧失劳动能力", "部分丧失劳动能力", "未丧失劳动能力"],
  },
};

/** Whether the ledger says that the condition is met; a word that says neither is unreadable. */
export const evidenceOf = ({ row: { read } }: CaseFacts, field: EvidenceField, policy: PolicySet): Fact<boolean> =>
  evidenceBy(read[field], field, policy);

/** What one cell says. */
export function evidenceBy(reading: Reading<string> | undefined, field: EvidenceField, policy: PolicySet): Fact<boolean> {
  if (reading === undefined || reading.state === "blank") return { is: "absent" };
  if (reading.state === "unreadable") return { is: "unreadable" };
  const key = textKey(reading.value);
  if (WORDS[field].yes.includes(key)) return { is: "known", value: true };
  if (WORDS[field].no.includes(key)) return { is: "known", value: false };
  const answer = yesNoOf(policy, reading.value);
  return answer === null ? { is: "unreadable" } : { is: "known", value: answer };
}
