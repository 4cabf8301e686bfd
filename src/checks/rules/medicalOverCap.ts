import { addFen, yuanPlain } from "../../core/fen";
import { capMedical } from "../../policy/decisions/capMedical";
import { selfPaidBase } from "../../policy/decisions/selfPaidBase";
import { made } from "../../policy/decisions/workings";
import { lookup } from "../../policy/lookup";
import { shareCap, shareText } from "../../policy/share";
import { askedOf } from "../asked";
import { bears, MARKS } from "../cellMarks";
import { plainBase, selfPaidFields, selfPaidFigures, selfPaidInput } from "../facts/selfPaidInput";
import { AMOUNT, BASIS_DATE } from "../needs";
import { refsOf } from "../refs";
import type { Rule } from "../rule";
import { fail, pass, unknown, unknownFact } from "../verdict";

const RATIO = { 低保: "medical.ratio.低保", 低收入: "medical.ratio.低收入", 其他: "medical.ratio.其他" } as const;

/** 大重病医疗: no more than the category's share of what the person really paid. */
export const medicalOverCap: Rule = {
  code: "P103",
  severity: "must",
  clause: "三(一)",
  scope: "case",
  types: ["大重病医疗"],
  needs: [BASIS_DATE, AMOUNT, "category", "type", { atLeast: 1, of: ["selfPaid", "totalFee"] }],
  quick({ cells, columns: { fen } }) {
    const baseAt = plainBase(cells);
    return ({ words: { category }, marks, day }) => {
      const ratio = category.is === "known" ? (day?.value(RATIO[category.value]) ?? null) : null;
      if (ratio === null || bears(marks, MARKS.unreadable | MARKS.oddNumber)) return null;
      return (place) => {
        const base = baseAt(place);
        return base >= 0 && (fen[place] ?? NaN) <= shareCap(base, ratio) ? pass : null;
      };
    };
  },
  check(facts, { policy }) {
    const { amount, category } = facts;
    if (amount.is !== "known") return unknownFact(amount);
    if (category.is !== "known") return unknown(category.is === "absent" ? "blank" : "word");
    const base = selfPaidBase(policy, selfPaidFigures(facts));
    if (!base.ok) return unknown(base.why === "missing" ? "blank" : "unreadable");
    const asked = askedOf(facts);
    const cap = capMedical(policy, { ...asked, category: category.value, base: base.value, refs: { category: refsOf(facts, "category") } });
    const ratio = lookup(policy, `medical.ratio.${category.value}`, asked.date, asked);
    if (!cap.ok || !ratio.ok) return unknown("force");
    if (amount.value <= cap.value) return pass;
    return fail({
      at: [facts.amountField, ...selfPaidFields(facts), "category"],
      clause: cap.clause,
      args: {
        category: category.value,
        ratio: shareText(ratio.value),
        base: yuanPlain(base.value),
        cap: yuanPlain(cap.value),
        amount: yuanPlain(amount.value),
        over: yuanPlain(addFen(amount.value, -cap.value)),
      },
      decision: made(cap.value, cap, {
        steps: () => [...selfPaidBase(policy, selfPaidInput(facts)).steps, ...cap.steps],
        text: () => cap.text,
      }),
    });
  },
};
