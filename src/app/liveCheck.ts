import type { Counted } from "../checks/counted";
import type { CheckResult } from "../checks/finding";
import { KeptCheck } from "../checks/keptCheck/keptCheck";
import type { WorkbookPort } from "../host/workbookPort";
import { readLedgerSteps } from "../ledger/readLedger";
import type { LoadedLedger } from "./loadLedger";

/** A longer ledger is not followed live. */
export const MOST_LIVE_ROWS = 5_000;

/** A checked ledger that can be followed: what was read and what came out, both kept up by `kept`. */
export interface LiveLedger {
  readonly loaded: LoadedLedger;
  readonly result: CheckResult;
  readonly kept: KeptCheck;
}

/** Lets the host do other things between two slices of work; at once where the caller gives nothing. */
type Breathe = () => Promise<void>;
const atOnce: Breathe = () => Promise.resolve();

/** Makes a run's result ready to be followed, in slices. Null where it cannot be: the ledger is long, or a rule broke. */
export async function keepLive(counted: Counted, result: CheckResult, breathe: Breathe = atOnce): Promise<KeptCheck | null> {
  return counted.ledger.rows.length > MOST_LIVE_ROWS ? null : inSlices(KeptCheck.of(counted, result), breathe);
}

/**
 * Follows edits on checked sheets: reads these sheets anew, judges the rows that differ and those that are bound to them, and answers
 * the whole result. Null where only a full run can tell: a header changed, a sheet is gone or new, the ledger is long; then nothing
 * more can be followed. Writes nothing. The full run stays the authority: an edit that Excel does not report is not seen here.
 */
export async function liveCheck(
  port: WorkbookPort,
  live: LiveLedger,
  edited: ReadonlySet<string>,
  breathe: Breathe = atOnce,
): Promise<LiveLedger | null> {
  const { loaded, kept } = live;
  const names = loaded.rawSheets.map(({ name }) => name).filter((name) => edited.has(name));
  if (names.length === 0) return live;
  const fresh = new Map((await port.readSheets(names)).map((raw) => [raw.name, raw]));
  const rawSheets = loaded.rawSheets.map((raw) => fresh.get(raw.name) ?? raw);
  const ledger = await inSlices(readLedgerSteps(rawSheets, { mapping: loaded.mapping }), breathe);
  if (ledger.rows.length > MOST_LIVE_ROWS || !(await inSlices(kept.follow(ledger), breathe))) return null;
  return { loaded: { ...loaded, ledger, rawSheets }, result: kept.result, kept };
}

async function inSlices<T>(work: Generator<undefined, T>, breathe: Breathe): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await breathe();
  }
}
