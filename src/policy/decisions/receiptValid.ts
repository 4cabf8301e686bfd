import { addYears, type IsoDate } from "../../core/isoDate";
import type { Decision } from "../decision";
import { lookup } from "../lookup";
import type { PolicySet } from "../policyDocument";
import type { Asked } from "./asked";
import { cited, made, notMade, parameterStep, wordInput } from "./workings";

export interface ReceiptInput extends Omit<Asked, "date"> {
  /** Date of the receipt; of a span its oldest day. */
  readonly receipt: IsoDate;
  readonly application: IsoDate;
  /** The day whose rules apply; the application's where nothing later is known (A8). */
  readonly date?: IsoDate;
}

/** Whether a receipt is good for an application: not later than it, and at most a year older by the calendar: 四(一), A12. */
export function receiptValid(
  policy: PolicySet,
  { receipt, application, date = application, asReference, refs }: ReceiptInput,
): Decision<boolean> {
  const inputs = () => [wordInput("发票日期", receipt, refs?.receipt), wordInput("申请日期", application, refs?.application)];
  const years = lookup(policy, "receipt.years", date, { asReference });
  if (!years.ok) return notMade(years.why, years.text, inputs);
  const lastDay = addYears(receipt, years.value);
  const value = receipt <= application && application <= lastDay;
  const outcome = receipt > application ? "发票日期晚于申请日期" : value ? "有效" : "已过期";
  return made(value, years, {
    steps: () => [
      ...inputs(),
      parameterStep("receipt.years", "发票有效期", `申请 ${years.value} 年内`, years),
      { kind: "compute", label: "发票可用至", text: lastDay },
    ],
    text: () => `${cited(years)}：发票 ${receipt}，可用至 ${lastDay}，申请 ${application}，${outcome}`,
  });
}
