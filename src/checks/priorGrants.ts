import type { PriorGrant } from "../policy/decisions/annualLimit";
import { basisOf } from "./caseScope";
import { refsOf } from "./refs";
import type { Standing } from "./surveys/standing";

/** More earlier grants than this in one year are a fault of the ledger; a list of all of them would help nobody. */
const LISTED = 40;

/** The grants that used up the year before this row, with their cells, for the steps of the decision. */
export function priorGrants({ grants, before }: Standing): readonly PriorGrant[] {
  return grants.slice(Math.max(0, before - LISTED), before).map(({ facts, net }) => ({
    date: basisOf(facts) ?? "",
    fen: net,
    label: facts.type.is === "known" ? `${facts.type.value}帮扶`.replace("帮扶帮扶", "帮扶") : "帮扶",
    refs: refsOf(facts, facts.amountField),
  }));
}
