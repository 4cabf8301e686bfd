import type { Area } from "./area";

/**
 * Who made a change: a person at the grid, the same by a pick from a data-validation list, a co-author elsewhere, an add-in through
 * Office.js, the calculation, or the loading of a file.
 */
export type Origin = "user" | "listPick" | "coauthor" | "addin" | "calculation" | "load";

/** One change of the workbook, for whoever shows it or listens to it. `sheet` is the sheet's id. */
export type Change =
  | {
      readonly kind: "values" | "formats";
      readonly origin: Origin;
      readonly sheet: string;
      readonly area: Area;
      readonly before?: unknown;
      readonly after?: unknown;
    }
  /** Merges, sizes, hidden rows or columns, freeze, filter, page set-up, protection, conditional formats, tab colour. */
  | { readonly kind: "layout"; readonly origin: Origin; readonly sheet: string; readonly what: string }
  | { readonly kind: "rowsInserted" | "rowsDeleted"; readonly origin: Origin; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: "sheetAdded" | "sheetDeleted" | "sheetRenamed" | "sheetMoved" | "sheetVisibility";
      readonly origin: Origin;
      readonly sheet: string;
      readonly name: string;
    }
  | { readonly kind: "activated"; readonly origin: Origin; readonly sheet: string; readonly previous: string | null }
  | { readonly kind: "selection"; readonly origin: Origin; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: "settings" | "names"; readonly origin: Origin }
  /** The whole workbook was replaced. */
  | { readonly kind: "reset"; readonly origin: Origin };
