import { addressOf, placeOf } from "../refs";
import type { Rule } from "../rule";
import { isHiddenName } from "../surveys/comparedPeople";
import type { LookAlikeHow } from "../surveys/lookAlikes";
import { fail, na, pass, unknown } from "../verdict";

/** What the two persons have in common, as the message tells it. */
const EVIDENCE: Readonly<Record<LookAlikeHow, string>> = {
  digit: "证件号码只差一位数字",
  swap: "证件号码有相邻两位数字对调",
  birth: "出生日期相同，证件号码不同",
};

/**
 * Two persons by their IDs who may be one by their names: told once, on the first row of the later one. Both IDs are valid, so an
 * error in typing changes the check digit too; that one is not compared. 15 and 18 digits of one number are one person (A21).
 */
export const lookAlikePerson: Rule = {
  code: "G211",
  severity: "note",
  clause: "-",
  scope: "live",
  needs: ["name", "idNo"],
  quick({ surveys }) {
    const lookAlikes = surveys.lookAlikes();
    return () => (place) => (lookAlikes.isPlain(place) ? pass : null);
  },
  check(facts, { surveys }) {
    const { row, name } = facts;
    if (row.otherPaper !== undefined || row.read.idNo?.state === "blank" || name === "") return na;
    if (isHiddenName(name)) return unknown("unreadable");
    if (facts.person === null) return unknown("key");
    const alike = surveys.lookAlikes().get(facts);
    if (alike === undefined) return pass;
    const { other, how } = alike;
    return fail({
      at: ["name", "idNo"],
      args: { name, otherName: other.name, evidence: EVIDENCE[how], other: addressOf(other, facts), place: placeOf(other, facts) },
    });
  },
};
