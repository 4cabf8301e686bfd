import type { CaseFacts } from "../../checks/caseFacts";
import { addFen, type Fen } from "../../core/fen";
import type { IsoDate } from "../../core/isoDate";
import { isAboveStreet } from "../../policy/approvalLadder";
import { lookup } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { beneficiaryOf } from "./beneficiaries";
import { isCase } from "./breakdowns";
import { caseState } from "./caseState";
import { UNKNOWN_CELL, figure, sumFen, type Cell, type Figure } from "./figure";
import { grantsThatCount } from "./grantsThatCount";
import { rowRef, type PaidRow } from "./paidRows";
import { mapColumns, monthEnd, type Columns, type MonthSpan } from "./period";
import { refsOf, sumFigure, type ReportRows } from "./reportRows";

/** 六: households, persons and grants (distinct), cases of the district's level, cases under way, approved but not yet paid. */
export function caseFigures(rows: ReportRows, cases: readonly CaseFacts[], spans: Columns<MonthSpan>, policy: PolicySet): Figure[] {
  const grants = mapColumns(
    rows,
    (all) =>
      all &&
      grantsThatCount(
        all.filter(({ money }) => money),
        (row) => beneficiaryOf(row.facts).person,
      ),
  );
  const counted = (id: string, keyOf: (row: PaidRow) => unknown): Figure =>
    figure(
      id,
      "count",
      mapColumns(grants, (all) => (all === null ? UNKNOWN_CELL : { value: new Set(all.map(keyOf)).size, rows: refsOf(all) })),
    );
  const district = (row: PaidRow): boolean => isDistrictLevel(row, policy);
  return [
    counted("count.households", ({ facts }) => beneficiaryOf(facts).household),
    counted("count.persons", ({ facts }) => beneficiaryOf(facts).person),
    counted("count.grants", (row) => row),
    countFigure("district.count", rows, district),
    sumFigure("district.amount", rows, district),
    ...openCaseFigures(rows, cases, spans),
  ];
}

/** A 个案 in money whose amount the district has to approve (四(三)); refunds are no cases. */
export function isDistrictLevel(row: PaidRow, policy: PolicySet): boolean {
  if (!row.money || row.refund || !isCase(row)) return false;
  const limit = lookup(policy, "approval.streetLimit", row.day, { asReference: true });
  return limit.ok && isAboveStreet(limit.value, row.fen);
}

const countFigure = (id: string, rows: ReportRows, pick: (row: PaidRow) => boolean): Figure =>
  figure(
    id,
    "count",
    mapColumns(rows, (all) => (all === null ? UNKNOWN_CELL : countCell(all.filter(pick)))),
  );

const countCell = (rows: readonly PaidRow[]): Cell => ({ value: rows.length, rows: refsOf(rows) });

/** Cases under way are a state at the end of the month, so 本年累计 shows the same state as 本月. */
function openCaseFigures(rows: ReportRows, cases: readonly CaseFacts[], spans: Columns<MonthSpan>): Figure[] {
  const states = mapColumns(spans, ({ last }, key) => (rows[key] === null ? null : openCases(cases, monthEnd(last))));
  const noPayColumn = cases.length > 0 && cases.every(({ row }) => row.read.payDate === undefined);
  return [
    figure(
      "pending.count",
      "count",
      mapColumns(states, (state) => (state === null ? UNKNOWN_CELL : { value: state.pending.length, rows: state.pending.map(rowRef) })),
    ),
    figure(
      "approvedUnpaid.amount",
      "amount",
      mapColumns(states, (state) =>
        state === null || noPayColumn ? UNKNOWN_CELL : { value: sumFen(state.unpaid.map(amountOf)), rows: state.unpaid.map(rowRef) },
      ),
      "台账没有发放日期列，分不出已批未发",
    ),
  ];
}

function openCases(cases: readonly CaseFacts[], day: IsoDate): { pending: CaseFacts[]; unpaid: CaseFacts[] } {
  const state = (facts: CaseFacts) => caseState(facts, day);
  return {
    pending: cases.filter((facts) => state(facts) === "pending"),
    unpaid: cases.filter((facts) => state(facts) === "approvedUnpaid"),
  };
}

const amountOf = ({ row }: CaseFacts): Fen => (row.read.amount?.state === "value" ? addFen(row.read.amount.value, 0) : 0);
