import { addFen, yuanPlain } from "../../core/fen";
import { computedSelfPaid } from "../../policy/decisions/selfPaidBase";
import { bears, MARKS } from "../cellMarks";
import { plainComputed, selfPaidFields, selfPaidInput } from "../facts/selfPaidInput";
import { BASIS_DATE } from "../needs";
import type { Rule, Verdict } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** Both 自负 and 总费用 are stated, and do not agree; the smaller of both is then the base of the cap (A1). */
export const selfPaidMismatch: Rule = {
  code: "P104",
  severity: "should",
  clause: "三(一)",
  scope: "case",
  needs: [BASIS_DATE, "selfPaid", "totalFee"],
  quick({ cells }) {
    const computedAt = plainComputed(cells);
    const look = (place: number): Verdict | null => {
      const stated = cells.selfPaid.at(place);
      const computed = computedAt(place);
      if (Number.isNaN(stated) || Number.isNaN(computed)) return na;
      return computed === stated ? pass : null;
    };
    return ({ marks }) => (bears(marks, MARKS.unreadable | MARKS.oddNumber) ? null : look);
  },
  check(facts, { policy }) {
    const { selfPaid, totalFee } = facts.row.read;
    if (selfPaid?.state !== "value" || totalFee?.state !== "value") return na;
    const computed = computedSelfPaid(policy, selfPaidInput(facts));
    if (!computed.ok) return unknown("unreadable");
    const difference = addFen(selfPaid.value, -computed.value);
    if (difference === 0) return pass;
    return fail({
      at: selfPaidFields(facts),
      args: { stated: yuanPlain(selfPaid.value), computed: yuanPlain(computed.value), difference: yuanPlain(difference) },
      decision: computed,
    });
  },
};
