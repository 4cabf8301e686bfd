import { isLiveCase } from "../../checks/caseScope";
import type { CaseFacts } from "../../checks/caseFacts";
import { addFen, type Fen } from "../../core/fen";
import { yearOf, type IsoDate } from "../../core/isoDate";
import { annualUse, type AnnualGrant } from "../../policy/annualUse";
import { annualRemaining } from "../../policy/decisions/annualLimit";
import type { PolicySet } from "../../policy/policyDocument";
import type { EarlierGrant, PreReviewForm, YearSoFar } from "./preReviewForm";

interface YearContext {
  readonly all: readonly CaseFacts[];
  readonly policy: PolicySet;
  readonly asReference: boolean;
}

/**
 * What the person and the household have had in the calendar year of the case (A6, A7): for a pending case everything granted
 * in the year (A13), for a granted one what lies before it. Netted by A11, like the check.
 */
export function yearSoFar(facts: CaseFacts, context: YearContext): Pick<PreReviewForm, "earlier" | "person" | "household"> {
  const date = facts.basis.is === "known" ? facts.basis.value : null;
  if (date === null) return { earlier: [], person: null, household: null };
  const isPersonal = (other: CaseFacts): boolean => facts.person !== null && other.person === facts.person;
  const isFamily = (other: CaseFacts): boolean => isPersonal(other) || (facts.household !== null && other.household === facts.household);
  const family = relevantGrants(facts, date, context.all.filter(isFamily));
  const listed = family.flatMap((grant) => earlierGrant(grant, isPersonal(grant) ? "本人" : "同户"));
  return {
    earlier: listed.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    person: facts.person === null ? null : totals(facts, date, family.filter(isPersonal), context),
    household: facts.household === null ? null : totals(facts, date, family, context),
  };
}

/** Granted and refunded rows of the year that count, this one and (for a granted case) later ones left out. */
function relevantGrants(facts: CaseFacts, date: IsoDate, family: readonly CaseFacts[]): CaseFacts[] {
  const place = family.indexOf(facts);
  return family.filter((other, index) => {
    if (other === facts || (other.status !== "granted" && other.status !== "refund")) return false;
    if (other.basis.is !== "known") return other.force === "unknown";
    if (!isLiveCase(other) || yearOf(other.basis.value) !== yearOf(date)) return false;
    return facts.status === "pending" || other.basis.value < date || (other.basis.value === date && index < place);
  });
}

function earlierGrant({ basis, amount, type }: CaseFacts, who: EarlierGrant["who"]): EarlierGrant[] {
  if (basis.is !== "known" || amount.is !== "known") return [];
  return [{ date: basis.value, type: type.is === "known" ? type.value : "类别不明", fen: amount.value, who }];
}

function totals(facts: CaseFacts, date: IsoDate, grants: readonly CaseFacts[], { policy, asReference }: YearContext): YearSoFar {
  const counted = grants.flatMap((grant, order): AnnualGrant[] =>
    grant.basis.is === "known" && grant.amount.is === "known"
      ? [{ key: "", date: grant.basis.value, fen: grant.amount.value, type: grant.type.is === "known" ? grant.type.value : null, order }]
      : [],
  );
  const { used, count } = annualUse(counted).of("", yearOf(date));
  const unclear = grants.length - counted.length;
  const remaining = annualRemaining(policy, { date, used, asReference });
  const amount: Fen | null = facts.amount.is === "known" ? facts.amount.value : null;
  return {
    count,
    used,
    unclear,
    remaining: unclear === 0 && remaining.ok ? remaining.value : null,
    after: unclear > 0 || amount === null ? null : addFen(used, amount),
  };
}
