import { BASIS_FIELDS } from "./facts/basisDate";
import type { Need } from "./rule";

/** One of the dates that decide which rules are in force (A8). */
export const BASIS_DATE: Need = { atLeast: 1, of: BASIS_FIELDS };
/** The granted amount, or on pending rows the one asked for (A13). */
export const AMOUNT: Need = { atLeast: 1, of: ["amount", "applyAmount"] };
/** A certificate number, the head's ID or a household number (A20). */
export const HOUSEHOLD: Need = { atLeast: 1, of: ["householdId", "headId"] };
