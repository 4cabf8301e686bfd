import { invalidArgument } from "../model/apiError";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";

/** A facade that stands for cells of one sheet: a range or several. */
export abstract class PlacedFacade extends Facade {
  abstract readonly sheet: Sheet;
  abstract readonly placedAreas: readonly Area[];
}

/** An argument that is a Range object or an address: the sheet and area it means. */
export function placedArgument(
  argument: unknown,
  sheet: Sheet,
  parse: (address: string) => { sheet: Sheet; area: Area } | null,
): { sheet: Sheet; area: Area } {
  if (argument instanceof PlacedFacade) {
    const area = argument.placedAreas[0];
    if (area !== undefined) return { sheet: argument.sheet, area };
  }
  const place = typeof argument === "string" ? parse(argument) : null;
  if (place === null) throw invalidArgument();
  return argument instanceof PlacedFacade || String(argument).includes("!") ? place : { sheet, area: place.area };
}
