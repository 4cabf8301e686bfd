import type { CaseFacts } from "../../checks/caseFacts";
import { finished } from "../../checks/pause";
import { surveyUnits } from "../../checks/surveys/units";
import type { IncomeBook } from "../../ledger/income";
import type { Ledger } from "../../ledger/ledger";
import type { RawSheet } from "../../ledger/rawSheet";
import { documentOn, forceOn, newestDocument } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { unitOf } from "../unitOf";
import { adminCeilingFigure } from "./adminCeiling";
import { adminUsedFigure, balanceFigures, incomeFigures } from "./balanceFigures";
import { caseFigures } from "./caseFigures";
import { figureAddress } from "./figureAddress";
import { byId, type Figure, type Figures } from "./figure";
import { fundFlows } from "./fundFlows";
import { lateNotes } from "./lateNotes";
import { reportNotes } from "./notes";
import { readPaidRows, type PaidRows } from "./paidRows";
import { monthEnd, spansOf, type Month } from "./period";
import { readReportSheet } from "./readReportSheet";
import type { MonthlyReport } from "./report";
import { reportRows } from "./reportRows";
import { spendingFigures } from "./spendingFigures";
import { inTenThousands } from "./tenThousands";
import { recount } from "./tieOuts/recount";
import { judgeTieOuts, tieOutFindings } from "./tieOuts/tieOuts";
import { policyStamp } from "../../policy/policyStamp";
import { yearSpending } from "./yearSpending";

/** The clause on the fund and its reports. */
const FUND_CLAUSE = "五";

export interface MonthlyInput {
  readonly ledger: Ledger;
  /** What readCases makes of the ledger's rows. */
  readonly cases: readonly CaseFacts[];
  /** 资金收入 sheet; without it the balance lines are unknown and everything else is still there. */
  readonly income: IncomeBook | null;
  readonly policy: PolicySet;
  /** "2019-05" */
  readonly month: Month;
  /** Last month's own report sheet, for T2 and T3. */
  readonly previous?: RawSheet;
  /** 参照执行 (A22): the ceiling of 工作经费 is computed by the last document where none is in force any more. */
  readonly asReference?: boolean;
}

/** 资金运行情况月报 (clause 五2, spec/4.2): figures, tie-outs, findings and notes of one month. Changes nothing, writes nothing. */
export function monthlyReport(input: MonthlyInput): MonthlyReport {
  const { ledger, month, policy, income } = input;
  const paidRows = readPaidRows(input.cases);
  const figures = reportFigures(input, paidRows);
  const previous = input.previous ? readReportSheet(input.previous) : null;
  const recounted = recount(ledger, policy);
  const tieOuts = judgeTieOuts({ month, figures, recount: recounted, income, policy, previous, severalLedgers: hasSeveralLedgers(ledger) });
  const rows = reportRows(paidRows.paid, spansOf(month));
  const notes = reportNotes({
    ...input,
    rows: paidRows,
    unitSuspects: finished(surveyUnits(ledger)),
    monthRows: rows.month ?? [],
    yearRows: rows.year ?? [],
    figures,
    late: lateNotes(previous, figures, month),
  });
  const policyEnded = forceOn(policy, monthEnd(month)) === "after";
  const document = documentOn(policy, monthEnd(month)) ?? newestDocument(policy);
  const clause = document.clauses.some(({ id }) => id === FUND_CLAUSE) ? FUND_CLAUSE : "-";
  const findings = tieOutFindings(tieOuts, { month, policyEnded, clause, addressOf: figureAddress(figures) });
  const asReference = policyEnded && input.asReference === true;
  return {
    month,
    policy: policyStamp(policy),
    asReference,
    unit: unitOf(ledger),
    figures,
    spendingByMonth: yearSpending(paidRows.paid, month),
    tieOuts,
    findings,
    notes,
  };
}

function reportFigures({ ledger, cases, income, policy, month, asReference = false }: MonthlyInput, paidRows: PaidRows): Figures {
  const spans = spansOf(month);
  const rows = reportRows(paidRows.paid, spans);
  const flows = income === null ? null : fundFlows(income, paidRows, policy);
  const { opening, closing } = balanceFigures(flows, month);
  const spending = spendingFigures(rows, policy, hasSeveralLedgers(ledger));
  const isPlace = ({ id }: Figure): boolean => /^(committee|street)\./.test(id);
  return byId([
    ...opening,
    ...incomeFigures(flows, spans),
    ...spending.filter((figure) => !isPlace(figure)),
    ...spending.filter(({ id }) => id === "grants.total").map(inTenThousands),
    adminCeilingFigure(rows, spans, { policy, asReference }),
    adminUsedFigure(flows, spans),
    ...closing,
    ...caseFigures(rows, cases, spans, policy),
    ...spending.filter(isPlace),
  ]);
}

/** A run over several files, reported street by street. */
export const hasSeveralLedgers = (ledger: Ledger): boolean => new Set(ledger.sheets.map(({ file }) => file)).size > 1;
