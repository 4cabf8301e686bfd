import type { DateField } from "./fieldId";
import type { Ledger, LedgerRow, LedgerSheet, SkippedRow } from "./ledger";

/** Fewer rows than this may be alike by chance, or paid twice. */
const FEWEST_ROWS = 3;
/** So much of a sheet, and so much of each sheet that it repeats, must be the same; in hundredths, so that no fraction is rounded. */
const NEARLY_ALL = 95;
/** What sheets are called that repeat others: 汇总, 总表, Excel's own "1月 (2)" … */
const REPEAT_NAME = /汇总|总表|总台账|总账|合计|全年|年度|备份|副本|复件|\(\d+\)$/;
const DATES: readonly DateField[] = ["payDate", "approveDate", "panelDate", "applyDate"];
const SLICE = 500;
const NOT_COUNTED = "未重复计入";
const NAMES_SHOWN = 3;

/** Who got how much when, as the sheet says it; null where a row does not say who or how much. */
function grantKey({ read, otherPaper }: LedgerRow): string | null {
  const amount = read.amount?.state === "value" ? read.amount.value : read.applyAmount?.state === "value" ? read.applyAmount.value : null;
  const person =
    otherPaper ?? (read.idNo?.state === "value" ? read.idNo.value.id18 : read.name?.state === "value" ? read.name.value : null);
  if (amount === null || person === null) return null;
  for (const field of DATES) {
    const date = read[field];
    if (date?.state === "value") return `${person} ${amount} ${date.value.first}`;
  }
  return `${person} ${amount}`;
}

/** The rows of one sheet by their grants; a grant that stands there twice has two rows. */
type Grants = Map<string, LedgerRow[]>;

function* grantsOf(ledger: Ledger): Generator<undefined, Map<LedgerSheet, Grants>> {
  const sheets = new Map<LedgerSheet, Grants>();
  let done = 0;
  for (const row of ledger.rows) {
    const key = grantKey(row);
    if (++done % SLICE === 0) yield;
    if (key === null) continue;
    let grants = sheets.get(row.sheet);
    if (!grants) sheets.set(row.sheet, (grants = new Map()));
    const alike = grants.get(key);
    if (alike) alike.push(row);
    else grants.set(key, [row]);
  }
  return sheets;
}

interface Repeat {
  /** The repeated rows, each with the row that it repeats. */
  readonly rows: ReadonlyMap<LedgerRow, LedgerRow>;
  readonly sheets: readonly LedgerSheet[];
}

/**
 * What a sheet repeats of others: null unless nearly all of its rows stand on other sheets, and those sheets stand nearly whole on it.
 * Two such sheets make it a summary; one does so only where the sheet's name says that it repeats. A grant that was paid and listed
 * twice by mistake has neither, and stays for the rules (G205).
 */
function repeatOf(sheet: LedgerSheet, grants: Grants, others: ReadonlyMap<LedgerSheet, Grants>, index: Index): Repeat | null {
  if (sheet.rowCount < FEWEST_ROWS) return null;
  const shared = new Map<LedgerSheet, number>();
  for (const [key, rows] of grants) {
    for (const other of index.get(key) ?? []) {
      const alike = other === sheet ? undefined : others.get(other)?.get(key);
      if (alike) shared.set(other, (shared.get(other) ?? 0) + Math.min(rows.length, alike.length));
    }
  }
  const whole = [...shared].filter(([other, count]) => count * 100 >= other.rowCount * NEARLY_ALL).map(([other]) => other);
  if (whole.length === 0 || (whole.length === 1 && !REPEAT_NAME.test(sheet.sheet.normalize("NFKC").trim()))) return null;
  const rows = new Map<LedgerRow, LedgerRow>();
  for (const [key, own] of grants) {
    const found = whole.flatMap((other) => others.get(other)?.get(key) ?? []);
    own.forEach((row, at) => {
      const original = found[at];
      if (original) rows.set(row, original);
    });
  }
  return rows.size * 100 >= sheet.rowCount * NEARLY_ALL ? { rows, sheets: whole } : null;
}

/** Grant → the sheets on which it stands. */
type Index = ReadonlyMap<string, readonly LedgerSheet[]>;

function indexOf(sheets: ReadonlyMap<LedgerSheet, Grants>): Index {
  const index = new Map<string, LedgerSheet[]>();
  for (const [sheet, grants] of sheets) {
    for (const key of grants.keys()) {
      const on = index.get(key);
      if (on) on.push(sheet);
      else index.set(key, [sheet]);
    }
  }
  return index;
}

/**
 * The ledger without the rows that a sheet merely repeats of others of its file, a 汇总 of the month sheets above all: counted again
 * they would double every total. The repeated rows are listed as skipped, each with the row that it repeats, and a remark says so;
 * rows that stand nowhere else are read as ever. Later sheets are looked at first. A sheet of `counted` (by file) keeps its rows, with a
 * remark: a person said that they are grants of their own. Linear in rows, with pauses.
 */
