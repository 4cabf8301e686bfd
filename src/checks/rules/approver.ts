import { fenFromYuan, yuanPlain } from "../../core/fen";
import type { Strength } from "../../policy/decision";
import { approvalStepOf, approverRankOf, ladderOf } from "../../policy/approvalLadder";
import { approvalLevel } from "../../policy/decisions/approvalLevel";
import type { InputRefs } from "../../policy/decisions/asked";
import { lookup } from "../../policy/lookup";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import type { DayFigures } from "../dayFigures";
import { AMOUNT, BASIS_DATE } from "../needs";
import { refsOf } from "../refs";
import type { CheckContext, Rule, Verdict } from "../rule";
import { fail, na, pass, unknown, unknownFact } from "../verdict";

/** A grant above the street's limit was approved by the street, or by any level below the one that it needs. */
export const approvalTooLow = approverRule("P113", "must", "below");
/** A grant within the street's limit was approved by the district, or by any level above the one that it needs. */
export const approvedAboveLevel = approverRule("P122", "note", "above");

/** In the place of a level: the cell holds no text that can be read. */
const NO_TEXT = -1;

/** The level that the amount asks for beside the level that approved. A person's name tells no level, so both rules are unknown, whatever the amount. */
function approverRule(code: string, severity: Strength, wrong: "below" | "above"): Rule {
  const quick: Rule["quick"] = ({ cells: { approver }, columns: { fen } }) => {
    /** What each text of the column signs on a day, looked up once for each. */
    const signedOn = new Map<DayFigures, (place: number) => number | null>();
    return ({ words, day }) => {
      if (words.status === "pending") return () => na;
      if (day === null) return null;
      const signedAt = signedOn.get(day) ?? approver.told((text) => day.approverRank(text), NO_TEXT);
      signedOn.set(day, signedAt);
      return (place) => {
        const amount = fen[place] ?? NaN;
        const signed = signedAt(place);
        const needed = amount > 0 && signed !== NO_TEXT ? day.neededRank(amount) : null;
        if (needed === null) return null;
        if (signed === null) return unknown("word");
        return (wrong === "below" ? signed >= needed : signed <= needed) ? pass : null;
      };
    };
  };
  const check = (facts: CaseFacts, { policy }: CheckContext): Verdict => {
    const { amount, status, row } = facts;
    if (status === "pending") return na;
    if (amount.is !== "known") return unknownFact(amount);
    if (amount.value <= 0) return na;
    const approver = row.read.approver?.state === "value" ? row.read.approver.value : null;
    const asked = askedOf(facts);
    const limit = lookup(policy, "approval.streetLimit", asked.date, asked);
    if (!limit.ok) return unknown("force");
    const signed = approver === null ? null : approverRankOf(policy, limit.value, approver);
    if (approver !== null && signed === null) return unknown("word");
    const ladder = ladderOf(limit.value);
    const needed = approvalStepOf(limit.value, amount.value);
    const never = wrong === "below" ? { needed: 0, signed: ladder.length - 1 } : { needed: ladder.length - 1, signed: 0 };
    if (signed === never.signed || needed.rank === never.needed) return pass;
    if (signed === null) return unknown("blank");
    if (wrong === "below" ? signed >= needed.rank : signed <= needed.rank) return pass;
    const decide = (refs?: InputRefs) => approvalLevel(policy, { ...asked, amount: amount.value, refs });
    // The limit that the amount passed is that of the level below the one it needs, the limit that it kept that level's own.
    const passed = ladder[wrong === "below" ? needed.rank - 1 : needed.rank]?.upTo ?? 0;
    const args = { amount: yuanPlain(amount.value), limit: yuanPlain(fenFromYuan(passed)), approver, required: needed.step.level };
    return fail({
      at: ["approver", facts.amountField],
      clause: limit.clause,
      args,
      decision: decide({ amount: refsOf(facts, facts.amountField) }),
    });
  };
  return { code, severity, clause: "四(三)", scope: "case", needs: [BASIS_DATE, AMOUNT, "approver"], quick, check };
}
