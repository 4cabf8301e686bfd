import type { Placed } from "../sheetBuilder";
import { wrappedHeight } from "../textMeasure";
import { LINE, sideBySide, widthAcross, type Piece } from "./formGrid";

/** One row of the form with its height in points. */
export interface FormRow {
  readonly cells: readonly Placed[];
  readonly height: number;
}

/** A row of the form that is as high as its longest text needs, at least `least` points. */
export function formRow(pieces: readonly Piece[], least: number = LINE): FormRow {
  const texts = pieces.map(({ text = "", across }) => ({ text, columns: widthAcross(across) }));
  return { cells: sideBySide(pieces), height: wrappedHeight(texts, least) };
}
