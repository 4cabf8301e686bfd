import { firstLines } from "../textMeasure";
import { label, short, value, widthAcross } from "./formGrid";
import type { FormLimits } from "./formLimits";
import type { FormPart } from "./formPage";
import { formRow } from "./formRow";
import type { PreReviewForm } from "./preReviewForm";

/** Who applies, as far as ledger and ID number say. */
export function applicantPart(form: PreReviewForm, { applicantLines }: FormLimits): FormPart {
  const fitting = (text: string, across: number): string => firstLines(text, widthAcross(across), applicantLines, "…见台账");
  return {
    name: "申请人\n情况",
    rows: [
      formRow([
        label("姓名", 1),
        short(fitting(form.name, 2), 2),
        label("性别", 1),
        short(form.sex, 1),
        label("出生年月", 2),
        short(form.birth, 2),
        label("电话", 1),
        short(fitting(form.phone, 2), 2),
      ]),
      formRow([
        label("身份证号", 2),
        short(form.idNo, 3),
        label("对象类别", 2),
        short(form.category, 2),
        label("户号", 1),
        short(fitting(form.householdNo, 2), 2),
      ]),
      formRow([label("户籍地址", 2), value(fitting(form.hukouAddress, 10), 10)]),
      formRow([label("居住地址", 2), value(fitting(form.address, 10), 10)]),
      formRow([label("家庭成员", 2), value(fitting(form.members, 10), 10)]),
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
