import type { Reading } from "../../cells/reading";
import type { Fen } from "../../core/fen";
import type { AmountField, FieldId } from "../../ledger/fieldId";
import { FIELDS } from "../../ledger/fields";
import type { SelfPaidInput, StatedFen } from "../../policy/decisions/selfPaidBase";
import type { CaseFacts } from "../caseFacts";
import { refsOf } from "../refs";

/** What is taken off 总费用 (A1), in the order of the calculation. */
export const DEDUCTION_FIELDS = [
  "insurancePaid",
  "seriousPaid",
  "commercialPaid",
  "mutualAid",
  "medicalAid",
  "otherAid",
  "excludedFee",
  "selfExpense",
] as const satisfies readonly AmountField[];

/** The row's figures for 个人实际承担的自负医疗费用, each with its cell for the steps of the decision. */
export function selfPaidInput(facts: CaseFacts): SelfPaidInput {
  const { read } = facts.row;
  return {
    ...selfPaidFigures(facts),
    deductions: DEDUCTION_FIELDS.map((field) => ({ label: FIELDS[field].label, fen: statedFen(read[field]), refs: refsOf(facts, field) })),
    refs: { totalFee: refsOf(facts, "totalFee"), statedSelfPaid: refsOf(facts, "selfPaid") },
  };
}

/** The same figures without their cells: enough to judge by, and every row is judged. */
export function selfPaidFigures({ row: { read } }: CaseFacts): SelfPaidInput {
  return {
    totalFee: statedFen(read.totalFee),
    deductions: DEDUCTION_FIELDS.map((field) => ({ label: FIELDS[field].label, fen: statedFen(read[field]) })),
    statedSelfPaid: statedFen(read.selfPaid),
  };
}

/**
 * 总费用 less the deductions, where nothing about the figures is odd: whole fen, none below 0, all readable, as the row's marks
 * have told before. Null where 总费用 is not filled.
 */
export function plainComputed({ row: { read } }: CaseFacts): Fen | null {
  if (read.totalFee?.state !== "value") return null;
  // DEDUCTION_FIELDS written out: a field by a name that is only known when it runs takes ten times as long, on every row.
  const ofInsurance = stated(read.insurancePaid) + stated(read.seriousPaid) + stated(read.commercialPaid);
  const ofAid = stated(read.mutualAid) + stated(read.medicalAid) + stated(read.otherAid);
  const left = read.totalFee.value - ofInsurance - ofAid - stated(read.excludedFee) - stated(read.selfExpense);
  return Number.isSafeInteger(left) ? left : null;
}

const stated = (reading: Reading<Fen> | undefined): Fen => (reading?.state === "value" ? reading.value : 0);

/** 自负 as stated, or computed, or the smaller of both (A1), of figures about which nothing is odd; null where there is none, or one below 0. */
export function plainBase(facts: CaseFacts): Fen | null {
  const { selfPaid, totalFee } = facts.row.read;
  const stated = selfPaid?.state === "value" ? selfPaid.value : null;
  const computed = totalFee?.state === "value" ? plainComputed(facts) : stated;
  if (computed === null) return null;
  const base = stated === null ? computed : Math.min(computed, stated);
  return base >= 0 ? base : null;
}

/** A deduction below 0 would raise the base; only a refund repeats its grant's figures with a minus. */
export function isNegativeDeduction({ status, row }: CaseFacts, field: FieldId): boolean {
  if (status === "refund" || !(DEDUCTION_FIELDS as readonly FieldId[]).includes(field)) return false;
  const reading = row.read[field as (typeof DEDUCTION_FIELDS)[number]];
  return reading?.state === "value" && reading.value < 0;
}

/** The cells that the base was computed from: the filled ones. */
export function selfPaidFields({ row: { read } }: CaseFacts): readonly AmountField[] {
  return (["selfPaid", "totalFee", ...DEDUCTION_FIELDS] as const).filter((field) => read[field]?.state === "value");
}

function statedFen(reading: Reading<Fen> | undefined): StatedFen {
  if (reading === undefined) return undefined;
  return reading.state === "blank" ? null : reading.state === "unreadable" ? "unreadable" : reading.value;
}
