import { yuanPlain } from "../../core/fen";
import { AMOUNT, BASIS_DATE } from "../needs";
import { addressOf, placeOf } from "../refs";
import type { Rule } from "../rule";
import { grantKey } from "../surveys/duplicates";
import { fail, pass, unknown } from "../verdict";

/** The same person, day, type and amount a second time: a line entered twice, or money paid twice. */
export const duplicateGrant: Rule = {
  code: "G205",
  severity: "must",
  clause: "-",
  scope: "case",
  needs: [BASIS_DATE, AMOUNT, "idNo"],
  quick({ surveys }) {
    const duplicates = surveys.duplicates();
    return () => (place) => (duplicates.isPlain(place) ? pass : null);
  },
  check(facts, { surveys }) {
    if (facts.person === null) return unknown("key");
    if (grantKey(facts) === null || facts.amount.is !== "known" || facts.basis.is !== "known") return unknown("unreadable");
    const repeats = surveys.duplicates();
    const first = repeats.first.get(facts);
    if (!first) return repeats.open.has(facts) ? unknown("precision") : pass;
    return fail({
      at: ["idNo", facts.amountField, ...(facts.basisField ? [facts.basisField] : []), "type"],
      args: {
        date: facts.basis.value,
        type: facts.type.is === "known" ? facts.type.value : "",
        amount: yuanPlain(facts.amount.value),
        first: addressOf(first, facts),
        place: placeOf(first, facts),
      },
    });
  },
};
