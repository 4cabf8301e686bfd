import { shownText } from "../../sheets/numberFormat";
import type { PageCell, SheetPage } from "../../sheets/sheetPages";

/** A value on a page that cannot be told. */
export interface OpenBox {
  readonly place: PageCell;
  /** What the form calls it, "计算上限". */
  readonly label: string;
  readonly why: string;
}

/** The boxes of a page whose value cannot be told, in the order of reading. */
export function openBoxes({ rows }: SheetPage): OpenBox[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((place, at) => {
      const why = place.cell?.cannotTell;
      if (why === undefined) return [];
      const label = cells
        .slice(0, at)
        .filter(({ cell }) => cell?.style === "label")
        .at(-1)?.cell;
      return [{ place, label: label ? shownText(label).replaceAll("\n", "") : "", why }];
    }),
  );
}
