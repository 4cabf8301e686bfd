import { firstLines } from "../textMeasure";
import { label, short, value, widthAcross } from "./formGrid";
import type { FormLimits } from "./formLimits";
import type { FormPart } from "./formPage";
import { formRow } from "./formRow";
import type { PreReviewForm } from "./preReviewForm";

/** Who applies, as far as ledger and ID number say. */
export function applicantPart(form: PreReviewForm): FormPart {
  return {
    name: "申请人\n情况",
    rows: [
      formRow([
        label("姓名", 1),
        short(form.name, 2),
        label("性别", 1),
        short(form.sex, 1),
        label("出生年月", 2),
        short(form.birth, 2),
        label("电话", 1),
        short(form.phone, 2),
      ]),
      formRow([
        label("身份证号", 2),
        short(form.idNo, 3),
        label("对象类别", 2),
        short(form.category, 2),
        label("户号", 1),
        short(form.householdNo, 2),
      ]),
      formRow([label("户籍地址", 2), value(form.hukouAddress, 10)]),
      formRow([label("居住地址", 2), value(form.address, 10)]),
      formRow([label("家庭成员", 2), value(form.members, 10)]),
    ],
  };
}

/** What kind of help is asked for, and why. */
export function hardshipPart(form: PreReviewForm, { hardshipLines }: FormLimits): FormPart {
  const hardship = firstLines(form.hardship, widthAcross(10), hardshipLines, `……（全文见台账 ${form.hardshipAt}）`);
  return {
    name: "帮扶\n事项",
    rows: [
      formRow([
        label("帮扶形式", 2),
        short(form.form, 2),
        label("帮扶类别", 2),
        short(form.type, 2),
        label("发放形式", 2),
        short(form.kind, 2),
      ]),
      formRow([label("困难情况", 2), value(hardship, 10)], 36),
    ],
  };
}
