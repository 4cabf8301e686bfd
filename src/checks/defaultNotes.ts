import type { FieldId } from "../ledger/fieldId";
import type { CaseFacts } from "./caseFacts";

/** What was assumed for blanks (A32), said in the coverage of every rule that rests on it. */
export function defaultNotes(cases: readonly CaseFacts[]): readonly string[] {
  const form = countBlank(cases, "form");
  const kind = countBlank(cases, "kind");
  return [form > 0 ? `帮扶形式未填的 ${form} 行按个案判断` : "", kind > 0 ? `发放形式未填的 ${kind} 行按资金判断` : ""].filter(
    (note) => note !== "",
  );
}

function countBlank(cases: readonly CaseFacts[], field: FieldId): number {
  return cases.filter(({ row: { read } }) => read[field] === undefined || read[field]?.state === "blank").length;
}
