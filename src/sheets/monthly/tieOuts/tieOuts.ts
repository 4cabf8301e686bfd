import { clauseText } from "../../../policy/clauseText";
import type { Finding } from "../../../checks/finding";
import { monthTitle, type Month } from "../period";
import { T1, T2, T7 } from "./balanceTieOuts";
import { T10, T11, T8, T9 } from "./caseTieOuts";
import { T3 } from "./cumulativeTieOut";
import { T13 } from "./displayTieOut";
import { T12, T4, T5, T6 } from "./sumTieOuts";
import { T14 } from "./returnedTieOut";
import type { FigurePlace, TieOut } from "../tieOut";
import type { Judgement, TieOutContext, TieOutRule } from "./tieOutRule";

/** All tie-outs of spec/4.2 in their order. */
export const TIE_OUTS: readonly TieOutRule[] = [T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14];

/** Judges every tie-out that applies to this report. */
export function judgeTieOuts(context: TieOutContext): TieOut[] {
  return TIE_OUTS.flatMap(({ id, title, about, sides, judge }) => {
    const judgement = judge(context);
    return judgement === null ? [] : [{ id, title, about, sides, note: judgement.why, unread: unreadOf(judgement, context), ...judgement }];
  });
}

/** The rows that its reason speaks of, as the figure says which gives it. */
function unreadOf({ status, why }: Judgement, { figures }: TieOutContext): TieOut["unread"] {
  return status === "unknown" ? (Object.values(figures).find((figure) => figure.why === why)?.unread ?? []) : [];
}

/** The tie-outs that hold a figure against a limit of the policy, and not against another figure. */
const BY_POLICY: readonly string[] = ["T9", "T10"];

interface FindingContext {
  readonly month: Month;
  /** The month lies after the last document: its limits are a reference only (A22), never above `should`. */
  readonly policyEnded: boolean;
  /** The clause on the fund that the month's document has; "-" where its clauses are not known. */
  readonly clause: string;
  /** Where a figure stands on the report sheet, null where it has no line. */
  readonly addressOf: (place: FigurePlace) => string | null;
}

/**
 * F301 … F314, one per broken tie-out (clause 五): findings of the whole report, at the figures on its sheet that do not tie.
 */
export function tieOutFindings(tieOuts: readonly TieOut[], { month, policyEnded, clause, addressOf }: FindingContext): Finding[] {
  return tieOuts
    .filter(({ status }) => status === "broken")
    .map(({ id, title, about, left, right, diff, why }) => ({
      code: `F3${id.slice(1).padStart(2, "0")}`,
      severity: policyEnded && BY_POLICY.includes(id) ? "should" : "must",
      clause,
      file: "",
      sheet: reportSheetName(month),
      row: null,
      cells: about.flatMap((place) => addressOf(place) ?? []),
      person: "",
      message: `${policyEnded && BY_POLICY.includes(id) ? "参照执行：" : ""}${monthTitle(month)}月报 ${id} 不符${clause === "-" ? "" : `（${clauseText(clause)}）`}：${title}。${why}`,
      args: { tieOut: id, month, left, right, diff },
    }));
}

/** Wished name of the report's own sheet. */
export const reportSheetName = (month: Month): string => `月报 ${monthTitle(month)}`;
