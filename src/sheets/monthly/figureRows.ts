import { addFen, fenFromYuan } from "../../core/fen";
import { columnLetters } from "../../core/a1";
import { amountFormat } from "../amountFormat";
import type { Placed, SheetBuilder } from "../sheetBuilder";
import { wrappedHeight } from "../textMeasure";
import type { Figure, Figures } from "./figure";
import { layout, type Line } from "./layout";
import { COLUMN_KEYS, type ColumnKey } from "./period";

/** 类别 | 项目 | 本月 | 本年累计 | 去年同期 | 备注, in characters; a number of thousands of millions is not shown as ####. */
export const REPORT_COLUMNS = [14, 29, 17, 17, 17, 24] as const;

const LINE = 17;
const LABEL_COLUMN = 2;
const FIRST_NUMBER_COLUMN = 3;
const REMARK_COLUMN = 6;
/** Points that the lines of an A4 page take under its headings: 44 lines, or fewer where a name or a remark takes two. */
const PAGE = 44 * LINE;

/** A figure as a sum of others: shown as a formula, so that whoever re-adds the sheet sees where it comes from. */
const SUMS: Readonly<Record<string, readonly (readonly [sign: 1 | -1, id: string])[]>> = {
  "grants.total": [
    [1, "grants.form.个案"],
    [1, "grants.form.项目"],
    [1, "grants.form.特定"],
    [1, "grants.form.未填"],
  ],
  "income.total": ["基金会下拨", "财政配套", "社会募集", "其他", "未填"].map((source) => [1, `income.${source}`] as const),
  closing: [
    [1, "opening"],
    [1, "income.total"],
    [-1, "grants.total"],
    [-1, "admin.used"],
  ],
};

/** The worksheet row of every figure's line, where the first page of the figures begins at `firstRow`. */
export function figureRowNumbers(figures: Figures, firstRow: number): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  let top = firstRow;
  for (const page of pagesOf(layout(figures), figures)) {
    const rows = rowNumbers(page, top + 1);
    for (const [id, row] of rows) all.set(id, row);
    top = Math.max(top, ...rows.values()) + 1;
  }
  return all;
}

/** The worksheet column of a number, "C" for 本月. */
export const figureColumn = (key: ColumnKey): string => columnLetters(FIRST_NUMBER_COLUMN + COLUMN_KEYS.indexOf(key));

/** Sections 一 to 七: a band per section, its groups in the first column, one line per figure; every page under its own headings. Answers where the last page begins. */
export function addFigureRows(sheet: SheetBuilder, figures: Figures): number {
  const lines = layout(figures);
  const pages = pagesOf(lines, figures);
  const rowOf = figureRowNumbers(figures, sheet.nextRow);
  let top = sheet.nextRow;
  for (const [at, page] of pages.entries()) {
    if (at > 0) sheet.pageBreak();
    top = sheet.row(HEADINGS, 22);
    if (at === 0) sheet.freeze(top);
    addPage(sheet, page, figures, rowOf);
    sheet.box(top, sheet.nextRow - 1);
  }
  return top;
}

const HEADINGS: readonly Placed[] = [
  { column: 1, across: 2, text: "项目", style: "heading" },
  ...["本月", "本年累计", "去年同期", "备注"].map((text, at): Placed => ({ column: at + 3, text, style: "heading" })),
];

/** The money fills the first page; people and 居委 follow on the next ones, so that no group is cut in two unseen. */
function pagesOf(lines: readonly Line[], figures: Figures): Line[][] {
  const second = lines.findIndex(({ id }) => id === "count.households");
  const pages = [lines.slice(0, second)];
  let page: Line[] = [];
  let used = 0;
  for (const line of lines.slice(second)) {
    const height = heightOf(line, figures[line.id]);
    if (page.length === 0 || used + height > PAGE) {
      pages.push((page = []));
      used = 0;
    }
    page.push(line);
    used += height;
  }
  return pages;
}

