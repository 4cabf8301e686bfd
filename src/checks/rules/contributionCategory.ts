import { capContribution } from "../../policy/decisions/capContribution";
import { lookup } from "../../policy/lookup";
import { askedOf } from "../asked";
import { BASIS_DATE } from "../needs";
import { refsOf } from "../refs";
import type { Rule } from "../rule";
import { fail, pass, unknown } from "../verdict";

/** 补缴金 is only for the categories that the clause names. */
export const contributionCategory: Rule = {
  code: "P108",
  severity: "must",
  clause: "三(二)",
  scope: "case",
  types: ["补缴金"],
  needs: [BASIS_DATE, "type", "category"],
  quick:
    () =>
    ({ words: { category }, day }) =>
      category.is === "known" && day?.value("contribution.categories")?.includes(category.value) ? () => pass : null,
  check(facts, { policy }) {
    const { category } = facts;
    if (category.is !== "known") return unknown(category.is === "absent" ? "blank" : "word");
    const asked = askedOf(facts);
    const entitled = lookup(policy, "contribution.categories", asked.date, asked);
    if (!entitled.ok) return unknown("force");
    if (entitled.value.includes(category.value)) return pass;
    const decision = capContribution(policy, {
      ...asked,
      category: category.value,
      due: null,
      refs: { category: refsOf(facts, "category") },
    });
    return fail({ at: ["category", "type"], args: { category: category.value, entitled: [...entitled.value] }, decision });
  },
};
