import { yuanPlain } from "../../core/fen";
import { yearOf } from "../../core/isoDate";
import { annualCount } from "../../policy/decisions/annualLimit";
import { isCalendarYear, lookup } from "../../policy/lookup";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import type { DayFigures } from "../dayFigures";
import { BASIS_DATE, HOUSEHOLD } from "../needs";
import { priorGrants } from "../priorGrants";
import type { CheckContext, Need, Rule, Verdict } from "../rule";
import type { Standing, StandingFigures } from "../surveys/standing";
import { fail, na, pass, unknown, unknownFact } from "../verdict";

/** The third and later grant of the person in the year. */
export const personAnnualCount = countRule("G203", "idNo", judgePerson, ({ surveys }) => {
  const person = surveys.annual().personFigures();
  return (facts, { day }) => (isWithin(person, facts, day) ? pass : null);
});
/** The same for the household, where the person's own count is within. */
export const householdAnnualCount = countRule(
  "G204",
  HOUSEHOLD,
  (facts, context) =>
    judgePerson(facts, context).is === "fail" ? na : judge(facts, context, context.surveys.annual().household(facts), facts.household),
  ({ surveys }) => {
    const [person, household] = [surveys.annual().personFigures(), surveys.annual().householdFigures()];
    return (facts, { day }) => (isWithin(person, facts, day) && isWithin(household, facts, day) ? pass : null);
  },
);

function countRule(code: string, need: Need, check: Rule["check"], quick: NonNullable<Rule["quick"]>): Rule {
  return { code, severity: "should", clause: "三(四)", scope: "case", needs: [BASIS_DATE, need], quick, check };
}

/** The row is one of its year's times, and nothing is in doubt: they are no more than the limit of a calendar year. */
function isWithin(figures: StandingFigures, facts: CaseFacts, day: DayFigures | null): boolean {
  const limit = day?.annualCount ?? null;
  if (limit === null || facts.amount.is !== "known" || Number.isNaN(figures.total(facts))) return false;
  return figures.isTime(facts) && figures.count(facts) <= limit && figures.isSure(facts);
}

function judgePerson(facts: CaseFacts, context: CheckContext): Verdict {
  return judge(facts, context, context.surveys.annual().person(facts), facts.person);
}

function judge(facts: CaseFacts, { policy }: CheckContext, standing: Standing | null, key: string | null): Verdict {
  if (key === null) return unknown("key");
  // Without an amount nobody can say whether money was granted at all.
  if (facts.status === "granted" && facts.amount.is !== "known") return unknownFact(facts.amount);
  if (standing === null || !standing.isTime) return na;
  const asked = askedOf(facts);
  const limit = lookup(policy, "annual.count", asked.date, asked);
  const scope = lookup(policy, "annual.scope", asked.date, asked);
  if (!limit.ok || !scope.ok) return unknown("force");
  if (!isCalendarYear(policy, asked)) return unknown("limits");
  // A doubtful refund may have undone a time.
  if (standing.count > limit.value) {
    if (standing.doubt.less > 0) return unknown("others");
    const decision = annualCount(policy, { ...asked, count: standing.count - 1, prior: priorGrants(standing) });
    return fail({
      at: [...(facts.basisField ? [facts.basisField] : []), facts.amountField],
      clause: limit.clause,
      args: {
        year: yearOf(asked.date),
        count: standing.count,
        limit: limit.value,
        total: yuanPlain(standing.total),
        otherCount: standing.otherCount,
        otherTotal: yuanPlain(standing.otherTotal),
        otherWithin: standing.otherCount <= limit.value,
        scope: scope.value,
        pending: facts.status === "pending",
      },
      decision,
    });
  }
  return standing.count + standing.doubt.times > limit.value ? unknown("others") : pass;
}
