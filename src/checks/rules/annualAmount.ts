import { addFen, fenFromYuan, yuanPlain, type Fen } from "../../core/fen";
import { yearOf } from "../../core/isoDate";
import { annualRemaining } from "../../policy/decisions/annualLimit";
import { isCalendarYear, lookup } from "../../policy/lookup";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { AMOUNT, BASIS_DATE, HOUSEHOLD } from "../needs";
import { priorGrants } from "../priorGrants";
import { refsOf } from "../refs";
import type { CheckContext, LookAtKind, Need, Rule, Verdict } from "../rule";
import type { Standing, StandingFigures } from "../surveys/standing";
import { fail, na, pass, unknown, unknownFact } from "../verdict";

/** The person's running total of the year, on each row beyond the limit. */
export const personAnnualAmount = amountRule("G201", "idNo", judgePerson, ({ surveys }) => {
  const person = surveys.annual().personFigures();
  return lookWithin((place, limit) => isWithin(person, place, limit));
});
/** The household's, on rows where the person's own total is within. */
export const householdAnnualAmount = amountRule(
  "G202",
  HOUSEHOLD,
  (facts, context) =>
    judgePerson(facts, context).is === "fail" ? na : judge(facts, context, context.surveys.annual().household(facts), facts.household),
  ({ surveys }) => {
    const [person, household] = [surveys.annual().personFigures(), surveys.annual().householdFigures()];
    return lookWithin((place, limit) => isWithin(person, place, limit) && isWithin(household, place, limit));
  },
);

function amountRule(code: string, need: Need, check: Rule["check"], quick: NonNullable<Rule["quick"]>): Rule {
  return { code, severity: "must", clause: "三(四)", scope: "case", needs: [BASIS_DATE, AMOUNT, need], quick, check };
}

/** Rows whose year has one limit, that of a calendar year. */
function lookWithin(isWithinAt: (place: number, limit: Fen) => boolean): LookAtKind {
  return ({ day }) => {
    const limit = day?.annualAmount ?? null;
    return limit === null ? null : (place) => (isWithinAt(place, limit) ? pass : null);
  };
}

/** The row adds to its year, and nothing is in doubt: the total keeps the limit. No standing has a total of NaN, which keeps none. */
const isWithin = (figures: StandingFigures, place: number, limit: Fen): boolean =>
  figures.total(place) <= limit && figures.own(place) > 0 && figures.isSure(place);

function judgePerson(facts: CaseFacts, context: CheckContext): Verdict {
  return judge(facts, context, context.surveys.annual().person(facts), facts.person);
}

function judge(facts: CaseFacts, { policy }: CheckContext, standing: Standing | null, key: string | null): Verdict {
  if (facts.amount.is !== "known") return unknownFact(facts.amount);
  if (key === null) return unknown("key");
  // Refunded, at or below 0, or outside the limits' scope (A5).
  if (standing === null || standing.own <= 0) return na;
  const asked = askedOf(facts);
  const found = lookup(policy, "annual.amount", asked.date, asked);
  const scope = lookup(policy, "annual.scope", asked.date, asked);
  if (!found.ok || !scope.ok) return unknown("force");
  // Several limits, or a year that rolls: no single total of a calendar year can be compared.
  if (typeof found.value !== "number" || !isCalendarYear(policy, asked)) return unknown("limits");
  const limit = fenFromYuan(found.value);
  if (standing.total - standing.doubt.less > limit) {
    const used = addFen(standing.total, -standing.own);
    const decision = annualRemaining(policy, {
      ...asked,
      used,
      prior: priorGrants(standing),
      refs: { used: refsOf(facts, facts.amountField) },
    });
    return fail({
      at: [facts.amountField, ...(facts.basisField ? [facts.basisField] : [])],
      clause: found.clause,
      args: {
        year: yearOf(asked.date),
        amount: yuanPlain(standing.own),
        total: yuanPlain(standing.total),
        limit: yuanPlain(limit),
        over: yuanPlain(addFen(standing.total, -limit)),
        otherTotal: yuanPlain(standing.otherTotal),
        otherWithin: standing.otherTotal <= limit,
        scope: scope.value,
        pending: facts.status === "pending",
      },
      decision,
    });
  }
  return standing.total + standing.doubt.more > limit ? unknown("others") : pass;
}
