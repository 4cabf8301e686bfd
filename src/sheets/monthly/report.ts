import type { Finding } from "../../checks/finding";
import type { Figures } from "./figure";
import type { Month } from "./period";
import type { TieOut } from "./tieOut";

/** 资金运行情况月报 of one month (clause 五2): every figure, every tie-out, and what has to be said about them. */
export interface MonthlyReport {
  readonly month: Month;
  /** 填报单位 as the ledgers name it, "" where they do not. */
  readonly unit: string;
  readonly figures: Figures;
  /** T1 … T14; T12 only where several ledgers are reported together. */
  readonly tieOuts: readonly TieOut[];
  /** One F3nn per broken tie-out. */
  readonly findings: readonly Finding[];
  /** 八 说明: one Chinese sentence each. */
  readonly notes: readonly string[];
}
