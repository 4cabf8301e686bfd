import type { CaseFacts } from "./caseFacts";
import { bears, MARKS } from "./cellMarks";
import { verdictOf, type Judge } from "./judge";
import type { OpenPlaces } from "./openPlaces";
import type { CheckContext, KindFigures, LookAtKind, QuickContext, QuickLook, Verdict } from "./rule";
import { Tally } from "./tally";
import { na, pass, unknown } from "./verdict";

export interface Tallied extends Judge {
  /** The rule's place in the list of rules. */
  readonly order: number;
  readonly tally: Tally;
}

/** Each rule with a tally that is still empty. */
export function tallied(judges: readonly Judge[]): readonly Tallied[] {
  return judges.map(({ rule, gaps, cells }, order) => ({ rule, gaps, cells, order, tally: new Tally() }));
}

/** What a rule says about a row; a rule that throws is a mistake of ours, which its tally names. */
export function judged(judge: Tallied, facts: CaseFacts, context: CheckContext): Verdict {
  try {
    return verdictOf(judge, facts, context);
  } catch (error) {
    return broken(judge, error);
  }
}

/** A rule with its quick look at the kinds of rows; null: it has none. */
export interface Looking {
  readonly judge: Tallied;
  readonly lookAt: LookAtKind | null;
}

/** A look that cannot be made (a survey failed) is left out: the rule then says so on each row. */
export function withLook(judge: Tallied, context: QuickContext): Looking {
  try {
    return { judge, lookAt: judge.rule.quick?.(context) ?? null };
  } catch {
    return { judge, lookAt: null };
  }
}

/** A rule that must look at the rows of some kind. */
export interface Asked {
  readonly judge: Tallied;
  readonly look: QuickLook | null;
}

/** Where a needed cell may be unreadable, the rule is asked. */
export function askedOfKind({ judge, lookAt }: Looking, kind: KindFigures): Asked {
  if (lookAt === null || (judge.cells.length > 0 && bears(kind.marks, MARKS.unreadable))) return { judge, look: null };
  try {
    return { judge, look: lookAt(kind) };
  } catch {
    return { judge, look: null };
  }
}

/** Rows of one kind that are looked at together: the places in the beginning of a list. */
export interface Places {
  readonly list: Int32Array;
  readonly count: number;
}

/**
 * Looks at the rows in these places and counts what is plain of them; `rest` gets the rule on the others. One
 * rule goes through all rows, and not all rules through one row: its few columns stay at hand, and no object of a row is touched.
 */
export function lookThrough({ judge, look }: Asked, places: Places, rest: OpenPlaces): void {
  let from = 0;
  if (look !== null) while (from < places.count) from = lookOn(judge, look, places, from, rest);
  for (; from < places.count; from += 1) rest.add(places.list[from] ?? 0, judge);
}

/** Looks on from an index to the end, or until the look throws, which says nothing: the rule is asked, and throws itself. Tells where to go on. */
function lookOn(judge: Tallied, look: QuickLook, { list, count }: Places, from: number, rest: OpenPlaces): number {
  let passed = 0;
  let outside = 0;
  let index = from;
  try {
    for (; index < count; index += 1) {
      const place = list[index] ?? 0;
      const verdict = look(place);
      if (verdict === pass) passed += 1;
      else if (verdict === na) outside += 1;
      else if (verdict === null) rest.add(place, judge);
      else judge.tally.add(verdict);
    }
  } catch {
    rest.add(list[index] ?? 0, judge);
    index += 1;
  }
  judge.tally.add(pass, passed);
  judge.tally.add(na, outside);
  return index;
}

function broken({ tally }: Tallied, error: unknown): Verdict {
  tally.breakBy(error);
  return unknown("broken");
}
