import { findChosen, type ChosenHeader } from "./chosenHeader";
import type { SheetChoices } from "./columnChoice";
import { findHeader, type HeaderPlace, type NoHeader } from "./findHeader";
import type { Grid } from "./grid";

/** A sheet's header, and whose word it is. */
export interface FoundHeader {
  readonly header: HeaderPlace | NoHeader;
  /** A person said that these rows are the header. */
  readonly isChosen: boolean;
  /** One Chinese clause for the user where a person's choice played a part; "" else. */
  readonly remark: string;
}

/** The header that a person chose goes before the one that is found; where it is gone, the sheet is read as if nobody had chosen. */
export function headerOf(grid: Grid, choices: SheetChoices, chosen: ChosenHeader | null): FoundHeader {
  const place = chosen && findChosen(grid, chosen);
  if (place) {
    const remark = chosen.like === undefined ? "表头是人工选定的" : `表头与“${chosen.like}”人工选定的相同，照此读取`;
    return { header: place, isChosen: true, remark };
  }
  return {
    header: findHeader(grid, choices),
    isChosen: false,
    remark: chosen === null ? "" : "以前人工选定的表头行找不到了，这次按自动识别",
  };
}