export function* withoutRepeats(
  ledger: Ledger,
  counted: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Generator<undefined, Ledger> {
  const files = new Set(ledger.sheets.map(({ file }) => file));
  if (files.size === ledger.sheets.length) return ledger;
  const all = yield* grantsOf(ledger);
  const index = indexOf(all);
  const repeats = new Map<LedgerSheet, Repeat>();
  const kept = new Map<LedgerSheet, Repeat>();
  for (const sheet of [...ledger.sheets].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || b.order - a.order)) {
    const grants = all.get(sheet);
    const others = new Map([...all].filter(([other]) => other !== sheet && other.file === sheet.file && !repeats.has(other)));
    const repeat = grants ? repeatOf(sheet, grants, others, index) : null;
    if (repeat) (counted.get(sheet.file)?.has(sheet.sheet) ? kept : repeats).set(sheet, repeat);
    yield;
  }
  return repeats.size + kept.size === 0 ? ledger : leftOf(ledger, repeats, kept);
}

/**
 * How many rows may change before some sheet can become a repeat of others; 0 where one is already. A changed row is alike to one row
 * more of each sheet at most. With pauses.
 */
export function* changesBeforeRepeat(ledger: Ledger): Generator<undefined, number> {
  const files = new Set(ledger.sheets.map(({ file }) => file));
  if (files.size === ledger.sheets.length) return Infinity;
  if (ledger.sheets.some(({ skipped }) => skipped.some(({ why }) => why.endsWith(NOT_COUNTED)))) return 0;
  const all = yield* grantsOf(ledger);
  const everywhere = new Map<string, number>();
  for (const grants of all.values()) for (const [key, rows] of grants) everywhere.set(key, (everywhere.get(key) ?? 0) + rows.length);
  let least = Infinity;
  for (const [{ rowCount }, grants] of all) {
    if (rowCount < FEWEST_ROWS) continue;
    let alike = 0;
    for (const [key, { length }] of grants) alike += Math.min(length, (everywhere.get(key) ?? 0) - length);
    least = Math.min(least, Math.ceil((rowCount * NEARLY_ALL) / 100) - alike);
    yield;
  }
  return Math.max(0, least - 1);
}

const isNamed = ({ sheet }: LedgerSheet): boolean => REPEAT_NAME.test(sheet.normalize("NFKC").trim());

type Repeats = ReadonlyMap<LedgerSheet, Repeat>;

function leftOf(ledger: Ledger, repeats: Repeats, kept: Repeats): Ledger {
  const renewed = new Map([
    ...[...repeats].map(([sheet, repeat]) => [sheet, withSkipped(sheet, repeat)] as const),
    ...[...kept].map(([sheet, repeat]) => [sheet, withRemark(sheet, repeat)] as const),
  ]);
  const rows = ledger.rows.flatMap((row) => {
    if (repeats.get(row.sheet)?.rows.has(row)) return [];
    const sheet = renewed.get(row.sheet);
    return [sheet ? { ...row, sheet } : row];
  });
  return { ...ledger, sheets: ledger.sheets.map((sheet) => renewed.get(sheet) ?? sheet), rows };
}

const namesOf = (sheets: readonly LedgerSheet[]): string =>
  `${sheets
    .slice(0, NAMES_SHOWN)
    .map((other) => `“${other.sheet}”`)
    .join("")}${sheets.length > NAMES_SHOWN ? ` 等 ${sheets.length} 张表` : ""}`;

const withRemark = (sheet: LedgerSheet, { rows, sheets }: Repeat): LedgerSheet => ({
  ...sheet,
  repeats: "counted",
  remarks: [...sheet.remarks, `这张表有 ${rows.size} 行和${namesOf(sheets)}是同一人、同一日期、同一金额，按人工选择照常计入`],
});

function withSkipped(sheet: LedgerSheet, { rows, sheets }: Repeat): LedgerSheet {
  const repeated = [...rows].map(([{ row }, original]): SkippedRow => ({
    row,
    why: `与“${original.sheet.sheet}”第 ${original.row} 行是同一笔，${NOT_COUNTED}`,
  }));
  const left = sheet.rowCount - rows.size;
  const rest = left === 0 ? "" : `，其余 ${left} 行照常计入`;
  return {
    ...sheet,
    rowCount: left,
    repeats: "left",
    skipped: [...sheet.skipped, ...repeated].sort((a, b) => a.row - b.row),
    remarks: [
      ...sheet.remarks,
      `这张表重复了${namesOf(sheets)}：${rows.size} 行是同一人、同一日期、同一金额，没有重复计入${rest}。如果确是另外发放的，请把它单独存成一个文件，一起校验`,
    ],
  };
}
