import { findChosen, type ChosenHeader, type ChosenHeaders } from "./chosenHeader";
import { gridOf } from "./grid";
import type { RawSheet } from "./rawSheet";
import type { SheetReading } from "./readSheet";

const MAY_HOLD_ROWS: ReadonlySet<string> = new Set(["noHeader", "statistics"]);

/**
 * The header that was chosen on another sheet of the file, for one without any that has exactly those headings: a month is chosen once,
 * not twelve times. Null where nobody chose such a one, or the sheet is understood without.
 */
export function carriedHeader(raw: RawSheet, reading: SheetReading, headers: ChosenHeaders): ChosenHeader | null {
  if (reading.is === "ledger" || !MAY_HOLD_ROWS.has(reading.other.kind)) return null;
  const others = Object.entries(headers).filter(([sheet]) => sheet !== raw.name);
  if (others.length === 0) return null;
  const grid = gridOf(raw);
  const found = others.find(([, chosen]) => findChosen(grid, chosen, "whole") !== null);
  return found ? { ...found[1], like: found[0] } : null;
}
