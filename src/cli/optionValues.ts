import { FIELD_IDS, type FieldId } from "../ledger/fieldId";
import { isColumnLetters } from "../ledger/columnChoice";
import type { UserMapping } from "../ledger/ledger";
import { CommandError } from "./commandError";
import type { GivenOptions } from "./options";

const LAST_ROW = 1_048_576;

const isField = (text: string): text is FieldId => (FIELD_IDS as readonly string[]).includes(text);

/** What the command line says about columns. */
export interface ColumnOptions {
  readonly mapping: UserMapping;
  /** Fields that are to be recognised as if nobody had ever chosen a column for them. */
  readonly automatic: readonly FieldId[];
  /** The choices are to be kept in the ledger files, which are otherwise only read. */
  readonly remember: boolean;
  readonly paths: readonly string[];
}

/** How `--map` takes back a choice that the workbook remembers; longer than letters of a column, and no heading, which is Chinese. */
const AUTOMATIC = "auto";

/**
 * `--map amount=K` or `--map amount=实发金额`, given as often as needed: the field is in that column, or under that heading wherever
 * it stands, on every sheet. `--map amount=` says that there is no such column, `--map amount=auto` that it is to be recognised
 * whatever the workbook remembers. `--remember` keeps all of these in the workbooks.
 */
export function columnOptions(options: GivenOptions): ColumnOptions {
  const columns: Partial<Record<FieldId, string>> = {};
  const automatic: FieldId[] = [];
  for (const text of options.values("map")) {
    const [field = "", column, ...rest] = text.split("=").map((part) => part.trim());
    if (column === undefined || rest.length > 0 || !(column === AUTOMATIC || isColumnOrHeading(column))) {
      throw new CommandError(`--map ${text} 应写成 字段=列 或 字段=表头，例如 --map amount=K 或 --map amount=实发金额。`);
    }
    if (!isField(field)) throw new CommandError(`--map 不认识字段 ${field}；可用的字段：${FIELD_IDS.join(" ")}。`);
    if (columns[field] !== undefined || automatic.includes(field)) throw new CommandError(`--map 给字段 ${field} 指定了两列。`);
    if (column === AUTOMATIC) automatic.push(field);
    else columns[field] = ownColumn(field, column, columns);
  }
  const remember = options.flag("remember");
  if (remember && options.values("map").length === 0)
    throw new CommandError("--remember 要与 --map 一起使用，例如 --map amount=实发金额 --remember。");
  return { mapping: Object.keys(columns).length === 0 ? {} : { "*": columns }, automatic, remember, paths: options.words };
}

function ownColumn(field: FieldId, column: string, columns: Partial<Record<FieldId, string>>): string {
  const chosen = isColumnLetters(column) ? column.toUpperCase() : column;
  const other = Object.entries(columns).find(([, taken]) => taken !== "" && taken === chosen);
  if (other) throw new CommandError(`--map 把同一列 ${chosen} 指定给了 ${other[0]} 和 ${field}。`);
  return chosen;
}

const isColumnOrHeading = (text: string): boolean =>
  isColumnLetters(text) ? text.length < 3 || text.toUpperCase() <= "XFD" : text === "" || /[^\x20-\x7e]/.test(text);

/** `--rows 5,7-9`: worksheet rows, in order and without repeats. */
export function rowsOf(text: string): number[] {
  const rows = new Set<number>();
  for (const part of text.split(/[,，、]/)) {
    const ends = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part.trim());
    const first = Number(ends?.[1]);
    const last = Number(ends?.[2] ?? ends?.[1]);
    if (!ends || first < 1 || last < first || last > LAST_ROW) throw new CommandError(`--rows ${text} 应写成行号，例如 5,7-9。`);
    for (let row = first; row <= last; row++) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

/** `--month 2019-05` */
export function monthOption(text: string | undefined): string {
  if (text === undefined) throw new CommandError("请用 --month 指定月份，例如 --month 2019-05。");
  if (!/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(text)) throw new CommandError(`--month ${text} 应写成年-月，例如 2019-05。`);
  return text;
}
