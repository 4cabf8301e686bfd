import { BASIS_DATE } from "../needs";
import { addressOf, placeOf } from "../refs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** 突发事件 is helped once: the same household claims the same day's event again. Not applicable on a duplicate (G205). */
export const eventClaimedTwice: Rule = {
  code: "G207",
  severity: "should",
  clause: "三(三)",
  scope: "case",
  types: ["突发事件"],
  needs: [BASIS_DATE, "type", "eventDate", { atLeast: 1, of: ["householdId", "headId", "idNo"] }],
  quick({ surveys }) {
    const [events, duplicates, annual] = [surveys.events(), surveys.duplicates(), surveys.annual()];
    return () => (place) => (events.isPlain(place) && duplicates.isPlain(place) && !annual.isPaidBackAt(place) ? pass : null);
  },
  check(facts, { surveys }) {
    const { eventDate } = facts.row.read;
    if (surveys.duplicates().first.has(facts) || surveys.annual().isPaidBack(facts)) return na;
    if (eventDate?.state !== "value") return unknown("blank");
    if (facts.household === null && facts.person === null) return unknown("key");
    const repeats = surveys.events();
    const first = repeats.first.get(facts);
    if (!first) return repeats.open.has(facts) ? unknown("precision") : pass;
    return fail({
      at: ["eventDate", "type"],
      args: { event: eventDate.value.first, first: addressOf(first, facts), place: placeOf(first, facts) },
    });
  },
};
