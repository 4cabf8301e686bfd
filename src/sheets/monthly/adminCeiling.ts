import type { Fen } from "../../core/fen";
import { adminFee } from "../../policy/decisions/adminFee";
import { forceOn, type Force } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { BLANK_LINE, directedOf, sourceLine, textOf } from "./breakdowns";
import { UNKNOWN_CELL, figure, sumFen, type Cell, type Figure } from "./figure";
import type { PaidRow } from "./paidRows";
import { mapColumns, monthEnd, type Columns, type MonthSpan } from "./period";
import { refsOf, type ReportRows } from "./reportRows";

/** The class of a grant's money for the admin cost of clause 五3. */
export type AdminClass = "targeted" | "other" | "none" | "unknown";

/**
 * Which rate a paid row's money carries: what came through the foundation as 定向 (its own, or raised by the district or a street
 * and returned by it) the one, the rest of the foundation's money the other; 财政配套 and other money none (A26).
 * Without a word on 定向 it is read as not targeted, which gives the lower ceiling.
 */
export function adminClassOf(row: PaidRow, policy: PolicySet): AdminClass {
  const source = sourceLine(textOf(row.facts.row, "source"), policy);
  if (source === BLANK_LINE) return "unknown";
  if (source !== "基金会下拨" && source !== "社会募集") return "none";
  return directedOf(row.facts.row, policy) === true ? "targeted" : "other";
}

interface CeilingContext {
  readonly policy: PolicySet;
  /** 参照执行 (A22): rows and months after the last document are judged by it. */
  readonly asReference: boolean;
}

/** 四 工作经费: the ceiling that the use of each class of money allows; rows before the policy's first day bring none (A9). */
export function adminCeilingFigure(rows: ReportRows, spans: Columns<MonthSpan>, context: CeilingContext): Figure {
  const cells = mapColumns(spans, ({ last }, key) => ceilingCell(rows[key], last, context));
  return figure(
    "admin.ceiling",
    "amount",
    mapColumns(cells, ({ cell }) => cell),
    cells.year.why || cells.month.why,
  );
}

function ceilingCell(
  rows: readonly PaidRow[] | null,
  lastMonth: string,
  { policy, asReference }: CeilingContext,
): { readonly cell: Cell; readonly why: string } {
  if (rows === null) return { cell: UNKNOWN_CELL, why: "" };
  const counts = (force: Force): boolean => force === "inForce" || (asReference && force === "after");
  const used = rows.filter(({ money, day }) => money && counts(forceOn(policy, day)));
  const byClass = (wanted: AdminClass): PaidRow[] => used.filter((row) => adminClassOf(row, policy) === wanted);
  if (used.length > 0 && byClass("unknown").length === used.length)
    return { cell: UNKNOWN_CELL, why: "台账没有填资金来源，算不出工作经费上限" };
  const [targeted, other] = [byClass("targeted"), byClass("other")];
  const decision = adminFee(policy, { targeted: useOf(targeted), other: useOf(other), date: monthEnd(lastMonth), asReference });
  if (!decision.ok) return { cell: UNKNOWN_CELL, why: decision.text };
  return { cell: { value: decision.value, rows: refsOf([...targeted, ...other]) }, why: "" };
}

/** Refunds may exceed what was paid in a month; use is never below 0. */
const useOf = (rows: readonly PaidRow[]): Fen => Math.max(0, sumFen(rows.map(({ fen }) => fen)));
