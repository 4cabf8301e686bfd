import { readIdentity } from "../cells/readIdentity";
import { isData, MOST_LEVELS, type HeaderPlace } from "./findHeader";
import type { Grid } from "./grid";
import { headingKey } from "./heading";

/** The rows that a person chose for a sheet's header: where they stood, and their texts, by which they are found after they moved. */
export interface ChosenHeader {
  readonly top: number;
  /** The texts of each row as headings are compared, each once; numbers, dates and IDs are left out. */
  readonly rows: readonly (readonly string[])[];
  /** The sheet on which it was chosen, where that is another one. */
  readonly like?: string;
}

/** The chosen header of each sheet, by its name. */
export type ChosenHeaders = Readonly<Record<string, ChosenHeader>>;

export const FEWEST_TEXTS = 2;
/** No heading that is told from others by more. */
export const LONGEST_TEXT = 60;
/** Rows above and below its old place where a header that moved is looked for. */
const FARTHEST = 200;

/** What a person would choose here; or, as two Chinese sentences, why these rows cannot be a header, and what to do. */
export function chooseHeader(grid: Grid, { top, bottom }: HeaderPlace): ChosenHeader | { readonly why: string } {
  if (bottom - top >= MOST_LEVELS) return { why: `选中了 ${bottom - top + 1} 行，表头最多 ${MOST_LEVELS} 行。请只选列名所在的行。` };
  const rows = rowsOf(grid, { top, bottom });
  const place = top === bottom ? `第 ${top} 行` : `第 ${top}～${bottom} 行`;
  const texts = new Set(rows.flat()).size;
  const data = countData(grid, { top, bottom });
  if (data.ids > 0) return { why: `${place}有身份证号，像是数据行。请选中列名所在的行；没有列名的，请先在名单上方插入一行，写上列名。` };
  if (texts + data.all === 0) return { why: `${place}是空的。请选中列名所在的行。` };
  if (data.all > texts) return { why: `${place}多半是数字或日期，像是数据行。请选中列名所在的行。` };
  if (texts < FEWEST_TEXTS) return { why: `${place}只有 ${texts} 项文字，像标题。表头每列要有一个列名，请选中列名所在的行。` };
  return { top, rows };
}

/**
 * Where the chosen header stands now: the rows that bear most of its texts, half of them at least, the nearest to its old place where
 * several do. A corrected heading or rows that were inserted above lose nothing; null where the header is gone. "whole": all texts.
 */
export function findChosen(grid: Grid, { top: before, rows }: ChosenHeader, share: "half" | "whole" = "half"): HeaderPlace | null {
  const texts = rows.reduce((sum, row) => sum + row.length, 0);
  const fewest = Math.max(FEWEST_TEXTS, share === "whole" ? texts : texts / 2);
  let best: { readonly top: number; readonly found: number } | null = null;
  const last = Math.min(grid.lastRow - rows.length + 1, before + FARTHEST);
  for (let top = Math.max(grid.firstRow, before - FARTHEST); top <= last; top++) {
    let found = 0;
    rows.forEach((row, level) => {
      const here = new Set(textsOf(grid, top + level));
      for (const text of row) if (here.has(text)) found++;
    });
    if (found < fewest || (best !== null && found < best.found)) continue;
    if (best === null || found > best.found || Math.abs(top - before) < Math.abs(best.top - before)) best = { top, found };
  }
  return best && { top: best.top, bottom: best.top + rows.length - 1 };
}

function rowsOf(grid: Grid, { top, bottom }: HeaderPlace): readonly (readonly string[])[] {
  return Array.from({ length: bottom - top + 1 }, (_, level) => textsOf(grid, top + level));
}

/** A heading that is merged down into the row counts as the row's own. */
function textsOf(grid: Grid, row: number): readonly string[] {
  const texts = new Set<string>();
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = headingKey(grid.textAt(row, column));
    if (text !== "" && text.length <= LONGEST_TEXT && !isData(grid, row, column)) texts.add(text);
  }
  return [...texts];
}

function countData(grid: Grid, { top, bottom }: HeaderPlace): { readonly all: number; readonly ids: number } {
  let all = 0;
  let ids = 0;
  for (let row = top; row <= bottom; row++) {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      if (!isData(grid, row, column)) continue;
      all++;
      if (readIdentity(grid.at(row, column)).state === "value") ids++;
    }
  }
  return { all, ids };
}
