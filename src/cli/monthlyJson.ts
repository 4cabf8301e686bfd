import { policyJson } from "./policyJson";
import type { MonthlyReport } from "../sheets/monthly/report";

/** The machine-readable monthly report, schema "bangfu-monthly/1". Fields may be added, none renamed. */
export function monthlyJson(report: MonthlyReport): object {
  return {
    schema: "bangfu-monthly/1",
    month: report.month,
    figures: Object.fromEntries(Object.entries(report.figures).map(([id, { month, year, lastYear }]) => [id, { month, year, lastYear }])),
    tieOuts: report.tieOuts.map(({ id, status, left, right, diff, why }) => ({ id, status, left, right, diff, why })),
    ...(report.policy.from === "" ? {} : { policy: policyJson(report.policy) }),
  };
}
