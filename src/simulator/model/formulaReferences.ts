import { notImplemented } from "./apiError";
import { areaAddress, parseArea, shiftedArea } from "./area";

/** What happened to a sheet that formulas refer to: rows came in before `from` (or went from there on, `by` < 0), a new name, or its end. */
export type SheetMove =
  | { readonly kind: "rows"; readonly sheet: string; readonly from: number; readonly by: number }
  | { readonly kind: "renamed"; readonly sheet: string; readonly to: string }
  | { readonly kind: "deleted"; readonly sheet: string };

/** A text in quotes, a structured or external reference in brackets, or a reference with its sheet; in this order. */
const TOKEN =
  /"(?:[^"]|"")*"|\[[^\]]*\]|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])/giu;

const GONE = "#REF!";

const plainName = (prefix: string): string =>
  (prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1)).toLowerCase();

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

/**
 * A formula of the sheet `home` after a move, as Excel rewrites it: references go along with inserted and deleted rows and with a new
 * name, and become #REF! where nothing is left. Sheets are given by name. A reference over several sheets is not modelled, and says so.
 */
export function movedFormula(formula: string, home: string, move: SheetMove): string {
  if (!formula.startsWith("=")) return formula;
  if (/(?:[\p{L}\p{N}_.]:[\p{L}_][\p{L}\p{N}_.]*|'(?:[^']|'')+:(?:[^']|'')+')!/u.test(formula.replace(/"(?:[^"]|"")*"/g, '""')))
    throw notImplemented(`the reference over several sheets in ${formula}`);
  return formula.replace(TOKEN, (whole, prefix: string | undefined, reference: string | undefined, at: number) => {
    if (reference === undefined || /[\p{L}\p{N}_.\]]/u.test(formula.charAt(at - 1))) return whole;
    const sheet = prefix === undefined ? home.toLowerCase() : plainName(prefix);
    if (sheet !== move.sheet.toLowerCase()) return whole;
    if (move.kind === "renamed") return prefix === undefined ? whole : quoted(move.to) + reference;
    if (move.kind === "deleted") return prefix === undefined ? whole : GONE;
    const moved = movedReference(reference, move);
    return moved === GONE ? GONE : (prefix ?? "") + moved;
  });
}

function movedReference(reference: string, { from, by }: { readonly from: number; readonly by: number }): string {
  const area = parseArea(reference.replaceAll("$", ""));
  if (area === null) return reference;
  const moved = shiftedArea(area, from, by);
  if (moved === null) return GONE;
  if (areaAddress(moved) === areaAddress(area)) return reference;
  // Only rows move: columns and the dollar signs stay as they were written.
  const rows = [moved.row + 1, moved.row + moved.rowCount];
  let part = 0;
  return reference.replace(/\d+/g, () => String(rows[part++]));
}
