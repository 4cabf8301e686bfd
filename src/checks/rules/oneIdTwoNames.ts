import { addressOf, placeOf } from "../refs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** One ID belongs to one person: names are compared without spaces and notes in brackets. */
export const oneIdTwoNames: Rule = {
  code: "G209",
  severity: "should",
  clause: "-",
  scope: "every",
  needs: ["name", "idNo"],
  quick({ surveys }) {
    const names = surveys.names();
    return () => (place) => (names.isPlain(place) ? pass : null);
  },
  check(facts, { surveys }) {
    if (facts.person === null) return facts.row.read.idNo?.state === "blank" ? na : unknown("key");
    if (facts.name === "") return na;
    const first = surveys.names().get(facts);
    if (!first || first.name === facts.name) return pass;
    return fail({
      at: ["name", "idNo"],
      args: { name: facts.name, firstName: first.name, first: addressOf(first, facts), place: placeOf(first, facts) },
    });
  },
};
