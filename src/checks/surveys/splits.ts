import { addFen, type Fen } from "../../core/fen";
import { daysBetween } from "../../core/isoDate";
import { streetLimitOf } from "../../policy/approvalLadder";
import { lookup } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { basisDays, isClaim } from "../caseScope";
import { isOneDay } from "../dayRange";
import { isPause } from "../pause";
import type { AnnualSurvey } from "./annual";
import type { Split, SplitPart } from "./splitPart";
import { judgeWideParts } from "./wideSplits";

interface Window {
  readonly parts: SplitPart[];
  start: number;
  sum: Fen;
}

export interface SplitSurvey {
  readonly found: ReadonlyMap<CaseFacts, Split>;
  /** Rows that may pass the limit: months or spans of days leave open whether the grants lie close enough. */
  readonly open: ReadonlySet<CaseFacts>;
}

/**
 * A15 on the row that passes the limit. Granted rows use up the window in case order; a pending row is compared with the
 * granted rows before and after it, and uses nothing up (A13).
 */
export function* surveySplits(ordered: readonly CaseFacts[], annual: AnnualSurvey, policy: PolicySet): Generator<undefined, SplitSurvey> {
  const parts: SplitPart[] = [];
  const totals = new Map<string, { sum: Fen; limit: Fen }>();
  const wide = new Map<string, SplitPart[]>();
  for (const [index, facts] of ordered.entries()) {
    if (isPause(index)) yield;
    const part = splitPart(facts, annual, policy);
    if (!part) continue;
    parts.push(part);
    const all = totals.get(part.household);
    if (all) {
      all.sum = addFen(all.sum, part.fen);
      all.limit = Math.min(all.limit, part.limit);
    } else totals.set(part.household, { sum: part.fen, limit: part.limit });
    if (!isOneDay(part.range)) wide.set(part.household, []);
  }
  const exact: SplitPart[] = [];
  for (const [index, part] of parts.entries()) {
    if (isPause(index)) yield;
    const all = totals.get(part.household);
    // Most households got no more in all than any limit allows.
    if (all && all.sum > all.limit) (wide.get(part.household) ?? exact).push(part);
  }
  const found = new Map<CaseFacts, Split>();
  const open = new Set<CaseFacts>();
  yield* sweep(exact, found, false);
  yield* sweep(exact.reverse(), found, true);
  for (const household of wide.values()) {
    judgeWideParts(household, found, open);
    yield;
  }
  return { found, open };
}

/** A claim of a household within the street's limit; null for other rows. */
function splitPart(facts: CaseFacts, annual: AnnualSurvey, policy: PolicySet): SplitPart | null {
  if (facts.household === null || !isClaim(facts)) return null;
  const asked = askedOf(facts);
  const most = lookup(policy, "approval.streetLimit", asked.date, asked);
  const days = lookup(policy, "split.windowDays", asked.date, asked);
  const fen = facts.status === "granted" ? annual.netOf(facts) : facts.amount.is === "known" ? facts.amount.value : null;
  if (!most.ok || !days.ok || fen === null || fen <= 0) return null;
  const limit = streetLimitOf(most.value);
  const range = basisDays(facts) ?? { first: asked.date, last: asked.date };
  return fen > limit
    ? null
    : { facts, household: facts.household, date: asked.date, range, fen, limit, days: days.value, isPending: facts.status === "pending" };
}

function* sweep(parts: readonly SplitPart[], found: Map<CaseFacts, Split>, isOnlyPending: boolean): Generator<undefined, void> {
  const windows = new Map<string, Window>();
  for (const [index, part] of parts.entries()) {
    if (isPause(index)) yield;
    const { facts, fen, limit, days, isPending } = part;
    const window = windowOf(windows, part.household);
    moveTo(window, part.date, days);
    const total = addFen(window.sum, fen);
    const passes = total > limit && (isPending || window.sum <= limit) && window.parts.length > window.start;
    if (passes && (isPending || !isOnlyPending) && !found.has(facts)) {
      found.set(facts, { rows: window.parts.slice(window.start).map((other) => other.facts), total, limit, days });
    }
    if (isPending) continue;
    window.parts.push(part);
    window.sum = total;
  }
}

function windowOf(windows: Map<string, Window>, household: string): Window {
  let window = windows.get(household);
  if (!window) windows.set(household, (window = { parts: [], start: 0, sum: 0 }));
  return window;
}

/** Drops the parts that lie more than `days` away. */
function moveTo(window: Window, date: string, days: number): void {
  for (let part = window.parts[window.start]; part && Math.abs(daysBetween(part.date, date)) > days; part = window.parts[window.start]) {
    window.start += 1;
    window.sum = addFen(window.sum, -part.fen);
  }
}
