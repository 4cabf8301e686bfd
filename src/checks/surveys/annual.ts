import { yearOf } from "../../core/isoDate";
import { lookup } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { basisOf, isLiveCase } from "../caseScope";
import { isPause } from "../pause";
import { ByPlace } from "./byPlace";
import { doubtOf, type Doubt } from "./doubt";
import { netGrants, type NetGrant } from "./netGrants";
import { KeyYears, type Standing, type YearStanding } from "./standing";
import { stepwise, type Stepwise } from "./stepwise";

/** The year's use, person by person and household by household (三(四), A5-A7, A11, A13). */
export interface AnnualSurvey {
  /** Where the person stands in the year with this row; null: no key, no date, or the row is not counted. */
  readonly person: (facts: CaseFacts) => Standing | null;
  readonly household: (facts: CaseFacts) => Standing | null;
  /** The whole year of a person's or a household's key, by the same count. */
  readonly personYear: (key: string, year: number) => YearStanding;
  readonly householdYear: (key: string, year: number) => YearStanding;
  /** A grant that was refunded entirely. */
  readonly isPaidBack: (facts: CaseFacts) => boolean;
  /** What is left of a counted grant after refunds; null for other rows. */
  readonly netOf: (facts: CaseFacts) => number | null;
  /** Its computations, each made when first needed: to be made beforehand one by one, with pauses. */
  readonly parts: readonly Stepwise<unknown>[];
}

/** Input in case order. */
export function surveyAnnual(ordered: readonly CaseFacts[], policy: PolicySet): AnnualSurvey {
  const counted = stepwise(() => rowsWhere(ordered, (facts) => isCounted(facts) && isBound(facts, policy)));
  const nets = stepwise(() => netGrants(counted()));
  const doubts = stepwise(() => doubtsOf(ordered, nets()));
  const pending = stepwise(() => rowsWhere(ordered, (facts) => facts.status === "pending" && isLiveCase(facts) && isBound(facts, policy)));
  const people = stepwise(() => standings(ordered, pending(), nets(), doubts(), ({ person }) => person));
  const households = stepwise(() => standings(ordered, pending(), nets(), doubts(), ({ household }) => household));
  const netOf = (facts: CaseFacts): number | null => nets().get(facts)?.net ?? null;
  return {
    person: (facts) => people().found.get(facts) ?? null,
    household: (facts) => households().found.get(facts) ?? null,
    personYear: (key, year) => people().years.of(key, year),
    householdYear: (key, year) => households().years.of(key, year),
    isPaidBack: (facts) => facts.status === "granted" && (netOf(facts) ?? 1) <= 0,
    netOf,
    parts: [counted, nets, doubts, pending, people, households],
  };
}

function* rowsWhere(rows: readonly CaseFacts[], isWanted: (facts: CaseFacts) => boolean): Generator<undefined, readonly CaseFacts[]> {
  const found: CaseFacts[] = [];
  for (const [index, facts] of rows.entries()) {
    if (isWanted(facts)) found.push(facts);
    if (isPause(index)) yield;
  }
  return found;
}

/** What each row that is no counted grant may add or take away. */
function* doubtsOf(ordered: readonly CaseFacts[], nets: ByPlace<NetGrant>): Generator<undefined, ReadonlyMap<CaseFacts, Doubt>> {
  const doubts = new Map<CaseFacts, Doubt>();
  for (const [index, facts] of ordered.entries()) {
    if (isPause(index)) yield;
    const doubt = nets.get(facts) ? null : doubtOf(facts);
    if (doubt) doubts.set(facts, doubt);
  }
  return doubts;
}

/** Granted or refunded 个案 money with a known day and amount. What is no refund but below 0 is finding C115 and a doubt. */
function isCounted(facts: CaseFacts): boolean {
  if (!isLiveCase(facts) || facts.amount.is !== "known") return false;
  return facts.status === "refund" || (facts.status === "granted" && facts.amount.value >= 0);
}

/** A5: which grants the limits bind is a value of the policy. */
function isBound(facts: CaseFacts, policy: PolicySet): boolean {
  const asked = askedOf(facts);
  const scope = lookup(policy, "annual.scope", asked.date, asked);
  return !scope.ok || scope.value === "allCaseGrants" || isOtherAid(facts);
}

const isOtherAid = ({ type }: CaseFacts): boolean => type.is === "known" && type.value === "其他";

function* standings(
  ordered: readonly CaseFacts[],
  pending: readonly CaseFacts[],
  nets: ByPlace<NetGrant>,
  doubts: ReadonlyMap<CaseFacts, Doubt>,
  keyOf: (facts: CaseFacts) => string | null,
): Generator<undefined, { readonly found: ByPlace<Standing>; readonly years: KeyYears }> {
  const years = new KeyYears();
  const found = new ByPlace<Standing>(ordered);
  let index = 0;
  for (const [facts, doubt] of doubts) {
    if (isPause((index += 1))) yield;
    const key = keyOf(facts);
    if (key === null || basisOf(facts) !== null) continue;
    const { basisSpan } = facts;
    if (!basisSpan) years.addUndated(key, doubt);
    else for (let year = yearOf(basisSpan.first); year <= yearOf(basisSpan.last); year += 1) years.addDoubt(key, year, doubt);
  }
  for (const facts of ordered) {
    if (isPause((index += 1))) yield;
    const key = keyOf(facts);
    const basis = basisOf(facts);
    if (key === null || basis === null) continue;
    const net = nets.get(facts);
    const doubt = doubts.get(facts);
    if (doubt) years.addDoubt(key, yearOf(basis), doubt);
    if (net) found.set(facts, years.addGrant(key, yearOf(basis), facts, net, isOtherAid(facts)));
  }
  for (const facts of pending) {
    if (isPause((index += 1))) yield;
    const key = keyOf(facts);
    const basis = basisOf(facts);
    if (key !== null && basis !== null) found.set(facts, years.ask(key, yearOf(basis), facts, isOtherAid(facts)));
  }
  return { found, years };
}
