import { maskName } from "../../core/identityNumber";
import type { CaseFacts } from "../../checks/caseFacts";
import { PageFlow, pageRoom } from "../flowRows";
import { isCase } from "../monthly/breakdowns";
import { beneficiaryOf } from "../monthly/beneficiaries";
import { grantsThatCount } from "../monthly/grantsThatCount";
import { readPaidRows, type PaidRow } from "../monthly/paidRows";
import { monthTitle, spansOf, within, type Month } from "../monthly/period";
import { SheetBuilder, type Placed } from "../sheetBuilder";
import type { SheetModel } from "../sheetModel";

const HEADINGS = ["序号", "姓名", "帮扶类别", "金额（元）"] as const;
const COLUMNS = [8, 20, 24, 20] as const;
const TITLES = [30, 22, 18, 22] as const;
const LINE = 20;

/** The mark on the public list of a month. */
export const publicListMark = (month: Month): string => `public:${month}`;

/**
 * 公开名单: what may be shown to everybody of a month's 个案 in money, and nothing else: part of the name, the type, the amount.
 * No number, no address, no illness, no committee. A grant that was paid back whole is left out.
 */
export function publicListSheet(
  cases: readonly CaseFacts[],
  { month, unit }: { readonly month: Month; readonly unit: string },
): SheetModel {
  const sheet = new SheetBuilder({
    name: `公开名单 ${monthTitle(month)}`,
    mark: publicListMark(month),
    columnWidths: COLUMNS,
    page: { orientation: "portrait", pagesTall: 0, titleRows: [1, TITLES.length] },
  });
  sheet.line("社区市民综合帮扶情况", "title", TITLES[0]);
  sheet.line(monthTitle(month), "subtitle", TITLES[1]);
  sheet.line(unit === "" ? "单位：元" : `${unit}　单位：元`, "note", TITLES[2]);
  const heading = sheet.row(
    HEADINGS.map((text, at): Placed => ({ column: at + 1, text, style: "heading" })),
    TITLES[3],
  );
  sheet.freeze(heading);
  const flow = new PageFlow(
    sheet,
    pageRoom(COLUMNS, "portrait"),
    TITLES.reduce((sum, height) => sum + height, 0),
  );
  flow.rows(shownRows(cases, month).map((row, at) => ({ cells: cellsOf(row, at), height: LINE })));
  if (sheet.nextRow === heading + 1) sheet.line("本月没有可以公开的个案帮扶。", "text", LINE);
  sheet.box(heading, sheet.nextRow - 1);
  return sheet.build();
}

function shownRows(cases: readonly CaseFacts[], month: Month): PaidRow[] {
  const year = readPaidRows(cases).paid.filter((row) => row.money && isCase(row) && within(row.month, wholeYear(month)));
  const counted = new Set(grantsThatCount(year, (row) => beneficiaryOf(row.facts).person));
  return year.filter((row) => row.month === month && row.fen > 0 && !row.refund && counted.has(row));
}

/** A refund that came after the month counts, too. */
const wholeYear = (month: Month) => ({ first: spansOf(month).year.first, last: `${month.slice(0, 4)}-12` });

const cellsOf = ({ facts, fen }: PaidRow, at: number): Placed[] => [
  { column: 1, number: at + 1, style: "number" },
  { column: 2, text: maskName(facts.name), style: "subtitle" },
  { column: 3, text: facts.type.is === "known" ? facts.type.value : "未填", style: "subtitle" },
  { column: 4, number: fen / 100, style: "amount" },
];
