import { addFen, type Fen } from "../../core/fen";
import { yearOf } from "../../core/isoDate";
import { annualRemaining } from "../../policy/decisions/annualLimit";
import type { Decision } from "../../policy/decision";
import type { PolicySet } from "../../policy/policyDocument";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { basisOf } from "../caseScope";
import type { AnnualSurvey } from "../surveys/annual";
import { ceilingOf } from "./ceilingOf";

/** A sum over rows or people, and how many of them have no figure under this policy and are not in it. */
export interface PartSum {
  readonly fen: Fen;
  readonly known: number;
  readonly unknown: number;
}

/** One side of a comparison: a policy and what the ledger means under it. */
export interface ComparedSide {
  readonly policy: PolicySet;
  /** In the order of ledger.rows. */
  readonly cases: readonly CaseFacts[];
  readonly annual: AnnualSurvey;
}

const NOTHING: PartSum = { fen: 0, known: 0, unknown: 0 };

/** The sums of the claims' ceilings, by "类别 category", e.g. "大重病医疗 低保". */
export function ceilingSums({ policy, cases }: ComparedSide): ReadonlyMap<string, PartSum> {
  const sums = new Map<string, PartSum>();
  for (const facts of cases) {
    const ceiling = ceilingOf(facts, policy);
    if (ceiling === null || facts.type.is !== "known") continue;
    add(sums, `${facts.type.value} ${categoryName(facts)}`, ceiling);
  }
  return sums;
}

/** What is left of the year for each person and year with grants, by the category of the person's last grant. */
export function remainingSums({ policy, cases, annual }: ComparedSide): ReadonlyMap<string, PartSum> {
  const last = new Map<string, CaseFacts>();
  for (const facts of cases) {
    const date = basisOf(facts);
    if (facts.person === null || date === null || facts.status === "pending" || annual.person(facts) === null) continue;
    const key = `${facts.person} ${yearOf(date)}`;
    const known = last.get(key);
    if (known === undefined || (basisOf(known) ?? "") <= date) last.set(key, facts);
  }
  const sums = new Map<string, PartSum>();
  for (const facts of last.values()) {
    const standing = annual.person(facts);
    const isSure = standing !== null && standing.doubt.more === 0 && standing.doubt.less === 0;
    add(sums, categoryName(facts), annualRemaining(policy, { ...askedOf(facts), used: isSure ? standing.total : null }));
  }
  return sums;
}

const categoryName = ({ category }: CaseFacts): string => (category.is === "known" ? category.value : "未填");

function add(sums: Map<string, PartSum>, key: string, decision: Decision<Fen>): void {
  const { fen, known, unknown } = sums.get(key) ?? NOTHING;
  sums.set(key, decision.ok ? { fen: addFen(fen, decision.value), known: known + 1, unknown } : { fen, known, unknown: unknown + 1 });
}
