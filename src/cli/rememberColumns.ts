import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { LoadedLedger } from "../app/loadLedger";
import { recallMapping, rememberMapping } from "../app/rememberMapping";
import { HostError } from "../host/workbookPort";
import type { XlsxWorkbook } from "../host/xlsx/xlsxWorkbook";
import { choiceOf, type SheetChoices } from "../ledger/columnChoice";
import { FIELDS } from "../ledger/fields";
import type { FieldId } from "../ledger/fieldId";
import type { ColumnChoice, LedgerSheet, UserMapping } from "../ledger/ledger";
import { CommandError } from "./commandError";
import { refusal } from "./files";
import type { ColumnOptions } from "./optionValues";
import { replaceFile, requireReplaceable } from "./replaceFile";
import type { Terminal } from "./terminal";

interface Patch {
  readonly path: string;
  /** The whole file with the new settings; null where it says so already. */
  readonly bytes: Uint8Array | null;
  readonly what: string;
}

/**
 * `--remember`: keeps what `--map` said in the ledger files themselves, by heading, as the pane does. Nothing else of a file changes.
 * No file is written before all are known to take it; one that does not ends the command, and then every file is as it was.
 */
export async function rememberColumns(
  { ledger }: LoadedLedger,
  workbooks: readonly XlsxWorkbook[],
  columns: ColumnOptions,
  terminal: Terminal,
): Promise<void> {
  const patches: Patch[] = [];
  for (const workbook of workbooks) {
    const path = columns.paths.find((one) => one === workbook.file || basename(one) === workbook.file) ?? workbook.file;
    const sheets = ledger.sheets.filter(({ file }) => file === workbook.file);
    await rememberMapping(workbook, remembered(await recallMapping(workbook), sheets, columns));
    patches.push({ path, bytes: await patched(workbook, path), what: summary(sheets, columns) });
  }
  for (const { path, bytes } of patches) if (bytes !== null) await requireReplaceable(path);
  for (const { path, bytes, what } of patches) {
    if (bytes === null) terminal.say(`工作簿里已经记着这些对应关系，没有改动：${path}`);
    else {
      await replaceFile(path, bytes);
      terminal.say(`已把对应关系记在工作簿里：${path}：${what}`);
    }
  }
}

async function patched(workbook: XlsxWorkbook, path: string): Promise<Uint8Array | null> {
  try {
    return workbook.withSettings(await readFile(path));
  } catch (error) {
    if (error instanceof HostError) throw new CommandError(`${path}：${error.message}`);
    throw new CommandError(`${path}：${refusal(error)}。`);
  }
}

/** What a sheet says of a field after this run: its column by heading, "" for none; undefined where the choice does not reach it. */
function choiceFor(sheet: LedgerSheet, field: FieldId, { mapping }: ColumnOptions): ColumnChoice | undefined {
  const given = mapping["*"]?.[field];
  if (given === undefined || given === "") return given;
  const column = sheet.mapping.find((one) => one.field === field && one.how === "user")?.column;
  return column === undefined ? undefined : choiceOf(sheet, column);
}

const fieldsOf = ({ mapping }: ColumnOptions): FieldId[] => Object.keys(mapping["*"] ?? {}) as FieldId[];

/** The memory with this run's choices in it; a column that is another field's now is that one's no longer. */
function remembered(before: UserMapping, sheets: readonly LedgerSheet[], columns: ColumnOptions): UserMapping {
  const forgotten = new Set<string>(columns.automatic);
  const all: Record<string, SheetChoices> = {};
  for (const [name, choices] of Object.entries(before)) {
    all[name] = Object.fromEntries(Object.entries(choices).filter(([field]) => !forgotten.has(field)));
  }
  for (const sheet of sheets) {
    const chosen = fieldsOf(columns).flatMap((field) => {
      const choice = choiceFor(sheet, field, columns);
      return choice === undefined ? [] : [[field, choice] as const];
    });
    const taken = new Set(chosen.filter(([, choice]) => choice !== "").map(([, choice]) => JSON.stringify(choice)));
    const kept = Object.entries(all[sheet.sheet] ?? {}).filter(([, choice]) => !taken.has(JSON.stringify(choice)));
    all[sheet.sheet] = { ...Object.fromEntries(kept), ...Object.fromEntries(chosen) };
  }
  return all;
}

/** "帮扶金额 是“实发金额”（1月、2月）；签收人 没有这一列（1月）" */
function summary(sheets: readonly LedgerSheet[], columns: ColumnOptions): string {
  const lines = new Map<string, string[]>();
  for (const sheet of sheets) {
    for (const field of fieldsOf(columns)) {
      const choice = choiceFor(sheet, field, columns);
      if (choice === undefined) continue;
      const line = `${FIELDS[field].label}${shown(choice)}`;
      lines.set(line, [...(lines.get(line) ?? []), sheet.sheet]);
    }
  }
  const named = [...lines].map(
    ([line, names]) => `${line}（${names.slice(0, 3).join("、")}${names.length > 3 ? ` 等 ${names.length} 张表` : ""}）`,
  );
  const automatic = columns.automatic.map((field) => `${FIELDS[field].label}恢复自动识别`);
  return [...named, ...automatic].join("；");
}

function shown(choice: ColumnChoice): string {
  if (choice === "") return "没有这一列";
  if (typeof choice === "string") return `在 ${choice} 列`;
  const nth = choice.of === undefined ? "" : `，${choice.of} 列同名中的第 ${choice.nth ?? 1} 列`;
  return `在“${choice.heading.replaceAll("\n", " ")}”列${nth}`;
}
