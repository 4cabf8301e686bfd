import { CASE, NONE, UNREADABLE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { isPause } from "../pause";
import { FoundRepeats, type Repeats } from "./repeats";
import { rowSlices } from "./rowSlices";
import { hashOf, SameRows } from "./sameRows";
import { SeenDays } from "./seenDays";

/**
 * Rows that repeat an earlier one: same person, basis date, type and amount. A grant that was paid back is no repetition. A
 * month or a span is no date that could be the same; where it may hold the other row's day, the later line is left open.
 * Pending rows repeat each other too: one application entered twice is a fault of the ledger, whatever the panel decides. A
 * receipt or an event is another matter (G206, G207): a pending row has used up neither (A13), so two of them may name the same.
 * Rows of one day stand in the order of the ledger. `nets` are the annual survey's.
 */
export function* surveyDuplicates(columns: CaseColumns, nets: Float64Array): Generator<undefined, Repeats> {
  const { person, type, fen, day, size } = columns;
  const found = new FoundRepeats(columns);
  const grants = new SameRows(size, [person, fen, day, type]);
  const wide: number[] = [];
  yield* rowSlices(size, (from, to) => compareDays({ columns, nets, grants, found, wide }, from, to));
  if (wide.length > 0) yield* leaveOpen(columns, nets, wide, found);
  return found.told();
}

interface Comparison {
  readonly columns: CaseColumns;
  readonly nets: Float64Array;
  readonly grants: SameRows;
  readonly found: FoundRepeats;
  /** Gets the rows whose date is a month or a span. */
  readonly wide: number[];
}

function compareDays({ columns, nets, grants, found, wide }: Comparison, from: number, to: number): void {
  const { person, fen, day, marks } = columns;
  for (let at = from; at < to; at++) {
    if (!isCompared(columns, nets, at)) continue;
    if (((marks[at] ?? 0) & CASE.wide) !== 0) {
      wide.push(at);
      continue;
    }
    const earlier = grants.add(at, hashOf(person[at] ?? 0, (fen[at] ?? 0) + (day[at] ?? 0)));
    if (earlier === at) found.isAlone(at);
    else found.repeats(at, earlier);
  }
}

/** A claim whose person, day, type and amount are known and that was not paid back. */
function isCompared({ person, type, fen, day, marks }: CaseColumns, nets: Float64Array, at: number): boolean {
  const own = marks[at] ?? 0;
  if ((own & CASE.claim) === 0 || person[at] === NONE || day[at] === NONE || type[at] === UNREADABLE || Number.isNaN(fen[at])) return false;
  return (own & CASE.granted) === 0 || !((nets[at] ?? NaN) <= 0);
}

/** Looks at the grants of which some line has only a month or a span: its day may be that of another line. */
function* leaveOpen(columns: CaseColumns, nets: Float64Array, wide: readonly number[], found: FoundRepeats): Generator<undefined, void> {
  const { person, type, fen, day, lastDay, size } = columns;
  const grants = new SameRows(wide.length, [person, fen, type]);
  const seen = new Map<number, SeenDays>();
  for (const [index, at] of wide.entries()) {
    if (isPause(index)) yield;
    seen.set(grants.add(at, hashOf(person[at] ?? 0, fen[at] ?? 0)), new SeenDays());
  }
  for (let at = 0; at < size; at++) {
    if (isPause(at)) yield;
    if (!isCompared(columns, nets, at) || found.isRepeat(at)) continue;
    const days = seen.get(grants.find(at, hashOf(person[at] ?? 0, fen[at] ?? 0)));
    if (!days) continue;
    const range = { first: day[at] ?? NONE, last: lastDay[at] ?? NONE };
    if (days.mayBeSame(range)) found.leaveOpen(at);
    else found.isAlone(at);
    days.add(range, at);
  }
}

/** What, besides the day, makes two grants the same; null where a part of it is not known. A blank type equals a blank type. */
export function grantKey({ person, basis, type, amount }: CaseFacts): string | null {
  if (person === null || basis.is !== "known" || amount.is !== "known" || type.is === "unreadable") return null;
  return `${person}/${type.is === "known" ? type.value : ""}/${amount.value}`;
}
