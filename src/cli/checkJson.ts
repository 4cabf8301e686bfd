import type { CheckResult } from "../checks/finding";
import type { Ledger, LedgerSheet } from "../ledger/ledger";

/** The machine-readable result of a check, schema "bangfu-check/1". Fields may be added, none renamed. */
export function checkJson(ledger: Ledger, result: CheckResult): object {
  return {
    schema: "bangfu-check/1",
    policy: { id: result.policy.id, hash: result.policy.hash },
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
    findings: result.findings.map(({ code, severity, clause, file, sheet, row, cells, message, args }) => ({
      code,
      severity,
      clause,
      file,
      sheet,
      row,
      cells,
      message,
      args,
    })),
    counts: { must: result.counts.must, should: result.counts.should, note: result.counts.note },
  };
}

/** Rows above the header are no rows of the ledger either: titles, the unit line, blanks. */
const aboveHeader = ({ headerTop }: LedgerSheet): object[] =>
  Array.from({ length: headerTop - 1 }, (_, index) => ({ row: index + 1, why: "表头以上（标题、填报说明）" }));
