import { basisOf } from "../checks/caseScope";
import type { FindableCase } from "./caseSearch";

/** A case that somebody ticked: its place, whose it was, and what it was. */
export interface Tick {
  readonly key: string;
  readonly who: string;
  readonly what: string;
}

export interface CarriedTicks {
  /** Keys of the cases that are ticked now. */
  readonly keys: ReadonlySet<string>;
  /** Ticked cases that are not there any more. */
  readonly lost: number;
}

export const tickOf = (each: FindableCase): Tick => ({ key: each.key, who: whoOf(each), what: whatOf(each) });

const whoOf = ({ facts: { name }, id }: FindableCase): string => `${name}\n${id}`;

function whatOf(each: FindableCase): string {
  const { facts } = each;
  const { type, amount, row } = facts;
  const amountText = amount.is === "known" ? amount.value : amount.is;
  return [whoOf(each), type.is === "known" ? type.value : type.is, amountText, basisOf(facts), row.sheet.sheet].join("\n");
}

/**
 * Ticks of an earlier reading in a ledger that was read anew: the same row where it is the same person's, or else the only row that says
 * the same, since rows above may have come or gone. A tick never goes over to somebody else.
 */
export function carriedTicks(ticks: readonly Tick[], all: readonly FindableCase[]): CarriedTicks {
  const byKey = new Map(all.map((each) => [each.key, each]));
  const keys = new Set<string>();
  const moved: Tick[] = [];
  for (const tick of ticks) {
    const here = byKey.get(tick.key);
    if (here !== undefined && whoOf(here) === tick.who) keys.add(tick.key);
    else moved.push(tick);
  }
  if (moved.length === 0) return { keys, lost: 0 };
  const byWhat = new Map<string, FindableCase | null>();
  for (const each of all) byWhat.set(whatOf(each), byWhat.has(whatOf(each)) ? null : each);
  for (const { what } of moved) {
    const there = byWhat.get(what);
    if (there) keys.add(there.key);
  }
  return { keys, lost: ticks.length - keys.size };
}
