import type { RawSheet } from "../ledger/rawSheet";
import { builtInPolicy } from "../policy/builtInPolicy";
import type { PolicyOrigin, PolicySet } from "../policy/policyDocument";
import { isDraft, isPolicySheet } from "./policyTables";
import { readPolicySheet } from "./readPolicySheet";

/**
 * The policy that these sheets of one workbook ask for: the office's own where there is a sheet 帮扶标准 without a fault, else the
 * program's. A faulty sheet is never half used: `origin.problems` then says so to everybody who shows a result.
 */
export function policyInUse(sheets: readonly RawSheet[]): PolicySet {
  const found = sheets.filter((sheet) => isPolicySheet(sheet) && !isDraft(sheet));
  const [sheet, second] = found;
  if (sheet === undefined) return builtInPolicy;
  const from = `${sheet.file === "" ? "本工作簿" : sheet.file}的工作表“${sheet.name}”`;
  if (second !== undefined) return notUsed({ from, problems: [`有两张帮扶标准表：“${sheet.name}”和“${second.name}”，只能留一张`] });
  const read = readPolicySheet(sheet);
  return read.ok ? { ...read.policy, origin: { from, problems: [] } } : notUsed({ from, problems: read.problems });
}

/** The documents of the program, with the reason why an office's own are not used. */
export const notUsed = (origin: PolicyOrigin): PolicySet => ({ ...builtInPolicy, origin });
