import type { CheckResult, Finding } from "../../src/checks/finding";
import { attachOverrides } from "../../src/checks/overrides/attachOverrides";
import type { Override, OverrideBook } from "../../src/checks/overrides/override";
import { overrideOf } from "../../src/checks/overrides/overrideOf";
import { RowIndex } from "../../src/checks/overrides/rowIndex";
import type { Ledger } from "../../src/ledger/ledger";

/** A 情况说明 on each of these findings, written one minute after the other on 2019-06-03. */
export function overridesOn(ledger: Ledger, findings: readonly Finding[], file = ""): readonly Override[] {
  const rows = new RowIndex(ledger, file);
  return findings.map((finding, at) =>
    overrideOf(finding, rows, {
      id: `${finding.code}.${at}`,
      reason: `情况说明 ${at}`,
      by: "赵敏",
      at: new Date(Date.UTC(2019, 5, 3, 6, at)).toISOString(),
    }),
  );
}

export const bookOf = (overrides: readonly Override[], file = ""): OverrideBook => ({ file, overrides, unread: [] });

export const explained = (result: CheckResult, ledger: Ledger, overrides: readonly Override[]): CheckResult =>
  attachOverrides(result, ledger, [bookOf(overrides)]);

/** "1月 2 P103 explained 情况说明 0" for each finding that carries one, in order. */
export const told = ({ findings }: CheckResult): readonly string[] =>
  findings.flatMap(({ sheet, row, code, override }) =>
    override ? [`${sheet} ${row} ${code} ${override.status === "active" ? "holds" : override.why} ${override.reason}`] : [],
  );
