import { createContext } from "react";

/** A row of the open workbook. */
export interface RecordPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Opens the 帮扶档案 of a row's person; null where there is no way to it. */
export const RecordLink = createContext<((row: RecordPlace) => void) | null>(null);
