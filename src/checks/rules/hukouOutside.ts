import { newestDocument } from "../../policy/lookup";
import { hukouOfAddress } from "../facts/hukou";
import { hukouOf } from "../facts/hukouOf";
import { hukouFields, relationText } from "../facts/hukouText";
import { kinshipOf } from "../facts/kinship";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** The applicant or head of household must be registered in the district; relatives are P119. */
export const hukouOutside: Rule = {
  code: "P102",
  severity: "must",
  clause: "三",
  scope: "case",
  needs: [BASIS_DATE, { atLeast: 1, of: ["hukouDistrict", "hukouAddress"] }],
  wants: ["relation"],
  quick({ cells: { hukouAddress, hukouDistrict }, policy }) {
    const { district } = newestDocument(policy);
    const hukouAt = hukouAddress.told((address) => hukouOfAddress(address, district), "unknown");
    return () => (place) => (hukouAt(place) === "inside" && !hukouDistrict.isFilled(place) ? pass : null);
  },
  check(facts, { policy }) {
    const { hukou, place } = hukouOf(facts, policy);
    if (hukou === "inside") return pass;
    if (hukou === "conflict") return unknown("conflict");
    if (hukou === "unknown") return unknown("blank");
    const kinship = kinshipOf(facts, policy);
    if (kinship === "unknown") return unknown("blank");
    if (kinship !== "self") return na;
    return fail({ at: hukouFields(facts.row), args: { hukou, place, relation: relationText(facts.row) } });
  },
};
