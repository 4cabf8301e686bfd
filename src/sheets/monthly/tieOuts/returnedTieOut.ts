import { addFen, type Fen } from "../../../core/fen";
import type { IncomeBook } from "../../../ledger/income";
import { firstMonthOfYear } from "../period";
import { equalAmounts, side, unknown } from "./judgement";
import type { TieOutRule } from "./tieOutRule";

const TRANSFERRED = /转入.*基金会|上缴.*基金会/;
const RETURNED = /返还/;
const TRANSFER = "转入基金会的募集资金";

/** T14: what the district and the street raised and sent to the foundation comes back whole (五3), by the words of 摘要. */
export const T14: TieOutRule = {
  id: "T14",
  title: "基金会返还的定向收入＝转入基金会的募集资金（本年累计）",
  about: [{ id: "income.directed", column: "year" }],
  sides: [side("返还的定向收入", "income.directed", "year"), side(TRANSFER, null)],
  judge({ income, month }) {
    if (income === null) return unknown("未提供：没有资金收入表");
    const ofYear = income.entries.filter(
      ({ date }) => date !== null && firstMonthOfYear(month) <= date.slice(0, 7) && date.slice(0, 7) <= month,
    );
    const transferred = ofYear.filter(({ note }) => TRANSFERRED.test(note) && !RETURNED.test(note));
    const returned = ofYear.filter(({ kind, directed, note }) => kind === "income" && directed === true && RETURNED.test(note));
    if (transferred.length === 0) return unknown("资金收入表没有转入基金会的记录", returned.length === 0 ? null : sum(returned));
    return equalAmounts(sum(returned), Math.abs(sum(transferred)), { left: "返还的定向收入", right: TRANSFER, ok: "已全额返回" });
  },
};

const sum = (entries: IncomeBook["entries"]): Fen => entries.reduce((all: Fen, { fen }) => addFen(all, fen), 0);
