import type { ModelCell, StyleName } from "../sheetModel";
import type { Placed } from "../sheetBuilder";

/** A column for the names of the parts and twelve others, all as wide: A4 upright at a little less than nine tenths. */
export const FORM_COLUMNS: readonly number[] = Array<number>(13).fill(8.2);

/** Points of a row with one line of text. */
export const LINE = 19;

/** A cell to place in the twelve columns: how many it takes, and what it holds. */
export type Piece = ModelCell & { readonly across: number };

export const label = (text: string, across: number): Piece => ({ text, across, style: "label" });
export const value = (text: string, across: number, style: StyleName = "box"): Piece => ({ text, across, style });

/** A word or a number that stands in the middle of its box. */
export const short = (text: string, across: number): Piece => value(text, across, "subtitle");

/** The same piece, pointed out where the sheet is looked at before it is written: `why` it cannot be told, "" where it can. */
export const toldOrNot = (piece: Piece, why: string): Piece => (why === "" ? piece : { ...piece, cannotTell: why });

/** An amount, or an empty box. */
export const amount = (fen: number | null, across: number): Piece =>
  fen === null ? { text: "", across, style: "box" } : { number: fen / 100, across, style: "amount", format: "#,##0.00" };

/** Places pieces side by side from the second column on. */
export function sideBySide(pieces: readonly Piece[]): Placed[] {
  let column = 2;
  return pieces.map((piece) => {
    const placed = { ...piece, column };
    column += piece.across;
    return placed;
  });
}

/** Excel adds so much to every column, in characters. */
const PADDING = 0.6;

/** Width of `across` of the twelve columns in characters. */
export const widthAcross = (across: number): number => across * ((FORM_COLUMNS[1] ?? 0) + PADDING);
