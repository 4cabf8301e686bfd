import type { Finding } from "../../checks/finding";
import type { LedgerRow } from "../../ledger/ledger";
import { SEVERITIES } from "../results/severityWords";

/** The findings on a row, the gravest first. */
export type FindingsOf = (row: LedgerRow) => readonly Finding[];

/** Sorts the findings by row once, so that 500 forms do not search 5,000 findings each. */
export function findingsByRow(findings: readonly Finding[]): FindingsOf {
  const byRow = new Map<string, Finding[]>();
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (finding.severity !== severity || finding.row === null) continue;
      const key = keyOf(finding.file, finding.sheet, finding.row);
      const found = byRow.get(key);
      if (found) found.push(finding);
      else byRow.set(key, [finding]);
    }
  }
  return ({ sheet, row }) => byRow.get(keyOf(sheet.file, sheet.sheet, row)) ?? [];
}

const keyOf = (file: string, sheet: string, row: number): string => JSON.stringify([file, sheet, row]);
