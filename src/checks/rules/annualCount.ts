import { yuanPlain } from "../../core/fen";
import { yearOf } from "../../core/isoDate";
import { annualCount } from "../../policy/decisions/annualLimit";
import { isCalendarYear, lookup } from "../../policy/lookup";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { BASIS_DATE, HOUSEHOLD } from "../needs";
import { priorGrants } from "../priorGrants";
import type { CheckContext, LookAtKind, Need, Rule, Verdict } from "../rule";
import type { Standing, StandingFigures } from "../surveys/standing";
import { fail, na, pass, unknown, unknownFact } from "../verdict";

/** The third and later grant of the person in the year. */
export const personAnnualCount = countRule("G203", "idNo", judgePerson, ({ surveys, columns: { fen } }) => {
  const person = surveys.annual().personFigures();
  return lookWithin(fen, (place, limit) => isWithin(person, place, limit));
});
/** The same for the household, where the person's own count is within. */
export const householdAnnualCount = countRule(
  "G204",
  HOUSEHOLD,
  (facts, context) =>
    judgePerson(facts, context).is === "fail" ? na : judge(facts, context, context.surveys.annual().household(facts), facts.household),
  ({ surveys, columns: { fen } }) => {
    const [person, household] = [surveys.annual().personFigures(), surveys.annual().householdFigures()];
    return lookWithin(fen, (place, limit) => isWithin(person, place, limit) && isWithin(household, place, limit));
  },
);

function countRule(code: string, need: Need, check: Rule["check"], quick: NonNullable<Rule["quick"]>): Rule {
  return { code, severity: "should", clause: "三(四)", scope: "case", needs: [BASIS_DATE, need], quick, check };
}

/** Rows with an amount whose year is a calendar year. */
function lookWithin(fen: Float64Array, isWithinAt: (place: number, limit: number) => boolean): LookAtKind {
  return ({ day }) => {
    const limit = day?.annualCount ?? null;
    return limit === null ? null : (place) => (!Number.isNaN(fen[place]) && isWithinAt(place, limit) ? pass : null);
  };
}

/** The row is one of its year's times, and nothing is in doubt: they are no more than the limit. */
const isWithin = (figures: StandingFigures, place: number, limit: number): boolean =>
  !Number.isNaN(figures.total(place)) && figures.isTime(place) && figures.count(place) <= limit && figures.isSure(place);

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
