import { addFen, yuanText, type Fen } from "../../../core/fen";
import { BREAKDOWNS } from "../breakdowns";
import { firstMonthOfYear, monthTitle, type ColumnKey } from "../period";
import { broken, equalAmounts, fenOf, side, unknown, unlessUnread, whyOf } from "./judgement";
import { total } from "./recount";
import type { TieOutContext, TieOutRule } from "./tieOutRule";

const COLUMNS: readonly (readonly [ColumnKey, string])[] = [
  ["month", "本月"],
  ["year", "本年累计"],
];

/** T4: income is the sum of its sources, and of the entries themselves. */
export const T4: TieOutRule = {
  id: "T4",
  title: "收入合计＝各来源收入之和",
  about: [{ id: "income.total", column: "month" }],
  sides: [side("收入合计", "income.total"), side("各来源之和", "income.基金会下拨")],
  judge(context) {
    const { income, month } = context;
    const all = fenOf(context, "income.total");
    if (income === null || all === null) return unknown(whyOf(context, "income.total"));
    for (const [column, name] of COLUMNS) {
      const first = column === "month" ? month : firstMonthOfYear(month);
      const booked = income.entries
        .filter(({ kind, date }) => kind === "income" && date !== null && first <= date.slice(0, 7) && date.slice(0, 7) <= month)
        .reduce((sum: Fen, { fen }) => addFen(sum, fen), 0);
      const shown = fenOf(context, "income.total", column) ?? 0;
      const parts = sumOf(context, "income.", column, isSourceLine);
      const at = { id: "income.total", column };
      const left = side(`${name}收入合计`, "income.total", column);
      if (shown !== parts)
        return broken(shown, parts, `${name}收入合计 ${yuanText(shown)} 元，各来源之和 ${yuanText(parts)} 元`, {
          at,
          sides: [left, side("各来源之和", "income.基金会下拨", column)],
        });
      if (shown !== booked)
        return broken(shown, booked, `${name}收入合计 ${yuanText(shown)} 元，资金收入表各行之和 ${yuanText(booked)} 元`, {
          at,
          sides: [left, side("资金收入表各行之和", null)],
        });
    }
    const sources = sumOf(context, "income.", "month", isSourceLine);
    return unlessUnread(context, equalAmounts(all, sources, { left: "收入合计", right: "各来源之和", ok: "相符" }));
  },
};

const isSourceLine = (id: string): boolean => id !== "income.total" && id !== "income.directed";

/** T5: every way of splitting 支出 gives the same sum; 个案 by type and by category give that of 个案. */
export const T5: TieOutRule = {
  id: "T5",
  title: "支出合计＝各形式＝各来源＝各方式之和；个案＝各类别＝各对象之和",
  about: [{ id: "grants.total", column: "month" }],
  sides: [side("支出合计", "grants.total"), side("各形式之和", "grants.form.个案")],
  judge(context) {
    for (const [column, name] of COLUMNS) {
      for (const { id, title, lines, casesOnly } of BREAKDOWNS) {
        const wholeId = casesOnly ? "grants.form.个案" : "grants.total";
        const whole = fenOf(context, wholeId, column) ?? 0;
        const parts = sumOf(context, `grants.${id}.`, column);
        if (whole !== parts)
          return broken(
            whole,
            parts,
            `${name}${casesOnly ? "个案" : "支出合计"} ${yuanText(whole)} 元，${title}相加 ${yuanText(parts)} 元`,
            {
              at: { id: wholeId, column },
              sides: [
                side(`${name}${casesOnly ? "个案" : "支出合计"}`, wholeId, column),
                side(`${title}相加`, `grants.${id}.${lines[0] ?? ""}`, column),
              ],
            },
          );
      }
      const committees = sumOf(context, "committee.", column);
      const all = fenOf(context, "grants.total", column) ?? 0;
      if (committees !== all)
        return broken(all, committees, `${name}支出合计 ${yuanText(all)} 元，各居委相加 ${yuanText(committees)} 元`, {
          at: { id: "grants.total", column },
          sides: [side(`${name}支出合计`, "grants.total", column), side("各居委相加", firstOf(context, "committee."), column)],
        });
    }
    return equalAmounts(fenOf(context, "grants.total") ?? 0, sumOf(context, "grants.form.", "month"), {
      left: "支出合计",
      right: "各形式之和",
      ok: "各种分法相加均等于合计",
    });
  },
};

/** T6: the ledger, added up anew row by row. */
export const T6: TieOutRule = {
  id: "T6",
  title: "支出合计＝台账本月发放各行之和",
  about: [{ id: "grants.total", column: "month" }],
  sides: [side("支出合计", "grants.total"), side("台账各行之和", "grants.total")],
  judge(context) {
    const { recount, month } = context;
    const left = fenOf(context, "grants.total") ?? 0;
    const right = total(recount.rows, ({ money, paid }) => money && paid === month);
    const doubtful = recount.doubtful.filter((row) => row.month === null || row.month === month);
    if (left === right && doubtful.length > 0) {
      const places = doubtful
        .slice(0, 3)
        .map(({ row }) => `${row.sheet.sheet} 第 ${row.row} 行`)
        .join("、");
      return {
        ...unknown(`${doubtful.length} 行的发放日期或金额读不出，未计入（${places}${doubtful.length > 3 ? " 等" : ""}）`, left, right),
        note: `${doubtful.length} 行的发放日期或金额读不出，未计入`,
        unread: doubtful.map(({ row }) => ({
          file: row.sheet.file,
          sheet: row.sheet.sheet,
          row: row.row,
          cell: row.at[row.read.amount?.state === "unreadable" ? "amount" : "payDate"] ?? row.at.amount,
        })),
      };
    }
    return equalAmounts(left, right, { left: "支出合计", right: "台账各行之和", ok: `逐行重算 ${monthTitle(month)}发放各行，相符` });
  },
};

/** T12: only where several ledgers are reported together. */
export const T12: TieOutRule = {
  id: "T12",
  title: "各街镇支出之和＝合计",
  about: [{ id: "grants.total", column: "month" }],
  sides: [side("各街镇支出之和", "grants.total"), side("各份台账逐行之和", null)],
  judge(context) {
    if (!context.severalLedgers) return null;
    const files = new Set(context.recount.rows.map(({ file }) => file));
    const right = [...files].reduce(
      (sum: Fen, file) =>
        addFen(
          sum,
          total(context.recount.rows, (row) => row.file === file && row.money && row.paid === context.month),
        ),
      0,
    );
    const left = sumOf(context, "street.", "month");
    const all = fenOf(context, "grants.total") ?? 0;
    if (left !== all)
      return broken(left, all, `各街镇支出之和 ${yuanText(left)} 元，支出合计 ${yuanText(all)} 元`, {
        sides: [side("各街镇支出之和", firstOf(context, "street.")), side("支出合计", "grants.total")],
      });
    return equalAmounts(left, right, { left: "各街镇支出之和", right: `${files.size} 份台账逐行之和`, ok: "相符" });
  },
};

/** The first printed line whose id begins with `prefix`. */
const firstOf = ({ figures }: TieOutContext, prefix: string): string | null =>
  Object.keys(figures).find((id) => id.startsWith(prefix)) ?? null;

/** The sum of the printed lines whose id begins with `prefix`. */
function sumOf(context: TieOutContext, prefix: string, column: ColumnKey, pick: (id: string) => boolean = () => true): Fen {
  return Object.keys(context.figures)
    .filter((id) => id.startsWith(prefix) && pick(id))
    .reduce((sum: Fen, id) => addFen(sum, fenOf(context, id, column) ?? 0), 0);
}
