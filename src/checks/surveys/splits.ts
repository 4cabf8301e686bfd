import { addFen, fenFromYuan, type Fen } from "../../core/fen";
import { daysBetween } from "../../core/isoDate";
import { lookup } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { isClaim } from "../caseScope";
import type { AnnualSurvey } from "./annual";

/** Grants of one household, each within the street's limit and together beyond it. */
export interface Split {
  readonly rows: readonly CaseFacts[];
  readonly total: Fen;
  readonly limit: Fen;
  readonly days: number;
}

interface Part {
  readonly facts: CaseFacts;
  readonly date: string;
  readonly fen: Fen;
}

interface Window {
  readonly parts: Part[];
  start: number;
  sum: Fen;
}

/**
 * A15 on the row that passes the limit. Granted rows use up the window in case order; a pending row is compared with the
 * granted rows before and after it, and uses nothing up (A13).
 */
export function surveySplits(ordered: readonly CaseFacts[], annual: AnnualSurvey, policy: PolicySet): ReadonlyMap<CaseFacts, Split> {
  const splits = new Map<CaseFacts, Split>();
  const claims = ordered.filter((facts) => isClaim(facts) && facts.household !== null);
  sweep(claims, annual, policy, splits, false);
  sweep([...claims].reverse(), annual, policy, splits, true);
  return splits;
}

function sweep(
  claims: readonly CaseFacts[],
  annual: AnnualSurvey,
  policy: PolicySet,
  splits: Map<CaseFacts, Split>,
  isOnlyPending: boolean,
): void {
  const windows = new Map<string, Window>();
  for (const facts of claims) {
    const asked = askedOf(facts);
    const most = lookup(policy, "approval.streetLimit", asked.date, asked);
    const days = lookup(policy, "split.windowDays", asked.date, asked);
    const fen = facts.status === "granted" ? annual.netOf(facts) : facts.amount.is === "known" ? facts.amount.value : null;
    if (!most.ok || !days.ok || fen === null || fen <= 0 || fen > fenFromYuan(most.value)) continue;
    const limit = fenFromYuan(most.value);
    const window = windowOf(windows, facts.household ?? "");
    moveTo(window, asked.date, days.value);
    const total = addFen(window.sum, fen);
    const isPending = facts.status === "pending";
    const passes = total > limit && (isPending || window.sum <= limit) && window.parts.length > window.start;
    if (passes && (isPending || !isOnlyPending) && !splits.has(facts)) {
      splits.set(facts, { rows: window.parts.slice(window.start).map((part) => part.facts), total, limit, days: days.value });
    }
    if (isPending) continue;
    window.parts.push({ facts, date: asked.date, fen });
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
