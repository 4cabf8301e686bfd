import type { SheetChoices } from "./columnChoice";
import type { Ledger, LedgerRow, LedgerSheet, OtherSheet, UserMapping } from "./ledger";
import type { RawSheet } from "./rawSheet";
import { readSheet } from "./readSheet";
import { withoutRepeats } from "./repeatedSheets";

interface ReadOptions {
  readonly mapping?: UserMapping;
  /** The same by file name, for workbooks that each have their own; goes before `mapping`. */
  readonly mappings?: ReadonlyMap<string, UserMapping>;
}

/**
 * Reads the sheets of one or more workbooks as one ledger, in the order given. Sheets that are no ledger are listed with what they
 * are; rows that a summary repeats are skipped. `mapping` holds the columns that a person chose, for one sheet by name or for all ("*"); the sheet's own choice goes first.
 * A generator that pauses every few hundred rows, so that the caller can breathe and cancel.
 */
export function* readLedgerSteps(sheets: readonly RawSheet[], options: ReadOptions = {}): Generator<undefined, Ledger> {
  const read: LedgerSheet[] = [];
  let rows: LedgerRow[] = [];
  const others: OtherSheet[] = [];
  for (const raw of sheets) {
    const reading = yield* readSheet(raw, read.length, choiceFor(raw.name, options.mappings?.get(raw.file) ?? options.mapping));
    if (reading.is === "other") others.push(reading.other);
    else {
      for (const block of reading.blocks) {
        read.push(block.sheet);
        if (rows.length === 0) rows = [...block.rows];
        else for (const row of block.rows) rows.push(row);
      }
    }
  }
  return yield* withoutRepeats({ sheets: read, rows, others });
}

/** The same in one go. */
export function readLedger(sheets: readonly RawSheet[], options: ReadOptions = {}): Ledger {
  const run = readLedgerSteps(sheets, options);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

/** What holds for every sheet stands last, where the sheet says nothing of the field: of two fields for one column it is the later word. */
function choiceFor(sheet: string, mapping: UserMapping = {}): SheetChoices {
  const own = Object.hasOwn(mapping, sheet) ? mapping[sheet] : {};
  return { ...own, ...(Object.hasOwn(mapping, "*") ? mapping["*"] : {}), ...own };
}
