import type { DateSpan } from "../../cells/dateSpan";
import { NO_DAY } from "../cellColumns";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

const STEPS = ["applyDate", "surveyDate", "panelDate", "approveDate", "payDate"] as const;

interface Dated {
  readonly field: (typeof STEPS)[number];
  readonly span: DateSpan;
}

/** 申请 ≤ 调查 ≤ 评审 ≤ 审批 ≤ 发放, between neighbours that are present; a month or a span is out of order only if all of it is. */
export const datesOutOfOrder: Rule = {
  code: "P116",
  severity: "should",
  clause: "四",
  scope: "case",
  needs: [BASIS_DATE, { atLeast: 2, of: STEPS }],
  quick({ cells }) {
    const steps = STEPS.map((field) => cells[field]);
    return () => (place) => {
      let earlier = NO_DAY;
      let present = 0;
      for (const step of steps) {
        const day = step.at(place);
        if (day === NO_DAY) continue;
        if (day < earlier) return null;
        present += 1;
        earlier = day;
      }
      return present > 1 ? pass : na;
    };
  },
  check({ row: { read } }) {
    const present = STEPS.flatMap((field): Dated[] => {
      const reading = read[field];
      return reading?.state === "value" ? [{ field, span: reading.value }] : [];
    });
    const pairs = present.slice(1).map((later, index) => [present[index] ?? later, later] as const);
    const broken = pairs.filter(([earlier, later]) => earlier.span.first > later.span.last);
    if (broken.length > 0) {
      const at = [...new Set(broken.flatMap(([earlier, later]) => [later.field, earlier.field]))];
      return fail({
        at,
        args: { pairs: broken.map(([earlier, later]) => `${earlier.field} ${earlier.span.first} > ${later.field} ${later.span.last}`) },
      });
    }
    if (STEPS.some((field) => read[field]?.state === "unreadable")) return unknown("unreadable");
    if (pairs.length === 0) return na;
    return pairs.every(([earlier, later]) => isInOrder(earlier.span, later.span)) ? pass : unknown("precision");
  },
};

const isInOrder = (earlier: DateSpan, later: DateSpan): boolean =>
  earlier.last <= later.first || (earlier.first === later.first && earlier.last === later.last);
