import type { CaseFacts } from "./caseFacts";
import type { DayRange } from "./dayRange";

/** A 个案 in 资金 that the policy's limits bind (A33), inside its dates or judged by reference; status and amount aside. */
export function isLiveCase({ force, form, kind }: Pick<CaseFacts, "force" | "form" | "kind">): boolean {
  return (
    (force === "inForce" || force === "reference") &&
    form.is === "known" &&
    form.value === "个案" &&
    kind.is === "known" &&
    kind.value === "资金"
  );
}

/** A live case that somebody got or asks for: granted or pending. */
export const isClaim = (facts: Pick<CaseFacts, "status" | "force" | "form" | "kind">): boolean =>
  (facts.status === "granted" || facts.status === "pending") && isLiveCase(facts);

/** The days on which the row may count; one day where its date is one. Only for rows with a known basis date. */
export function basisDays({ basis, basisSpan }: CaseFacts): DayRange | null {
  return basisSpan ?? (basis.is === "known" ? { first: basis.value, last: basis.value } : null);
}

/** Its date is readable, but a month or span that crosses a year or the document's dates. */
export const isUnplaced = ({ basis, basisSpan }: Pick<CaseFacts, "basis" | "basisSpan">): boolean =>
  basis.is !== "known" && basisSpan !== undefined;

/** The row's basis date where it is known. */
export const basisOf = ({ basis }: CaseFacts): string | null => (basis.is === "known" ? basis.value : null);
