import { panelMinimum } from "../../policy/decisions/panelMinimum";
import { askedOf } from "../asked";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** The panel generally has seven people or more. A row that has not met its panel yet is left alone. */
export const panelTooSmall: Rule = {
  code: "P114",
  severity: "should",
  clause: "四(三)",
  scope: "case",
  needs: [BASIS_DATE, "panelSize"],
  quick({ cells: { panelSize } }) {
    return ({ day }) => {
      const minimum = day?.value("panel.minimum") ?? NaN;
      return (place) => (panelSize.at(place) >= minimum ? pass : null);
    };
  },
  check(facts, { policy }) {
    const { panelSize } = facts.row.read;
    if (panelSize?.state !== "value") return facts.status === "pending" ? na : unknown("blank");
    const minimum = panelMinimum(policy, askedOf(facts));
    if (!minimum.ok) return unknown("force");
    if (panelSize.value >= minimum.value) return pass;
    return fail({ at: ["panelSize"], clause: minimum.clause, args: { size: panelSize.value, minimum: minimum.value }, decision: minimum });
  },
};
