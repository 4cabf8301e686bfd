import type { CheckResult, Finding } from "../checks/finding";
import { summarised } from "../checks/overrides/attachOverrides";
import { readCases } from "../checks/readCases";
import { isNotJudged } from "../checks/runChecks";
import type { PolicySet } from "../policy/policyDocument";
import type { LoadedLedger } from "./loadLedger";

/** The part of a district's run that one ledger file has to deal with. */
export interface StreetPart {
  readonly file: string;
  readonly loaded: LoadedLedger;
  readonly result: CheckResult;
}

/**
 * Splits a run over several ledgers by file, without judging anything anew: limits stay counted across all of them, and the
 * coverage stays that of the whole run, which the headline says.
 */
export function streetParts(loaded: LoadedLedger, result: CheckResult, policy: PolicySet): StreetPart[] {
  const { ledger } = loaded;
  const cases = readCases(ledger, policy, { asReference: result.asReference });
  return [...new Set(ledger.sheets.map(({ file }) => file))].map((file) => {
    const own = cases.filter(({ row }) => row.sheet.file === file);
    const findings = result.findings.filter((finding) => finding.file === file);
    const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
    const counts = { must: count("must"), should: count("should"), note: count("note") };
    return {
      file,
      loaded: {
        ...loaded,
        ledger: {
          sheets: ledger.sheets.filter((sheet) => sheet.file === file),
          rows: ledger.rows.filter(({ sheet }) => sheet.file === file),
          others: ledger.others.filter((sheet) => sheet.file === file),
        },
      },
      result: partOfOverrides(file, {
        ...result,
        findings,
        counts,
        rowCount: own.length,
        notJudged: own.filter(isNotJudged).length,
        headline:
          `本台账 ${own.length} 行：违规 ${counts.must} 条，需说明 ${counts.should} 条，提示 ${counts.note} 条。` +
          `全区 ${result.rowCount} 行一并校验，个人和家庭限额跨台账合并计算；规则覆盖情况为全区的。`,
      }),
    };
  });
}

/** The 情况说明 of one ledger's workbook, told in the headline of its part. */
function partOfOverrides(file: string, result: CheckResult): CheckResult {
  const { overrides, headline } = result;
  if (overrides === undefined) return result;
  const [unused, unread] = [overrides.unused.filter((one) => one.file === file), overrides.unread.filter((one) => one.file === file)];
  return summarised({ ...result, overrides: { ...overrides, base: headline } }, { unused, unread });
}
