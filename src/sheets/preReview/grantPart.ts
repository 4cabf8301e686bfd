import { whyOpen } from "./answer";
import { yuanOrBlank } from "./costPart";
import { amount, label, short, toldOrNot, value } from "./formGrid";
import type { FormPart } from "./formPage";
import { formRow } from "./formRow";
import type { PreReviewForm } from "./preReviewForm";

/** What is proposed, what the year then comes to, and who approves it. */
export function grantPart(form: PreReviewForm): FormPart {
  const afterPerson = yuanOrBlank(form.person.ok ? form.person.after : null);
  const afterHousehold = yuanOrBlank(form.household.ok ? form.household.after : null);
  return {
    name: "拟帮扶\n方案",
    rows: [
      formRow([
        label("最高可帮扶", 2),
        toldOrNot(form.most.ok ? amount(form.most.value, 2) : short(form.most.word, 2), whyOpen(form.most)),
        value(form.most.why, 8),
      ]),
      formRow(
        [
          label("拟帮扶金额", 2),
          { ...amount(form.amount, 2), style: form.amount === null ? "box" : "total" },
          label("大写", 1),
          value(form.amountUpper, 7),
        ],
        22,
      ),
      formRow([label("本次后累计", 2), label("本人", 1), value(afterPerson, 4), label("同户", 1), value(afterHousehold, 4)]),
      formRow([
        label("审批级别", 2),
        toldOrNot(short(form.approval.ok ? form.approval.value : form.approval.word, 3), whyOpen(form.approval)),
        value(form.approval.why, 7),
      ]),
    ],
  };
}
