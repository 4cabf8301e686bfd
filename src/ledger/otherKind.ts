import { readIdentity } from "../cells/readIdentity";
import { columnLetters } from "../core/a1";
import { FIELDS } from "./fields";
import type { NoHeader } from "./findHeader";
import { countLabels } from "./formSheet";
import type { Grid } from "./grid";
import { headingKey } from "./heading";
import { isCountHeading } from "./headingTraps";
import type { OtherSheet } from "./ledger";

export type OtherKind = Pick<OtherSheet, "kind" | "why">;

const ROWS_LOOKED_AT = 40;
const FEWEST_IDS = 2;
const FEWEST_FORM_LABELS = 4;

/** What a sheet without a ledger's header is: a statistic, a form, a list without headings, or just not understood. */
export function otherKind(grid: Grid, header: NoHeader): OtherKind {
  const ids = columnOfIds(grid);
  if (ids !== null) {
    return {
      kind: "noHeader",
      why: `${columnLetters(ids)} 列是身份证号，但没有找到台账表头：表头至少三项，其中要有姓名或身份证号。请在名单上方补上一行表头`,
    };
  }
  const counts = countHeadings(grid);
  if (counts.length > 0) {
    return { kind: "statistics", why: `像统计表：有“${counts.slice(0, 3).join("”“")}”等汇总栏目，没有逐人的姓名、身份证号，未读` };
  }
  const labels = countLabels(grid, grid.firstRow, grid.firstRow + ROWS_LOOKED_AT);
  if (labels.count >= FEWEST_FORM_LABELS && labels.rows > 1) {
    return { kind: "form", why: "像一张表单：各行都有栏目名，不是一行一笔的台账" };
  }
  return { kind: "noHeader", why: whyNoHeader(header) };
}

function columnOfIds(grid: Grid): number | null {
  const found = new Map<number, number>();
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + ROWS_LOOKED_AT); row++) {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      if (readIdentity(grid.at(row, column)).state !== "value") continue;
      found.set(column, (found.get(column) ?? 0) + 1);
      if (found.get(column) === FEWEST_IDS) return column;
    }
  }
  return null;
}

function countHeadings(grid: Grid): readonly string[] {
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + ROWS_LOOKED_AT); row++) {
    const texts: string[] = [];
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const value = grid.at(row, column);
      if (typeof value === "string" && isCountHeading(headingKey(value))) texts.push(grid.textAt(row, column).replace(/\s+/g, ""));
    }
    if (texts.length > 0) return texts;
  }
  return [];
}

/** Why a sheet is no ledger: what was recognised and what was missed. */
function whyNoHeader({ row, fields }: NoHeader): string {
  if (row === null || fields.length === 0) return "没有找到表头：各行都没有姓名、身份证号等台账栏目";
  const labels = fields.map((field) => FIELDS[field].label).join("、");
  return `没有找到台账表头：第 ${row} 行只认出${labels}。台账表头至少三项，其中要有姓名或身份证号`;
}
