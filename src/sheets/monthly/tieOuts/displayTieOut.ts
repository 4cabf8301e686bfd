import { Decimal } from "decimal.js";
import { yuanText } from "../../../core/fen";
import { COLUMN_KEYS } from "../period";
import { fenOf, side } from "./judgement";
import type { TieOutRule } from "./tieOutRule";

/** T13: the 万元 line is the sum in 元, rounded once; rounded parts would not add up to it. */
export const T13: TieOutRule = {
  id: "T13",
  title: "万元数由元数四舍五入，不是各行万元数相加",
  about: [{ id: "grants.totalInWan", column: "month" }],
  sides: [side("表上的万元数", "grants.totalInWan", "month", "万元"), side("元数四舍五入", "grants.total", "month", "万元")],
  judge({ figures, ...context }) {
    const shown = figures["grants.totalInWan"];
    const total = figures["grants.total"];
    if (!shown || !total) return { status: "unknown", left: null, right: null, diff: null, why: "表上没有万元数" };
    const rounded = (yuan: string): string => new Decimal(yuan).div(10_000).toFixed(2, Decimal.ROUND_HALF_UP);
    for (const column of COLUMN_KEYS) {
      const [wan, yuan] = [shown[column], total[column]];
      if (wan === null || yuan === null || wan === rounded(yuan)) continue;
      const diff = new Decimal(wan).minus(rounded(yuan)).toFixed(2);
      return {
        status: "broken",
        left: wan,
        right: rounded(yuan),
        diff,
        why: `表上 ${wan} 万元，${yuan} 元四舍五入应为 ${rounded(yuan)} 万元`,
        note: "",
        sides: [side("表上的万元数", "grants.totalInWan", column, "万元"), side("元数四舍五入", "grants.total", column, "万元")],
      };
    }
    const month = total.month ?? "0";
    const sum = fenOf({ figures, ...context }, "grants.total") ?? 0;
    return {
      status: "ok",
      left: shown.month,
      right: rounded(month),
      diff: "0.00",
      why: `${yuanText(sum)} 元折合 ${rounded(month)} 万元`,
      note: "",
    };
  },
};
