import { addFen, yuanPlain } from "../../core/fen";
import { capContribution } from "../../policy/decisions/capContribution";
import { lookup } from "../../policy/lookup";
import { shareCap, shareText } from "../../policy/share";
import { askedOf } from "../asked";
import { AMOUNT, BASIS_DATE } from "../needs";
import { refsOf } from "../refs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown, unknownFact } from "../verdict";

/** 补缴金: no more than its share of what the person has to pay. Not applicable where the category has no claim at all (P108). */
export const contributionOverCap: Rule = {
  code: "P109",
  severity: "must",
  clause: "三(二)",
  scope: "case",
  types: ["补缴金"],
  needs: [BASIS_DATE, AMOUNT, "type", "category", "contributionDue"],
  quick({ cells: { contributionDue }, columns: { fen } }) {
    return ({ words: { category }, day }) => {
      const ratio = day?.value("contribution.ratio") ?? null;
      if (ratio === null || category.is !== "known" || !day?.value("contribution.categories")?.includes(category.value)) return null;
      return (place) => {
        const due = contributionDue.at(place);
        return due >= 0 && (fen[place] ?? NaN) <= shareCap(due, ratio) ? pass : null;
      };
    };
  },
  check(facts, { policy }) {
    const { amount, category, row } = facts;
    if (category.is !== "known") return unknown(category.is === "absent" ? "blank" : "word");
    const asked = askedOf(facts);
    const due = row.read.contributionDue?.state === "value" ? row.read.contributionDue.value : null;
    const refs = { category: refsOf(facts, "category"), due: refsOf(facts, "contributionDue") };
    const cap = capContribution(policy, { ...asked, category: category.value, due, refs });
    if (!cap.ok) return cap.why === "notEntitled" ? na : unknown("blank");
    if (amount.is !== "known") return unknownFact(amount);
    const ratio = lookup(policy, "contribution.ratio", asked.date, asked);
    if (!ratio.ok || due === null) return unknown("force");
    if (amount.value <= cap.value) return pass;
    return fail({
      at: [facts.amountField, "contributionDue", "category"],
      clause: cap.clause,
      args: {
        ratio: shareText(ratio.value),
        due: yuanPlain(due),
        cap: yuanPlain(cap.value),
        amount: yuanPlain(amount.value),
        over: yuanPlain(addFen(amount.value, -cap.value)),
      },
      decision: cap,
    });
  },
};
