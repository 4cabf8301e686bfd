import type { CaseFacts } from "../checks/caseFacts";
import type { CheckResult, Finding } from "../checks/finding";
import type { JudgedRows } from "../checks/judgedRows";
import { recheck } from "../checks/recheck";
import type { WorkbookPort } from "../host/workbookPort";
import type { Ledger, LedgerSheet } from "../ledger/ledger";
import type { RawSheet } from "../ledger/rawSheet";
import { readLedger } from "../ledger/readLedger";
import type { PolicySet } from "../policy/policyDocument";
import type { LoadedLedger } from "./loadLedger";

/** A longer ledger is not followed live: reading and comparing a sheet at every edit would hold up the pane for too long. */
export const MOST_LIVE_ROWS = 5_000;

/** A checked ledger that can be followed: what was read, what came out, and every verdict. */
export interface LiveLedger {
  readonly loaded: LoadedLedger;
  readonly result: CheckResult;
  readonly judged: JudgedRows;
}

/**
 * Follows edits on checked sheets: reads these sheets anew, judges the rows that differ and those of the same persons and
 * households, and answers the whole result. Null where only a full run can tell: a header changed, a sheet is gone or new, the
 * ledger is long. Writes nothing. The full run stays the authority: an edit that Excel does not report is not seen here.
 */
export async function liveCheck(
  port: WorkbookPort,
  live: LiveLedger,
  edited: ReadonlySet<string>,
  policy: PolicySet,
): Promise<LiveLedger | null> {
  const { loaded, result, judged } = live;
  if (loaded.ledger.rows.length > MOST_LIVE_ROWS) return null;
  const names = loaded.rawSheets.map(({ name }) => name).filter((name) => edited.has(name));
  if (names.length === 0) return live;
  const fresh = new Map((await port.readSheets(names)).map((raw) => [raw.name, raw]));
  const rawSheets = loaded.rawSheets.map((raw) => fresh.get(raw.name) ?? raw);
  const ledger = withSheets(loaded, fresh);
  if (ledger === null) return null;
  const rechecked = recheck(judged, ledger, policy, { asReference: result.asReference });
  if (rechecked === null) return null;
  return {
    loaded: { ...loaded, ledger, rawSheets },
    result: { ...rechecked.result, findings: withKnown(rechecked.result.findings, result.findings, rechecked.again) },
    judged: rechecked.judged,
  };
}

/** The ledger with some sheets read anew; null where one of them is no longer as many ledgers as before. */
function withSheets({ ledger, mapping }: LoadedLedger, fresh: ReadonlyMap<string, RawSheet>): Ledger | null {
  let { sheets, rows } = ledger;
  for (const [name, raw] of fresh) {
    const read = readLedger([raw], { mapping });
    const old = ledger.sheets.filter(({ sheet }) => sheet === name);
    if (read.sheets.length !== old.length || read.others.length !== ledger.others.filter(({ sheet }) => sheet === name).length) return null;
    const placed = new Map(read.sheets.map((sheet, at): [LedgerSheet, LedgerSheet] => [sheet, { ...sheet, order: old[at]?.order ?? 0 }]));
    const byOrder = new Map([...placed.values()].map((sheet) => [sheet.order, sheet]));
    sheets = sheets.map((sheet) => byOrder.get(sheet.order) ?? sheet);
    const first = rows.findIndex(({ sheet }) => byOrder.has(sheet.order));
    const others = rows.filter(({ sheet }) => !byOrder.has(sheet.order));
    const at = first < 0 ? others.filter(({ sheet }) => sheet.order < (old[0]?.order ?? 0)).length : first;
    const own = read.rows.map((row) => ({ ...row, sheet: placed.get(row.sheet) ?? row.sheet }));
    rows = [...others.slice(0, at), ...own, ...others.slice(at)];
  }
  return { ...ledger, sheets, rows };
}

/** The finding of a row that was not judged again stays the same object, so that a list keeps its place. */
function withKnown(findings: readonly Finding[], before: readonly Finding[], again: readonly CaseFacts[]): readonly Finding[] {
  const key = ({ code, sheet, row, cells }: Finding): string => JSON.stringify([code, sheet, row, cells]);
  const judgedAgain = new Set(again.map(({ row }) => `${row.row} ${row.sheet.sheet}`));
  const known = new Map(before.map((finding) => [key(finding), finding]));
  return findings.map((finding) =>
    finding.row === null || judgedAgain.has(`${finding.row} ${finding.sheet}`) ? finding : (known.get(key(finding)) ?? finding),
  );
}
