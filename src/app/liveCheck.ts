import type { Counted } from "../checks/counted";
import type { CheckResult } from "../checks/finding";
import { KeptCheck } from "../checks/keptCheck/keptCheck";
import type { WorkbookPort } from "../host/workbookPort";
import { readLedgerSteps } from "../ledger/readLedger";
import { inSlices, type Breathe } from "./inSlices";
import { LiveRows } from "./liveRows";
import type { LoadedLedger } from "./loadLedger";
import type { SheetEdits } from "./sheetEdits";

/** A longer ledger is not followed live. */
export const MOST_LIVE_ROWS = 100_000;
/** A longer sheet is followed only where the edited rows by themselves are enough: reading all of it again would hold up Excel. */
export const MOST_READ_ROWS = 25_000;

/** What follows a ledger's edits: its check, kept up row by row, and how its rows are read. Both change as they follow. */
export interface Following {
  readonly kept: KeptCheck;
  readonly rows: LiveRows;
}

/** A checked ledger that is followed: what was read, and what came out. */
export interface LiveLedger {
  readonly loaded: LoadedLedger;
  readonly result: CheckResult;
}

const atOnce: Breathe = () => Promise.resolve();

/** Makes a run's result ready to be followed, in slices. Null where it cannot be: the ledger is too long, or a rule broke. */
export async function readyToFollow(counted: Counted, result: CheckResult, breathe: Breathe = atOnce): Promise<Following | null> {
  if (counted.ledger.rows.length > MOST_LIVE_ROWS) return null;
  const kept = await inSlices(KeptCheck.of(counted, result), breathe);
  return kept && { kept, rows: new LiveRows() };
}

/**
 * Follows edits on checked sheets: reads the edited rows, or their sheets where that is not enough, judges the rows that differ and
 * those that are bound to them, and answers the whole result. Null where only a full run can tell: a header changed, a sheet is gone
 * or new, too much hangs on the edit. Writes nothing. The full run stays the authority: an edit that Excel does not report is not
 * seen here.
 */
export async function liveCheck(
  port: WorkbookPort,
  live: LiveLedger,
  { kept, rows }: Following,
  edits: SheetEdits,
  breathe: Breathe = atOnce,
): Promise<LiveLedger | null> {
  const { loaded } = live;
  const known = new Map([...edits].filter(([name]) => loaded.rawSheets.some((raw) => raw.name === name)));
  if (known.size === 0) return live;
  const read = await rows.read(port, loaded, kept.ledger, known, breathe);
  if (read)
    return kept.edit(read.rows) ? { loaded: { ...loaded, ledger: kept.ledger, rawSheets: read.rawSheets }, result: kept.result } : null;
  const whole = await readWhole(port, loaded, known, breathe);
  rows.forget();
  if (whole === null || !(await inSlices(kept.follow(whole.ledger), breathe))) return null;
  return { loaded: whole, result: kept.result };
}

/** The ledger with some sheets read anew, as a full run would read it; null where that is too long. */
async function readWhole(port: WorkbookPort, loaded: LoadedLedger, edits: SheetEdits, breathe: Breathe): Promise<LoadedLedger | null> {
  const isLong = ({ name, values }: { readonly name: string; readonly values: readonly unknown[] }): boolean =>
    edits.has(name) && values.length > MOST_READ_ROWS;
  if (loaded.rawSheets.some(isLong)) return null;
  const fresh = new Map((await port.readSheets([...edits.keys()])).map((raw) => [raw.name, raw]));
  const rawSheets = loaded.rawSheets.map((raw) => fresh.get(raw.name) ?? raw);
  const { mapping, counted, headers } = loaded;
  const ledger = await inSlices(readLedgerSteps(rawSheets, { mapping, counted, headers }), breathe);
  return ledger.rows.length > MOST_LIVE_ROWS ? null : { ...loaded, ledger, rawSheets };
}
