import { addFen, fenFromYuan, yuanText, type Fen } from "../../../core/fen";
import { layout, pathOf } from "../layout";
import { firstMonthOfYear, monthTitle, previousMonth } from "../period";
import { broken, equalAmounts, fenOf, side, unknown } from "./judgement";
import { total } from "./recount";
import type { TieOutContext, TieOutRule } from "./tieOutRule";

/** Figures that add up over the months of a year; distinct counts and balances do not. */
const ADDS_UP = /^(income|grants|inKind|committee|street)\.|^admin\.used$/;

/** T3: cumulative = last month's cumulative + this month, reset in January; every line of money is tried. */
export const T3: TieOutRule = {
  id: "T3",
  title: "本年累计＝上月累计＋本月（1 月重新起算）",
  about: [{ id: "grants.total", column: "year" }],
  sides: [side("支出本年累计", "grants.total", "year"), side("上月累计加本月", "grants.total")],
  judge(context) {
    const january = context.month === firstMonthOfYear(context.month);
    const lastMonth = january ? "年初" : monthTitle(previousMonth(context.month));
    for (const { id, path } of linesThatAddUp(context)) {
      const [month, year] = [fenOf(context, id), fenOf(context, id, "year")];
      const before = january ? 0 : reported(context, path);
      if (month === null || year === null || before === null) continue;
      const right = addFen(before, month);
      if (year !== right) {
        const late = january || context.previous === null ? "" : `，${lastMonth}报出后台账有补录或改动`;
        return broken(
          year,
          right,
          `${path}：本年累计 ${yuanText(year)} 元，${lastMonth}累计 ${yuanText(before)} 元加本月 ${yuanText(month)} 元应为 ${yuanText(right)} 元${late}`,
          {
            at: { id, column: "year" },
            sides: [side(`${path}本年累计`, id, "year"), side(`${lastMonth}累计加本月`, id)],
            note: late.slice(1),
          },
        );
      }
    }
    const [month, year] = [fenOf(context, "grants.total"), fenOf(context, "grants.total", "year")];
    if (month === null || year === null) return unknown("没有支出数");
    const before = january ? 0 : (reported(context, pathOfId(context, "grants.total")) ?? recounted(context));
    const ok = january
      ? "1 月重新起算，累计等于本月"
      : context.previous
        ? `与 ${lastMonth}月报衔接`
        : `没有 ${lastMonth}的月报，上月累计按台账逐行重算，相符`;
    return equalAmounts(year, addFen(before, month), { left: "支出本年累计", right: "上月累计加本月", ok });
  },
};

function linesThatAddUp(context: TieOutContext): { id: string; path: string }[] {
  return layout(context.figures)
    .filter(({ id }) => ADDS_UP.test(id) && id !== "grants.totalInWan")
    .map((line) => ({ id: line.id, path: pathOf(line.group === "" ? { ...line, label: "" } : line) }));
}

const pathOfId = (context: TieOutContext, id: string): string => linesThatAddUp(context).find((line) => line.id === id)?.path ?? id;

/** What last month's report says; a line that it does not have was 0 then. Null where there is no such report. */
function reported({ previous }: TieOutContext, path: string): Fen | null {
  if (previous === null) return null;
  const line = previous.get(path);
  return line === undefined ? 0 : line.year === null ? null : fenFromYuan(line.year);
}

function recounted({ recount, month }: TieOutContext): Fen {
  const first = firstMonthOfYear(month);
  return total(recount.rows, ({ money, paid }) => money && paid !== null && first <= paid && paid < month);
}
