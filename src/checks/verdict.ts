import type { Fault, UnknownWhy, Verdict } from "./rule";

export const pass: Verdict = { is: "pass" };
/** The rule says nothing about this row. */
export const na: Verdict = { is: "na" };

const unknowns = new Map<UnknownWhy, Verdict>();

/** The row cannot be judged; one shared object per reason, because there may be millions of them. */
export function unknown(why: UnknownWhy): Verdict {
  let verdict = unknowns.get(why);
  if (!verdict) unknowns.set(why, (verdict = { is: "unknown", why }));
  return verdict;
}

export function fail(fault: Fault): Verdict {
  return { is: "fail", faults: [fault] };
}

/** One verdict of several cells: failing outweighs passing, passing outweighs not applicable. */
export function verdictOfCells(faults: readonly Fault[], anyPassed: boolean): Verdict {
  if (faults.length > 0) return { is: "fail", faults };
  return anyPassed ? pass : na;
}

/** A fact that the rule needs is not known: blank, or there but not readable. */
export function unknownFact(fact: { readonly is: "known" | "absent" | "unreadable" }): Verdict {
  return unknown(fact.is === "absent" ? "blank" : "unreadable");
}
