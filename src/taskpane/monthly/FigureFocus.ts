import { useEffect, useState, type RefObject } from "react";
import type { FigurePlace } from "../../sheets/monthly/tieOut";

/** A figure that somebody asked for, once. */
export interface WantedFigure {
  readonly place: FigurePlace;
}

/** The figure to which a tie-out led last; each press makes a new one. */
export function useWantedFigure(): { readonly wanted: WantedFigure | null; readonly want: (place: FigurePlace) => void } {
  const [wanted, setWanted] = useState<WantedFigure | null>(null);
  return { wanted, want: (place) => setWanted({ place }) };
}

/** Where a figure is found in the table: its number, or the line where it has none. */
export const figureMark = ({ id, column }: FigurePlace): string => `${id} ${column}`;

interface FigureFocusProps {
  readonly table: RefObject<HTMLElement | null>;
  readonly wanted: WantedFigure | null;
  /** Kept by whoever outlives the table: each asking counts once. */
  readonly last: { current: WantedFigure | null };
}

/** Drawn behind the table: takes the focus to a figure that is asked for, to its number or else to its line. */
export function FigureFocus({ table, wanted, last }: FigureFocusProps): null {
  useEffect(() => {
    if (wanted === null || last.current === wanted || table.current === null) return;
    last.current = wanted;
    const { id } = wanted.place;
    const find = (mark: string) =>
      [...(table.current?.querySelectorAll<HTMLElement>("[data-figure]") ?? [])].find((each) => each.dataset["figure"] === mark);
    const found = find(figureMark(wanted.place)) ?? find(id);
    found?.scrollIntoView?.({ block: "center" });
    found?.focus({ preventScroll: true });
  });
  return null;
}
