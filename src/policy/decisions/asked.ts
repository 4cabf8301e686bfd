import type { IsoDate } from "../../core/isoDate";
import type { CellRef } from "../decision";

/** What every question to the policy carries. */
export interface Asked {
  /** The day whose rules apply (the basis date of reading A8). */
  readonly date: IsoDate;
  /** 参照执行 (A22): a day after the last document is answered by its last values, worded 参照. */
  readonly asReference?: boolean;
  /** Cells that the inputs came from, by the input's name. */
  readonly refs?: InputRefs;
}

export type InputRefs = Readonly<Record<string, readonly CellRef[] | undefined>>;
