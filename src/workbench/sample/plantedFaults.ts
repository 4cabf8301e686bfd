import { monthSheetName, worksheetRow } from "./monthLayout";
import { PLANTS } from "./sampleMonths";

export interface PlantedFault {
  readonly sheet: string;
  /** The worksheet's own row number. */
  readonly row: number;
  readonly code: string;
  readonly what: string;
}

/** Every fault that was put into the sample ledger on purpose; the check must find these and no other must or should. */
export const plantedFaults: readonly PlantedFault[] = PLANTS.flatMap(({ code, month, at, what }) =>
  code === null ? [] : [{ sheet: monthSheetName(month), row: worksheetRow(at), code, what }],
);
