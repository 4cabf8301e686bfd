import type { CaseFacts } from "../../checks/caseFacts";
import type { OpenRule } from "../../checks/openRules";
import type { AnnualSurvey } from "../../checks/surveys/annual";
import { sheetAddress } from "../../core/a1";
import { rmbUpper } from "../../core/rmbUpper";
import { approvalLevel } from "../../policy/decisions/approvalLevel";
import type { PolicySet } from "../../policy/policyDocument";
import { answerOf, noDate } from "./answer";
import { applicantFacts, textOf } from "./applicantFacts";
import { caseCosts } from "./caseCosts";
import type { FindingsOf } from "./findingsByRow";
import { mostPossible } from "./mostPossible";
import { openTexts } from "./openText";
import type { PreReviewForm } from "./preReviewForm";
import { yearSoFar } from "./yearSoFar";

export interface FillContext {
  /** Every case of the ledger, in its order: the family comes from them. */
  readonly all: readonly CaseFacts[];
  /** The year's grants of person and household, as the check counted them. */
  readonly annual: AnnualSurvey;
  readonly policy: PolicySet;
  readonly findings: FindingsOf;
  /** The `must` rules that stayed open on a row. */
  readonly open: (facts: CaseFacts) => readonly OpenRule[];
  readonly fullIds: boolean;
  readonly asReference: boolean;
}

/** What the 预审表 of one case says; what the ledger does not know stays empty. */
export function fillForm(facts: CaseFacts, context: FillContext): PreReviewForm {
  const { policy, asReference } = context;
  const date = facts.basis.is === "known" ? facts.basis.value : null;
  const amount = facts.amount.is === "known" ? facts.amount.value : null;
  const costs = caseCosts(facts, { policy, date, asReference });
  const year = yearSoFar(facts, context);
  return {
    ...applicantFacts(facts, context.all, context.fullIds),
    form: facts.form.is === "known" ? facts.form.value : "",
    kind: facts.kind.is === "known" ? facts.kind.value : "",
    type: facts.type.is === "known" ? facts.type.value : "",
    hardship: hardshipText(facts),
    hardshipAt: sheetAddress(facts.row.sheet.sheet, facts.row.at.reason ?? `A${facts.row.row}`),
    ...costs,
    year: date === null ? "" : date.slice(0, 4),
    ...year,
    most: mostPossible(facts, { policy, date, asReference, base: costs.base, person: year.person, household: year.household }),
    amount,
    amountUpper: amount !== null && Number.isSafeInteger(amount) ? rmbUpper(amount) : "",
    approval: date === null ? noDate() : answerOf(approvalLevel(policy, { amount, date, asReference })),
    open: openTexts(context.open(facts)),
    findings: context.findings(facts.row).map(({ severity, code, message, override }) => ({ severity, code, text: message, override })),
  };
}

function hardshipText({ row: { read } }: CaseFacts): string {
  const disease = textOf(read.disease);
  const event = [textOf(read.eventType), read.eventDate?.state === "value" ? read.eventDate.value.first : ""]
    .filter((part) => part !== "")
    .join(" ");
  const parts = [textOf(read.reason), disease === "" ? "" : `病种：${disease}`, event === "" ? "" : `事发：${event}`];
  return parts.filter((part) => part !== "").join("；");
}
