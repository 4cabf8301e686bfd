import { EVIDENCE_FIELDS, evidenceBy, evidenceOf } from "../facts/evidence";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, pass, unknown } from "../verdict";

/** The ledger itself says that a condition of 补缴金 is not met. */
export const contributionCondition: Rule = {
  code: "P112",
  severity: "must",
  clause: "三(二)",
  scope: "case",
  types: ["补缴金"],
  needs: [BASIS_DATE, { atLeast: 1, of: EVIDENCE_FIELDS }],
  wants: EVIDENCE_FIELDS,
  quick({ cells, policy }) {
    const isMetAt = EVIDENCE_FIELDS.map((field) =>
      cells[field].by((reading) => {
        const says = evidenceBy(reading, field, policy);
        return reading === undefined || (says.is === "known" && says.value);
      }),
    );
    return () => (place) => (isMetAt.every((isMet) => isMet(place)) ? pass : null);
  },
  check(facts, { policy }) {
    const answers = EVIDENCE_FIELDS.filter((field) => facts.row.read[field] !== undefined).map((field) => ({
      field,
      says: evidenceOf(facts, field, policy),
    }));
    const refused = answers.filter(({ says }) => says.is === "known" && !says.value).map(({ field }) => field);
    if (refused.length > 0) return fail({ at: refused, args: { fields: refused } });
    const open = answers.find(({ says }) => says.is !== "known");
    return open ? unknown(open.says.is === "absent" ? "blank" : "word") : pass;
  },
};
