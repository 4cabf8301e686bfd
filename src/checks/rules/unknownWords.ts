import type { Strength } from "../../policy/decision";
import type { CaseFacts } from "../caseFacts";
import { bears, MARKS } from "../cellMarks";
import type { CheckContext, Rule, Verdict } from "../rule";
import { statusOf } from "../../policy/words";
import { pass, unknown, verdictOfCells } from "../verdict";

type WordField = "category" | "type" | "form" | "kind" | "status";

export const unknownCategory = unknownWord("C107", "must", "三(一)", ["category"], ({ category }) => category.is === "known");
export const unknownType = unknownWord("C108", "must", "二、三", ["type", "form", "kind"], ({ type, form, kind }) => {
  return type.is === "known" && form.is === "known" && kind.is === "known";
});
export const unknownStatus = unknownWord("C116", "should", "-", ["status"], ({ status }, marks) => {
  return (status === "granted" || status === "pending") && bears(marks, MARKS.status);
});

/** `areKnown`: a word stands there, and none that is in no list. A word that stands in no alias table is a finding, never a guess (A28). */
function unknownWord(
  code: string,
  severity: Strength,
  clause: string,
  fields: readonly WordField[],
  areKnown: (facts: CaseFacts, marks: number) => boolean,
): Rule {
  const check = (facts: CaseFacts, { policy }: CheckContext): Verdict => {
    const words = fields.flatMap((field) => {
      const reading = facts.row.read[field];
      return reading?.state === "value" ? [{ field, word: reading.value }] : [];
    });
    const isKnown = ({ field, word }: { readonly field: WordField; readonly word: string }): boolean =>
      field === "status" ? statusOf(policy, word) !== null : facts[field].is === "known";
    const faults = words.filter((each) => !isKnown(each)).map(({ field, word }) => ({ at: [field], args: { field, word } }));
    if (faults.length === 0 && fields.some((field) => facts.row.read[field]?.state === "unreadable")) return unknown("unreadable");
    return verdictOfCells(faults, words.length > 0);
  };
  return {
    code,
    severity,
    clause,
    scope: "every",
    ofCells: true,
    needs: [{ atLeast: 1, of: fields }],
    ofKind: (facts, { marks }) => (areKnown(facts, marks) ? pass : null),
    check,
  };
}
