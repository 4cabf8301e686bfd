import { addFen, type Fen } from "../../core/fen";
import { daysBetween } from "../../core/isoDate";
import { streetLimitOf } from "../../policy/approvalLadder";
import { lookup } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { askedOf } from "../asked";
import { CASE, NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { basisDays } from "../caseScope";
import { isPause } from "../pause";
import type { OrderedCases } from "./orderedCases";
import { perDay, type Asked } from "./perDay";
import type { RowAnswers } from "./rowAnswers";
import type { Split, SplitPart } from "./splitPart";
import { judgeWideParts } from "./wideSplits";

interface Window {
  readonly parts: SplitPart[];
  start: number;
  sum: Fen;
}

export interface SplitSurvey {
  readonly found: RowAnswers<Split>;
  /** Rows that may pass the limit: months or spans of days leave open whether the grants lie close enough. */
  readonly open: Pick<RowAnswers<Split>, "has">;
  /** Nothing to tell of the row: it passes no limit with others. For quick looks. */
  readonly isPlain: (facts: CaseFacts) => boolean;
}

/**
 * A15 on the row that passes the limit. Granted rows use up the window in case order; a pending row is compared with the
 * granted rows before and after it, and uses nothing up (A13). `nets` are the annual survey's.
 */
export function* surveySplits({ columns, order }: OrderedCases, nets: Float64Array, policy: PolicySet): Generator<undefined, SplitSurvey> {
  const parts = yield* suspiciousParts({ columns, order }, nets, policy);
  const found = new Map<CaseFacts, Split>();
  const open = new Set<CaseFacts>();
  yield* sweep(parts.exact, found, false);
  yield* sweep([...parts.exact].reverse(), found, true);
  for (const household of parts.wide.values()) {
    judgeWideParts(household, found, open);
    yield;
  }
  return { found, open, isPlain: (facts) => !found.has(facts) && !open.has(facts) };
}

/** Claims within the street's limit, in case order. */
interface Parts {
  /** Those of households of which every day is known. */
  readonly exact: readonly SplitPart[];
  /** Of the others, by household. */
  readonly wide: ReadonlyMap<number, readonly SplitPart[]>;
}

/** The parts of the households that got more in all than some limit allows; most did not, and of these no part is made. */
function* suspiciousParts({ columns, order }: OrderedCases, nets: Float64Array, policy: PolicySet): Generator<undefined, Parts> {
  const { household, marks, size } = columns;
  const limits = perDay(columns, (asked) => limitsOn(policy, asked));
  const fenOf = (at: number): Fen => partFen(columns, nets, at);
  const sum = new Float64Array(columns.households.size);
  const lowest = new Float64Array(columns.households.size).fill(Infinity);
  const isPart = new Uint8Array(size);
  for (let at = 0; at < size; at++) {
    if (isPause(at)) yield;
    const fen = fenOf(at);
    const limit = fen > 0 ? limits(at).fen : 0;
    if (!(fen > 0 && fen <= limit)) continue;
    const home = household[at] ?? NONE;
    isPart[at] = 1;
    sum[home] = addFen(sum[home] ?? 0, fen);
    lowest[home] = Math.min(lowest[home] ?? 0, limit);
  }
  const exact: SplitPart[] = [];
  const wide = new Map<number, SplitPart[]>();
  for (let at = 0; at < size; at++) {
    if (isPause(at)) yield;
    if (isPart[at] === 1 && ((marks[at] ?? 0) & CASE.wide) !== 0) wide.set(household[at] ?? NONE, []);
  }
  for (const [index, at] of order.entries()) {
    if (isPause(index)) yield;
    const home = household[at] ?? NONE;
    if (isPart[at] !== 1 || !((sum[home] ?? 0) > (lowest[home] ?? 0))) continue;
    const facts = columns.cases[at];
    if (facts) (wide.get(home) ?? exact).push(splitPart(facts, home, fenOf(at), limits(at)));
  }
  return { exact, wide };
}

interface Limits {
  /** What a street may approve by itself; NaN where nothing is said. */
  readonly fen: Fen;
  readonly days: number;
}

function limitsOn(policy: PolicySet, asked: Asked): Limits {
  const most = lookup(policy, "approval.streetLimit", asked.date, asked);
  const days = lookup(policy, "split.windowDays", asked.date, asked);
  return most.ok && days.ok ? { fen: streetLimitOf(most.value), days: days.value } : { fen: NaN, days: 0 };
}

/** What a household's claim adds, refunds taken off; NaN for a row that is none. */
function partFen({ household, marks, fen }: CaseColumns, nets: Float64Array, at: number): Fen {
  const own = marks[at] ?? 0;
  if (household[at] === NONE || (own & CASE.claim) === 0) return NaN;
  return ((own & CASE.granted) === 0 ? fen[at] : nets[at]) ?? NaN;
}

function splitPart(facts: CaseFacts, household: number, fen: Fen, { fen: limit, days }: Limits): SplitPart {
  const { date } = askedOf(facts);
  const range = basisDays(facts) ?? { first: date, last: date };
  return { facts, household, date, range, fen, limit, days, isPending: facts.status === "pending" };
}

function* sweep(parts: readonly SplitPart[], found: Map<CaseFacts, Split>, isOnlyPending: boolean): Generator<undefined, void> {
  const windows = new Map<number, Window>();
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

function windowOf(windows: Map<number, Window>, household: number): Window {
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
