import { withExcelErrors } from "./excelError";
import {
  ADMIN_FEE,
  ANNUAL_COUNT,
  ANNUAL_REMAINING,
  ANNUAL_USED,
  APPROVAL_LEVEL,
  CAP_CONTRIBUTION,
  CAP_EMERGENCY,
  CAP_MEDICAL,
  EXPLAIN_CAP,
  ID_CHECK,
  ID_MASK,
  MAX_GRANT,
  RECEIPT_VALID,
  RMB_UPPER,
  SELF_PAID,
} from "./functions";

type CellFunction = (...args: readonly never[]) => unknown;

/** Every custom function by its id in functions.json, as Excel calls it. */
export const associations: Readonly<Record<string, CellFunction>> = {
  CAP_MEDICAL: withExcelErrors(CAP_MEDICAL),
  SELF_PAID: withExcelErrors(SELF_PAID),
  CAP_CONTRIBUTION: withExcelErrors(CAP_CONTRIBUTION),
  CAP_EMERGENCY: withExcelErrors(CAP_EMERGENCY),
  ANNUAL_REMAINING: withExcelErrors(ANNUAL_REMAINING),
  ANNUAL_USED: withExcelErrors(ANNUAL_USED),
  ANNUAL_COUNT: withExcelErrors(ANNUAL_COUNT),
  MAX_GRANT: withExcelErrors(MAX_GRANT),
  EXPLAIN_CAP: withExcelErrors(EXPLAIN_CAP),
  APPROVAL_LEVEL: withExcelErrors(APPROVAL_LEVEL),
  RECEIPT_VALID: withExcelErrors(RECEIPT_VALID),
  ID_CHECK: withExcelErrors(ID_CHECK),
  ID_MASK: withExcelErrors(ID_MASK),
  RMB_UPPER: withExcelErrors(RMB_UPPER),
  ADMIN_FEE: withExcelErrors(ADMIN_FEE),
};

/** Tells Office.js which function belongs to which id. Does nothing where Office.js has no custom functions. */
export function associateAll(): void {
  if (typeof CustomFunctions === "undefined") return;
  for (const [id, call] of Object.entries(associations)) CustomFunctions.associate(id, call);
}

associateAll();
