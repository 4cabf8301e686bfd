import { yearOf } from "../../core/isoDate";
import { BASIS_DATE } from "../needs";
import { addressOf, placeOf } from "../refs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** One person within one year under different categories: each row that differs from the year's first. */
export const categoryDiffers: Rule = {
  code: "G210",
  severity: "note",
  clause: "三(一)",
  scope: "live",
  needs: [BASIS_DATE, "idNo", "category"],
  quick({ surveys }) {
    const categories = surveys.categories();
    return () => (place) => (categories.isPlain(place) ? pass : null);
  },
  check(facts, { surveys }) {
    const { person, basis, category } = facts;
    if (person === null || basis.is !== "known") return unknown("key");
    if (category.is !== "known") return category.is === "absent" ? na : unknown("word");
    const first = surveys.categories().get(facts);
    if (first?.category.is !== "known" || first.category.value === category.value) return pass;
    return fail({
      at: ["category", "idNo"],
      args: {
        year: yearOf(basis.value),
        category: category.value,
        firstCategory: first.category.value,
        first: addressOf(first, facts),
        place: placeOf(first, facts),
      },
    });
  },
};
