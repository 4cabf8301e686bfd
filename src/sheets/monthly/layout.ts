import { BREAKDOWNS, SOURCES } from "./breakdowns";
import type { Figures } from "./figure";

/** One printed line of the report: a section, the group of lines under it, and the figure that it shows. */
export interface Line {
  /** "三、帮扶支出" */
  readonly section: string;
  /** "按帮扶形式"; "" for the line of the section itself. */
  readonly group: string;
  /** "个案" */
  readonly label: string;
  readonly id: string;
}

const OPENING = "一、期初结余";
const INCOME = "二、本期收入";
const SPENT = "三、帮扶支出";
const ADMIN = "四、工作经费";
const CLOSING = "五、期末结余";
const PEOPLE = "六、帮扶对象与办理情况";
const COMMITTEES = "七、各居委支出";

/** Every line of sections 一 to 七, in print order, for the figures that there are. */
export function layout(figures: Figures): Line[] {
  const has = (id: string): boolean => figures[id] !== undefined;
  const fixed: Line[] = [
    { section: OPENING, group: "", label: OPENING, id: "opening" },
    ...SOURCES.map((source) => ({ section: OPENING, group: "按资金来源", label: source, id: `opening.${source}` })),
    { section: INCOME, group: "", label: INCOME, id: "income.total" },
    ...linesUnder(figures, INCOME, "按资金来源", "income.").filter(({ id }) => id !== "income.total" && id !== "income.directed"),
    { section: INCOME, group: "其中", label: "定向收入", id: "income.directed" },
    { section: SPENT, group: "", label: SPENT, id: "grants.total" },
    { section: SPENT, group: "折合万元", label: "支出合计（万元）", id: "grants.totalInWan" },
    ...BREAKDOWNS.flatMap(({ id, title }) => linesUnder(figures, SPENT, title, `grants.${id}.`)),
    { section: SPENT, group: "备查", label: "实物、劳务折价（不计入支出）", id: "inKind.total" },
    { section: ADMIN, group: "本年可列支", label: "上限", id: "admin.ceiling" },
    { section: ADMIN, group: "列支", label: "工作经费支出", id: "admin.used" },
    { section: CLOSING, group: "", label: CLOSING, id: "closing" },
    ...SOURCES.map((source) => ({ section: CLOSING, group: "按资金来源", label: source, id: `closing.${source}` })),
    { section: PEOPLE, group: "已帮扶", label: "户数（户）", id: "count.households" },
    { section: PEOPLE, group: "已帮扶", label: "人数（人）", id: "count.persons" },
    { section: PEOPLE, group: "已帮扶", label: "人次（次）", id: "count.grants" },
    { section: PEOPLE, group: "区级审批", label: "件数（件）", id: "district.count" },
    { section: PEOPLE, group: "区级审批", label: "金额", id: "district.amount" },
    { section: PEOPLE, group: "期末未结", label: "在办（件）", id: "pending.count" },
    { section: PEOPLE, group: "期末未结", label: "已批未发金额", id: "approvedUnpaid.amount" },
    ...linesUnder(figures, COMMITTEES, "按居委", "committee."),
    ...linesUnder(figures, COMMITTEES, "按街镇", "street."),
  ];
  return fixed.filter(({ id }) => has(id));
}

/** The figures whose id begins with `prefix`, labelled by what follows it. */
function linesUnder(figures: Figures, section: string, group: string, prefix: string): Line[] {
  return Object.keys(figures)
    .filter((id) => id.startsWith(prefix))
    .map((id) => ({ section, group, label: id.slice(prefix.length), id }));
}

/** Where a line stands, in words: the same on every report, whatever the rows are. */
export const pathOf = ({ section, group, label }: Pick<Line, "section" | "group" | "label">): string =>
  [section, group, label].filter((part) => part !== "").join("/");
