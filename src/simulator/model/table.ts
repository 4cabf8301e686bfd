import type { Area } from "./area";

/** A filter: on a sheet, or the one that every Excel table has of its own. Its criteria are kept as they were given. */
export interface Filter {
  readonly area: Area;
  readonly criteria: readonly unknown[];
}

/** An Excel table (ListObject). */
export interface Table extends Filter {
  readonly id: string;
  readonly name: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

export const newTable = (id: string, name: string, area: Area): Table => ({
  id,
  name,
  area,
  criteria: [],
  showHeaders: true,
  showTotals: false,
});