function addPage(sheet: SheetBuilder, lines: readonly Line[], figures: Figures, rowOf: ReadonlyMap<string, number>): void {
  lines.forEach((line, at) => {
    const figure = figures[line.id];
    if (figure === undefined) return;
    const before = lines[at - 1];
    if (line.group === "") {
      sheet.row(
        [{ column: 1, across: 2, text: line.section, style: "sectionHeading" }, ...cells(figure, "total", figures, rowOf)],
        LINE + 2,
      );
      return;
    }
    if (before?.section !== line.section) sheet.row([{ column: 1, across: 6, text: line.section, style: "sectionHeading" }], LINE + 2);
    const opensGroup = before?.section !== line.section || before.group !== line.group;
    const down = lines.slice(at).findIndex(({ section, group }) => section !== line.section || group !== line.group);
    const group: Placed[] = opensGroup
      ? [{ column: 1, down: down === -1 ? lines.length - at : down, text: line.group, style: "label" }]
      : [];
    const style = figure.unit === "amount" ? "amount" : "number";
    sheet.row(
      [...group, { column: LABEL_COLUMN, text: line.label, style: "wrapped" }, ...cells(figure, style, figures, rowOf)],
      heightOf(line, figure),
    );
  });
}

/** The worksheet row of every figure of a page, known before any is written: a section without a figure of its own takes a row too. */
function rowNumbers(lines: readonly Line[], firstRow: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let row = firstRow;
  lines.forEach((line, at) => {
    if (line.group !== "" && lines[at - 1]?.section !== line.section) row += 1;
    rows.set(line.id, row);
    row += 1;
  });
  return rows;
}

function cells(figure: Figure, style: "total" | "amount" | "number", figures: Figures, rowOf: ReadonlyMap<string, number>): Placed[] {
  const numbers = COLUMN_KEYS.map((key, at): Placed => {
    const column = FIRST_NUMBER_COLUMN + at;
    const value = figure[key];
    if (value === null) return key === "lastYear" ? { column, text: "—", style: "number" } : { column, text: "未提供", style: "unknown" };
    const formula = formulaOf(figure.id, key, columnLetters(column), figures, rowOf);
    return {
      column,
      number: Number(value),
      style,
      ...(style === "number" ? {} : { format: amountFormat(value) }),
      ...(formula === null ? {} : { formula }),
    };
  });
  return [...numbers, { column: REMARK_COLUMN, text: figure.why, style: "wrapped" }];
}

/** The formula of a sum or of the 万元 line, where it gives exactly the figure; otherwise the figure stands as a number. */
function formulaOf(id: string, key: ColumnKey, letters: string, figures: Figures, rowOf: ReadonlyMap<string, number>): string | null {
  if (id === "grants.totalInWan") return `=ROUND(${letters}${rowOf.get("grants.total") ?? 0}/10000,2)`;
  const parts = SUMS[id];
  if (parts === undefined) return null;
  let sum = 0;
  for (const [sign, part] of parts) {
    const value = figures[part]?.[key] ?? null;
    if (value === null || !rowOf.has(part)) return null;
    sum = addFen(sum, sign * fenFromYuan(Number(value)));
  }
  if (sum !== fenFromYuan(Number(figures[id]?.[key]))) return null;
  const rows = parts.map(([, part]) => rowOf.get(part) ?? 0);
  const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const isBlock = parts.every(([sign], at) => sign === 1 && rows[at] === first + at);
  if (isBlock) return `=SUM(${letters}${first}:${letters}${last})`;
  return `=${parts.map(([sign], at) => `${at === 0 ? "" : sign === 1 ? "+" : "-"}${letters}${rows[at] ?? 0}`).join("")}`;
}

const heightOf = ({ label }: Line, figure: Figure | undefined): number =>
  wrappedHeight(
    [
      { text: label, columns: REPORT_COLUMNS[1] },
      { text: figure?.why ?? "", columns: REPORT_COLUMNS[5] },
    ],
    LINE,
  );
