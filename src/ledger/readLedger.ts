import { carriedHeader } from "./carriedHeader";
import { carriedChoices, carriedRemark } from "./carriedChoices";
import type { ChosenHeader, ChosenHeaders } from "./chosenHeader";
import type { SheetChoices } from "./columnChoice";
import type { Ledger, LedgerRow, LedgerSheet, UserMapping } from "./ledger";
import { keepLedgerColumns } from "./ledgerColumns";
import type { RawSheet } from "./rawSheet";
import { readSheet, type ReadBlock, type SheetReading } from "./readSheet";
import { withoutRepeats } from "./repeatedSheets";

/** Rows between two pauses while rows that were read are put together, which takes some milliseconds for so many. */
const SLICE = 50_000;

/** A sheet with what a person said of it, and how it was read. */
interface Told {
  readonly raw: RawSheet;
  readonly own: SheetChoices;
  readonly all: SheetChoices;
  readonly header: ChosenHeader | null;
  reading: SheetReading;
}

interface ReadOptions {
  readonly mapping?: UserMapping;
  /** The same by file name, for workbooks that each have their own; goes before `mapping`. */
  readonly mappings?: ReadonlyMap<string, UserMapping>;
  /** Sheets by file name that count although they repeat others: a person said so. */
  readonly counted?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The headers that a person chose, by file name and sheet. */
  readonly headers?: ReadonlyMap<string, ChosenHeaders>;
}

/**
 * Reads the sheets of one or more workbooks as one ledger, in the order given. Sheets that are no ledger are listed with what they
 * are; rows that a summary repeats are skipped. `mapping` holds the columns that a person chose, for one sheet by name or for all ("*"); the sheet's own choice goes first.
 * A generator that pauses every few hundred rows, so that the caller can breathe and cancel.
 */
export function* readLedgerSteps(sheets: readonly RawSheet[], options: ReadOptions = {}): Generator<undefined, Ledger> {
  const readings: Told[] = [];
  let order = 0;
  for (const raw of sheets) {
    const { own, all } = choicesFor(raw.name, options.mappings?.get(raw.file) ?? options.mapping);
    const headers = options.headers?.get(raw.file) ?? {};
    let header = Object.hasOwn(headers, raw.name) ? (headers[raw.name] ?? null) : null;
    let reading = yield* readSheet(raw, order, joined(own, all), header);
    const carried = header === null ? carriedHeader(raw, reading, headers) : null;
    if (carried) {
      header = carried;
      reading = yield* readSheet(raw, order, joined(own, all), header);
    }
    if (reading.is === "ledger") order += reading.blocks.length;
    readings.push({ raw, own, all, header, reading });
  }
  yield* carryChoices(readings);
  const others = readings.flatMap(({ reading }) => (reading.is === "other" ? [reading.other] : []));
  const blocks = readings.flatMap(({ reading }) => (reading.is === "ledger" ? reading.blocks : []));
  const rows = yield* rowsOf(blocks);
  const known = blocks.flatMap(({ columns }) => columns ?? []);
  if (known.length === blocks.length) keepLedgerColumns(rows, known);
  return yield* withoutRepeats({ sheets: blocks.map(({ sheet }) => sheet), rows, others }, options.counted);
}

/** The rows of all blocks; those of a single one as they are, since a million are not copied in a moment. */
function* rowsOf(blocks: readonly ReadBlock[]): Generator<undefined, readonly LedgerRow[]> {
  const [only, another] = blocks;
  if (only && !another) return only.rows;
  const rows: LedgerRow[] = [];
  for (const block of blocks) {
    for (const row of block.rows) if (rows.push(row) % SLICE === 0) yield;
  }
  return rows;
}

/** Reads a sheet again with what was chosen on another one of the same headings; most runs have nothing to carry. */
function* carryChoices(readings: Told[]): Generator<undefined, void> {
  const single = readings.flatMap((one) => {
    const [block, another] = one.reading.is === "ledger" ? one.reading.blocks : [];
    return block && !another ? [{ ...one, one, block }] : [];
  });
  const carriedFor = carriedChoices(single);
  for (const sheet of single) {
    const carried = carriedFor(sheet);
    if (carried === null) continue;
    const choices = { ...carried.choices, ...joined(sheet.own, sheet.all) };
    const again = yield* readSheet(sheet.raw, sheet.block.sheet.order, choices, sheet.header);
    const [block] = again.is === "ledger" && again.blocks.length === 1 ? again.blocks : [];
    if (!block) continue;
    const told: LedgerSheet = { ...block.sheet, remarks: [...block.sheet.remarks, carriedRemark(carried)] };
    sheet.one.reading = { is: "ledger", blocks: [{ ...block, sheet: told, rows: block.rows.map((row) => ({ ...row, sheet: told })) }] };
  }
}

/** The same in one go. */
export function readLedger(sheets: readonly RawSheet[], options: ReadOptions = {}): Ledger {
  const run = readLedgerSteps(sheets, options);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

function choicesFor(sheet: string, mapping: UserMapping = {}): { readonly own: SheetChoices; readonly all: SheetChoices } {
  const of = (name: string): SheetChoices => (Object.hasOwn(mapping, name) ? (mapping[name] ?? {}) : {});
  return { own: of(sheet), all: of("*") };
}

/** What holds for every sheet stands last, where the sheet says nothing of the field: of two fields for one column it is the later word. */
const joined = (own: SheetChoices, all: SheetChoices): SheetChoices => ({ ...own, ...all, ...own });
