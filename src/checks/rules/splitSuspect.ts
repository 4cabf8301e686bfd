import { yuanPlain } from "../../core/fen";
import { NONE } from "../caseColumns";
import { AMOUNT, BASIS_DATE, HOUSEHOLD } from "../needs";
import { addressOf, placeOf } from "../refs";
import type { Rule } from "../rule";
import { fail, pass, unknown, unknownFact } from "../verdict";

/** Grants of one household close to each other, each within the street's limit and together beyond it (A15). */
export const splitSuspect: Rule = {
  code: "G208",
  severity: "note",
  clause: "四(三)",
  scope: "case",
  needs: [BASIS_DATE, AMOUNT, HOUSEHOLD],
  quick({ surveys, columns: { fen, household } }) {
    const splits = surveys.splits();
    return () => (place) => (!Number.isNaN(fen[place]) && household[place] !== NONE && splits.isPlain(place) ? pass : null);
  },
  check(facts, { surveys }) {
    if (facts.amount.is !== "known") return unknownFact(facts.amount);
    if (facts.household === null) return unknown("key");
    const { found, open } = surveys.splits();
    const split = found.get(facts);
    if (!split) return open.has(facts) ? unknown("precision") : pass;
    return fail({
      at: [facts.amountField, ...(facts.basisField ? [facts.basisField] : [])],
      args: {
        days: split.days,
        total: yuanPlain(split.total),
        limit: yuanPlain(split.limit),
        count: split.rows.length + 1,
        rows: split.rows.map((row) => addressOf(row, facts)),
        places: split.rows.map((row) => placeOf(row, facts)),
      },
    });
  },
};
