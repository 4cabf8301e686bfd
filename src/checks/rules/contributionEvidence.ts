import { EVIDENCE_FIELDS, evidenceBy, evidenceOf } from "../facts/evidence";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, pass, unknown } from "../verdict";

/** 补缴金 is for people of 大重病 families who are 完全丧劳: the ledger should say both. */
export const contributionEvidence: Rule = {
  code: "P110",
  severity: "should",
  clause: "三(二)",
  scope: "case",
  types: ["补缴金"],
  needs: [BASIS_DATE, { atLeast: 1, of: EVIDENCE_FIELDS }],
  wants: EVIDENCE_FIELDS,
  quick({ cells, policy }) {
    const saysAt = EVIDENCE_FIELDS.map((field) =>
      cells[field].by((reading) => reading === undefined || evidenceBy(reading, field, policy).is === "known"),
    );
    return () => (place) => (saysAt.every((says) => says(place)) ? pass : null);
  },
  check(facts, { policy }) {
    const { read } = facts.row;
    const columns = EVIDENCE_FIELDS.filter((field) => read[field] !== undefined);
    const lacking = columns.filter((field) => read[field]?.state !== "unreadable" && evidenceOf(facts, field, policy).is !== "known");
    if (lacking.length > 0) return fail({ at: lacking, args: { fields: lacking } });
    return columns.some((field) => read[field]?.state === "unreadable") ? unknown("unreadable") : pass;
  },
};
