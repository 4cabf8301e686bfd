import { newestDocument } from "../../policy/lookup";
import { hukouOfAddress } from "../facts/hukou";
import { hukouOf } from "../facts/hukouOf";
import { hukouFields, relationText } from "../facts/hukouText";
import { kinshipOf, kinshipOfWord } from "../facts/kinship";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/**
 * A18: a spouse or child registered in another district of the city, and any other relative from outside, need a person's
 * judgement. Spouses and children from another province are named by the clause itself.
 */
export const relationNeedsReview: Rule = {
  code: "P119",
  severity: "should",
  clause: "三",
  scope: "case",
  needs: [BASIS_DATE, "relation", { atLeast: 1, of: ["hukouDistrict", "hukouAddress"] }],
  quick({ cells: { relation, hukouAddress, hukouDistrict }, policy }) {
    const { district } = newestDocument(policy);
    const kinshipAt = relation.told((text) => kinshipOfWord(policy, text), "unknown");
    const hukouAt = hukouAddress.told((address) => hukouOfAddress(address, district), "unknown");
    return () => (place) => {
      if (kinshipAt(place) === "self") return na;
      return hukouAt(place) === "inside" && !hukouDistrict.isFilled(place) ? pass : null;
    };
  },
  check(facts, { policy }) {
    const kinship = kinshipOf(facts, policy);
    if (kinship === "self") return na;
    const { hukou, place } = hukouOf(facts, policy);
    if (hukou === "inside") return pass;
    if (hukou === "conflict") return unknown("conflict");
    if (hukou === "unknown" || kinship === "unknown") return unknown("blank");
    if (kinship === "spouseOrChild" && hukou === "outside") return unknown("word");
    if (kinship === "spouseOrChild" && hukou === "outsideCity") return pass;
    return fail({
      at: ["relation", ...hukouFields(facts.row).filter((field) => field !== "relation")],
      args: { hukou, kinship, place, relation: relationText(facts.row) },
    });
  },
};
