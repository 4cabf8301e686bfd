import { readCases } from "../../checks/readCases";
import type { CaseFacts } from "../../checks/caseFacts";
import type { CheckResult } from "../../checks/finding";
import { surveysOf } from "../../checks/surveys/surveys";
import type { Ledger } from "../../ledger/ledger";
import type { PolicySet } from "../../policy/policyDocument";
import { SheetBuilder } from "../sheetBuilder";
import type { SheetModel } from "../sheetModel";
import { fillForm } from "./fillForm";
import { findingsByRow } from "./findingsByRow";
import { FORM_COLUMNS } from "./formGrid";
import { addFormPage } from "./formPage";

export interface PreReviewInput {
  /** The cases that get a form, in this order. */
  readonly cases: readonly CaseFacts[];
  readonly result: CheckResult;
  /** The whole ledger: the year's other grants come from it. */
  readonly ledger: Ledger;
  readonly policy: PolicySet;
  /** Full ID numbers; else 6 digits, 8 stars, 4 digits. */
  readonly fullIds: boolean;
  readonly now: Date;
}

/** 综合帮扶预审表 (spec/4.1): one A4 page per case, to be signed and stamped. */
export function preReviewSheet({ cases, result, ledger, policy, fullIds }: PreReviewInput): SheetModel {
  const builder = new SheetBuilder({
    name: "预审表",
    mark: "prereview",
    columnWidths: FORM_COLUMNS,
    page: { orientation: "portrait", pagesTall: 0 },
  });
  const all = readCases(ledger, policy, { asReference: result.asReference });
  const annual = surveysOf(ledger, policy, all).annual();
  const byRow = new Map(all.map((facts) => [facts.row, facts]));
  const findings = findingsByRow(result.findings);
  cases.forEach((chosen, index) => {
    if (index > 0) builder.pageBreak();
    const facts = byRow.get(chosen.row) ?? chosen;
    addFormPage(builder, fillForm(facts, { all, annual, policy, findings, fullIds, asReference: result.asReference }));
  });
  if (cases.length === 0) builder.line("没有需要填写预审表的个案。", "text");
  return builder.build();
}
