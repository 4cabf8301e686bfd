import { receiptValid } from "../../policy/decisions/receiptValid";
import type { Decision, Strength } from "../../policy/decision";
import { lookup } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { NO_DAY } from "../cellColumns";
import type { DayFigures } from "../dayFigures";
import { receiptPairs, type ReceiptPair } from "../facts/receiptDates";
import { BASIS_DATE } from "../needs";
import { refsOf } from "../refs";
import type { CheckContext, Rule, Verdict } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** The same day of the next year is at least so many days away. */
const FEWEST_DAYS = 365;

/** The receipt is more than a year older than the application. */
export const receiptExpired = receiptRule(
  "P105",
  "must",
  ({ receipt, application }, decide) => {
    if (receipt > application) return false;
    const decision = decide();
    return decision.ok ? !decision.value : null;
  },
  (day) => {
    const most = (day.value("receipt.years") ?? -1) * FEWEST_DAYS;
    return (days) => days < 0 || days <= most;
  },
);
/** The receipt is younger than the application that it should support. */
export const receiptAfterApplication = receiptRule(
  "P106",
  "should",
  ({ receipt, application }) => receipt > application,
  () => (days) => days >= 0,
);

/**
 * The two ways in which a receipt's date can be wrong (A12); a row shows at most one of them. Null: the policy has no answer.
 * `plainOn`: on a day of the policy, whether an application so many days after the receipt is surely not wrong, told without any working.
 */
function receiptRule(
  code: string,
  severity: Strength,
  isWrong: (pair: ReceiptPair, decide: () => Decision<boolean>) => boolean | null,
  plainOn: (day: DayFigures) => (days: number) => boolean,
): Rule {
  const quick: Rule["quick"] = ({ cells: { invoiceDate, applyDate } }) => {
    return ({ words: { type }, day }) => {
      const withoutOne = type.is === "known" && type.value !== "大重病医疗" ? na : null;
      const isPlain = day === null ? () => false : plainOn(day);
      return (place) => {
        const receipt = invoiceDate.at(place);
        if (receipt === NO_DAY) return withoutOne;
        const application = applyDate.at(place);
        return receipt >= 0 && application >= 0 && isPlain(application - receipt) ? pass : null;
      };
    };
  };
  const check = (facts: CaseFacts, { policy }: CheckContext): Verdict => {
    const { invoiceDate, applyDate } = facts.row.read;
    if (invoiceDate?.state === "blank") return facts.type.is === "known" && facts.type.value !== "大重病医疗" ? na : unknown("blank");
    if (applyDate?.state === "blank") return unknown("blank");
    const pairs = receiptPairs(facts);
    const answers = pairs.map((pair) => isWrong(pair, () => receiptValid(policy, { ...pair, ...askedOf(facts) })));
    const first = pairs[0];
    if (!first || answers.includes(null)) return unknown("force");
    if (answers.some((answer) => answer !== answers[0])) return unknown("precision");
    if (!answers[0]) return pass;
    const { receipt, application } = first;
    const years = lookup(policy, "receipt.years", askedOf(facts).date, askedOf(facts));
    const args = { receipt, application, ...(years.ok ? { years: years.value } : {}) };
    return fail({ at: ["invoiceDate", "applyDate"], args, decision: decideOn(facts, policy, first) });
  };
  return { code, severity, clause: "四(一)", scope: "case", needs: [BASIS_DATE, "invoiceDate", "applyDate"], quick, check };
}

function decideOn(facts: CaseFacts, policy: PolicySet, pair: ReceiptPair): Decision<boolean> {
  const refs = { receipt: refsOf(facts, "invoiceDate"), application: refsOf(facts, "applyDate") };
  return receiptValid(policy, { ...pair, ...askedOf(facts), refs });
}
