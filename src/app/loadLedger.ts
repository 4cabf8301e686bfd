import { HostError, type WorkbookPort } from "../host/workbookPort";
import type { ChosenHeaders } from "../ledger/chosenHeader";
import type { FieldId } from "../ledger/fieldId";
import { readIncome, type IncomeBook } from "../ledger/income";
import type { Ledger, UserMapping } from "../ledger/ledger";
import type { RawSheet } from "../ledger/rawSheet";
import { readLedgerSteps } from "../ledger/readLedger";
import type { PolicySet } from "../policy/policyDocument";
import { recallHeaders } from "./chosenHeaders";
import { recallCounted } from "./countedSheets";
import { onePolicy, type OfficePolicies } from "./onePolicy";
import { readData, type ReadOptions } from "./readData";
import { recallMapping } from "./rememberMapping";

/** Progress is that of the workbook that is being read. */
export interface LoadOptions extends ReadOptions {
  /** Columns chosen by a person; each choice goes before the remembered one for the same sheet and field, one for "*" before all. */
  readonly mapping?: UserMapping;
  /** Standards that were given for this run; else each workbook's own sheet 帮扶标准 says them, or the program. */
  readonly policy?: PolicySet;
  /** Fields that are recognised as if no column had ever been remembered for them. */
  readonly automatic?: readonly FieldId[];
  /** Lets the host do other things while a long ledger is made sense of; without it that runs in one go. */
  readonly breathe?: () => Promise<void>;
}

/** Everything that was read for a check or a report: the ledger, the income sheet if there is one, and the sheets as they are. */
export interface LoadedLedger {
  readonly ledger: Ledger;
  readonly income: IncomeBook | null;
  readonly rawSheets: readonly RawSheet[];
  /** The columns that persons chose, remembered ones included. */
  readonly mapping: UserMapping;
  /** The sheets, by file, that count although they repeat others. */
  readonly counted?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The header rows, by file and sheet, that persons chose. */
  readonly headers?: ReadonlyMap<string, ChosenHeaders>;
  /** The standards that this run is judged by. */
  readonly policy: PolicySet;
}

/**
 * Reads one or more workbooks as one ledger. Sheets that this program wrote are left out.
 * The columns that a workbook remembers hold for its own sheets only: sheets of different offices bear the same names.
 */
export async function loadLedger(ports: readonly WorkbookPort[], options: LoadOptions = {}): Promise<LoadedLedger> {
  const rawSheets: RawSheet[] = [];
  const mappings = new Map<string, UserMapping>();
  const counted = new Map<string, ReadonlySet<string>>();
  const headers = new Map<string, ChosenHeaders>();
  const policies: OfficePolicies = [];
  for (const port of ports) {
    const read = await readData(port, options);
    policies.push({ file: port.file, policy: read.policy });
    rawSheets.push(...read.rawSheets);
    // Two workbooks of one name cannot be told apart by their sheets, so neither's memory is used.
    const isAlone = !mappings.has(port.file);
    const remembered = isAlone ? await recallMapping(port) : {};
    counted.set(port.file, isAlone ? await recallCounted(port) : new Set());
    headers.set(port.file, isAlone ? await recallHeaders(port) : {});
    mappings.set(port.file, joinMappings(remembered, options));
  }
  const [only] = ports;
  const mapping = (ports.length === 1 && only && mappings.get(only.file)) || (options.mapping ?? {});
  return {
    ledger: await ledgerOf(rawSheets, { mappings, counted, headers }, options),
    income: readIncome(rawSheets),
    rawSheets,
    mapping,
    counted,
    headers,
    policy: options.policy ?? onePolicy(policies),
  };
}

async function ledgerOf(
  rawSheets: readonly RawSheet[],
  said: Parameters<typeof readLedgerSteps>[1],
  { breathe, signal }: LoadOptions,
): Promise<Ledger> {
  const run = readLedgerSteps(rawSheets, said);
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return step.value;
    await breathe?.();
    if (signal?.aborted) throw new HostError("cancelled", "读取已取消，没有结果。");
  }
}

/** The remembered choices with those of this run over them: what is said now for every sheet goes before what one sheet remembers. */
function joinMappings(remembered: UserMapping, { mapping = {}, automatic = [] }: LoadOptions): UserMapping {
  const settled = new Set<string>([...automatic, ...Object.keys(mapping["*"] ?? {})]);
  const open = Object.entries(remembered).map(
    ([sheet, columns]) => [sheet, Object.fromEntries(Object.entries(columns).filter(([field]) => !settled.has(field)))] as const,
  );
  const kept: UserMapping = Object.fromEntries(open);
  const sheets = new Set([...Object.keys(kept), ...Object.keys(mapping)]);
  return Object.fromEntries([...sheets].map((sheet) => [sheet, { ...kept[sheet], ...mapping[sheet] }]));
}
