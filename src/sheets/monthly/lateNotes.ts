import { addFen, fenFromYuan, yuanText } from "../../core/fen";
import type { Figures } from "./figure";
import { firstMonthOfYear, monthTitle, previousMonth, type Month } from "./period";
import type { ReportedLines } from "./readReportSheet";

/** Rows entered or changed after last month was reported show as a difference between its cumulative and the ledger's. */
export function lateNotes(previous: ReportedLines | null, figures: Figures, month: Month): string[] {
  const reported = previous?.get("三、帮扶支出")?.year;
  const { year, month: own } = figures["grants.total"] ?? {};
  if (reported == null || year == null || own == null || month === firstMonthOfYear(month)) return [];
  const late = addFen(addFen(fenFromYuan(Number(year)), -fenFromYuan(Number(own))), -fenFromYuan(reported));
  return late === 0
    ? []
    : [
        `${monthTitle(previousMonth(month))}月报报出后，台账以前月份的支出变动 ${yuanText(late)} 元（补录或更正），已计入本年累计，上月月报未改。`,
      ];
}
