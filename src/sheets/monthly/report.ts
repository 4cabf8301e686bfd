import type { Finding } from "../../checks/finding";
import type { PolicyStamp } from "../../policy/policyStamp";
import type { Figures } from "./figure";
import type { Month } from "./period";
import type { TieOut } from "./tieOut";
import type { MonthSpending } from "./yearSpending";

/** 资金运行情况月报 of one month (clause 五2): every figure, every tie-out, and what has to be said about them. */
export interface MonthlyReport {
  readonly month: Month;
  /** By what the limits of the report were computed. */
  readonly policy: PolicyStamp;
  /** 参照执行 was asked for, and no document is in force in this month any more. */
  readonly asReference: boolean;
  /** 填报单位 as the ledgers name it, "" where they do not. */
  readonly unit: string;
  readonly figures: Figures;
  /** 支出 of each month from January to this one, as a table and a chart show it. */
  readonly spendingByMonth: readonly MonthSpending[];
  /** T1 … T14; T12 only where several ledgers are reported together. */
  readonly tieOuts: readonly TieOut[];
  /** One F3nn per broken tie-out. */
  readonly findings: readonly Finding[];
  /** 八 说明: one Chinese sentence each. */
  readonly notes: readonly string[];
}
