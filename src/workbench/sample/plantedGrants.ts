import { day, granted, medicalCosts, mostFor, yuan, type SampleCase } from "./sampleCase";
import { SteadyChoice } from "./steadyChoice";

const NO_ILLNESS: SampleCase = {
  totalFee: null,
  insurancePaid: null,
  seriousPaid: null,
  commercialPaid: null,
  mutualAid: null,
  medicalAid: null,
  otherAid: null,
  selfExpense: null,
  selfPaid: null,
  contributionDue: null,
  seriousIllness: null,
  disabled: null,
  eventDate: null,
  invoiceNo: null,
  invoiceDate: null,
};

/** A grant of 大重病医疗 that lies `overFen` above (or, negative, below) what its category allows. */
export function medicalGrant(row: SampleCase, category: string, totalFen: number, overFen: number, invoiceNo: string): SampleCase {
  const costs = medicalCosts(category, totalFen, new SteadyChoice(totalFen));
  const bare = {
    ...row,
    ...NO_ILLNESS,
    ...costs,
    category,
    type: "大重病医疗",
    reason: "肺癌术后化疗",
    invoiceNo,
    invoiceDate: day(2018, 11, 20),
  };
  return granted(bare, mostFor(category, costs) + overFen);
}

/** A grant of 大重病医疗 of exactly this much, well within what the costs allow. */
export function medicalGrantOf(row: SampleCase, fen: number, invoiceNo: string): SampleCase {
  return granted(medicalGrant(row, "低保", fen * 12, 0, invoiceNo), fen);
}

export function contributionGrant(row: SampleCase, due: number, amount: number): SampleCase {
  const bare = {
    ...row,
    ...NO_ILLNESS,
    category: "低收入",
    type: "补缴金",
    reason: "完全丧劳，需一次性补缴社保",
    contributionDue: yuan(due),
    seriousIllness: "是",
    disabled: "是",
  };
  return granted(bare, amount * 100);
}

export function emergencyGrant(row: SampleCase, amount: number, eventDay: readonly [number, number, number]): SampleCase {
  return granted({ ...row, ...NO_ILLNESS, type: "突发事件", reason: "家中失火，家具电器烧毁", eventDate: { day: eventDay } }, amount * 100);
}

/** Any other grant of this much: no ceiling of its own binds it, only those of the year. */
export function otherGrant(row: SampleCase, amount: number): SampleCase {
  return granted({ ...row, ...NO_ILLNESS, type: "其他", reason: "失独老人，无子女照料" }, amount * 100);
}
