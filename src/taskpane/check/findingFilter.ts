import type { Finding } from "../../checks/finding";
import type { Strength } from "../../policy/decision";
import { textKey } from "../../core/textKey";
import { SEVERITIES } from "../words";
import { placeOf } from "./placeOf";

export interface FindingFilter {
  /** Severities that are shown. */
  readonly severities: readonly Strength[];
  /** Looked for in the place, the name, the code and the sentence. */
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { severities: SEVERITIES, text: "" };

/** The findings that pass every part of the filter, in their order. */
export function filterFindings(findings: readonly Finding[], { severities, text }: FindingFilter): readonly Finding[] {
  const wanted = textKey(text);
  return findings.filter((finding) => {
    if (!severities.includes(finding.severity)) return false;
    return wanted === "" || textKey(`${placeOf(finding)}${finding.person}${finding.code}${finding.message}`).includes(wanted);
  });
}
