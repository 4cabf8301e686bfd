import { forceOn, newestDocument, noRuleText } from "../../policy/lookup";
import { isUnplaced } from "../caseScope";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, pass, unknown } from "../verdict";

/** Outside the document's dates nothing is judged silently (A9, A22). */
export const noRuleInForce: Rule = {
  code: "P101",
  severity: "note",
  clause: "末段",
  scope: "every",
  needs: [BASIS_DATE],
  ofKind: ({ force }) => (force === "inForce" ? pass : null),
  check(facts, { policy }) {
    const { basis, basisField, force } = facts;
    if (isUnplaced(facts)) return unknown("precision");
    if (basis.is !== "known" || basisField === null) return unknown(basis.is === "absent" ? "blank" : "unreadable");
    if (force === "inForce") return pass;
    const side = forceOn(policy, basis.value);
    const oldest = policy.documents[0];
    return fail({
      at: [basisField],
      args: {
        field: basisField,
        date: basis.value,
        side,
        reference: force === "reference",
        document: newestDocument(policy).number,
        predecessor: oldest?.predecessor ?? "",
        why: noRuleText(policy, basis.value, side),
      },
    });
  },
};
