import type { DateSpan } from "../cells/dateSpan";
import { publishedPolicy } from "../policy/publishedPolicy";
import { receiptValid } from "../policy/decisions/receiptValid";
import { dateOf } from "./cellArguments";
import { FunctionError, madeOrError } from "./functionError";

/** Whether a receipt is good (A12). Of a span its oldest day counts; a month decides only where both its ends agree. */
export function receiptAnswer(receiptDate: unknown, applicationDate: unknown): boolean {
  const receipt = dateOf("发票日期", receiptDate);
  const application = dateOf("申请日期", applicationDate);
  const oldest = receipt.precision === "span" ? [receipt.first] : endsOf(receipt);
  const answers = oldest.flatMap((day) =>
    endsOf(application).map((applied) => madeOrError(receiptValid(publishedPolicy(), { receipt: day, application: applied })).value),
  );
  if (new Set(answers).size > 1) throw new FunctionError("#VALUE!", "日期不到具体某一天，无法判断发票是否有效");
  return answers[0] === true;
}

const endsOf = ({ first, last }: DateSpan): readonly string[] => (first === last ? [first] : [first, last]);
