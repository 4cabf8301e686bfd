import type { IsoDate } from "./isoDate";

/** A citizen ID that is valid by GB 11643-1999. `id18` is the key for matching: 15-digit numbers are converted. */
export interface IdentityNumber {
  readonly id18: string;
  readonly birth: IsoDate;
  readonly sex: "男" | "女";
  /** True where the cell holds the old 15-digit form (C106). */
  readonly wasOld: boolean;
}
