import type { Figures } from "./figure";
import { figureColumn, figureRowNumbers } from "./figureRows";
import type { FigurePlace } from "./tieOut";

/** Title, month, 填报单位: repeated on every page, above the first figures. */
export const TITLE_ROWS = 3;

/** Tells where a figure stands on the report sheet as it is written, "C9"; null for a figure that has no line. */
export function figureAddress(figures: Figures): (place: FigurePlace) => string | null {
  const rows = figureRowNumbers(figures, TITLE_ROWS + 1);
  return ({ id, column }) => {
    const row = rows.get(id);
    return row === undefined ? null : `${figureColumn(column)}${row}`;
  };
}
