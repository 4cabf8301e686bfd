import type { CheckResult, FindingOverride } from "../checks/finding";
import type { Ledger, LedgerSheet } from "../ledger/ledger";
import { policyJson } from "./policyJson";

/** The machine-readable result of a check, schema "bangfu-check/1". Fields may be added, none renamed. */
export function checkJson(ledger: Ledger, result: CheckResult): object {
  return {
    schema: "bangfu-check/1",
    policy: policyJson(result.policy),
    ledgers: ledger.sheets.map((sheet) => ({
      file: sheet.file,
      sheet: sheet.sheet,
      headerRow: sheet.headerRow,
      rows: sheet.rowCount,
      skipped: [...aboveHeader(sheet), ...sheet.skipped.map(({ row, why }) => ({ row, why }))],
      mapping: sheet.mapping.map(({ field, column, heading, how }) => ({ field, column, heading, how })),
    })),
    coverage: result.coverage.map(({ code, status, missing, pass, fail, na, unknown }) => ({
      code,
      status,
      missing,
      pass,
      fail,
      na,
      unknown,
    })),
    findings: result.findings.map(({ code, severity, clause, file, sheet, row, cells, message, args, override }) => ({
      code,
      severity,
      clause,
      file,
      sheet,
      row,
      cells,
      message,
      args,
      ...(override && { override: overrideJson(override) }),
    })),
    counts: { must: result.counts.must, should: result.counts.should, note: result.counts.note },
    ...(hasOverrides(result) && { overrides: overridesJson(result.overrides) }),
  };
}

const overrideJson = ({ reason, by, at, status, why }: FindingOverride): object => ({
  reason,
  by,
  at,
  status,
  ...(why !== "" && { why }),
});

type Explained = CheckResult & { readonly overrides: NonNullable<CheckResult["overrides"]> };

/** A ledger that never had a 情况说明 gives the same JSON as before there were any. */
function hasOverrides(result: CheckResult): result is Explained {
  const { overrides, findings } = result;
  return overrides !== undefined && (overrides.unused.length + overrides.unread.length > 0 || findings.some(({ override }) => override));
}

/** How many findings are explained (they are in `counts` too), and the 情况说明 that no finding answers to. */
const overridesJson = ({ explained, lapsed, unused, unread }: Explained["overrides"]): object => ({
  explained,
  lapsed,
  unused: unused.map(({ file, why, override: { code, reason, by, at } }) => ({ file, code, reason, by, at, why })),
  unreadable: unread.map(({ file, id }) => ({ file, id })),
});

/** Rows above the header are no rows of the ledger either: titles, the unit line, blanks. */
const aboveHeader = ({ headerTop }: LedgerSheet): object[] =>
  Array.from({ length: headerTop - 1 }, (_, index) => ({ row: index + 1, why: "表头以上（标题、填报说明）" }));
