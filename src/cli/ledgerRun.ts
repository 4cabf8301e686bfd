import { setImmediate } from "node:timers/promises";
import { columnNumber } from "../core/a1";
import { checkLedger } from "../app/checkLedger";
import { type LoadedLedger, loadLedger } from "../app/loadLedger";
import type { CheckResult } from "../checks/finding";
import type { XlsxWorkbook } from "../host/xlsx/xlsxWorkbook";
import { isColumnLetters } from "../ledger/columnChoice";
import type { UserMapping } from "../ledger/ledger";
import type { RawSheet } from "../ledger/rawSheet";
import type { PolicySet } from "../policy/policyDocument";
import { CommandError } from "./commandError";
import type { ColumnOptions } from "./optionValues";
import { sayNotUsed } from "./policyOption";
import { rememberColumns } from "./rememberColumns";
import type { Terminal } from "./terminal";

/**
 * Reads the ledgers of one run. A file in which no ledger is found ends the command: a missing street is no clean street. With
 * `--remember` the choices of columns are kept before anything is judged, so that a file that takes none ends the command too.
 */
export async function loadRun(
  workbooks: readonly XlsxWorkbook[],
  columns: ColumnOptions,
  policy: PolicySet | undefined,
  terminal: Terminal,
): Promise<LoadedLedger> {
  const { mapping, automatic } = columns;
  const loaded = await loadLedger(workbooks, { mapping, automatic, policy, onProgress: (done) => terminal.progress(`已读取 ${done} 行`) });
  for (const { file } of workbooks) {
    if (loaded.ledger.sheets.some((sheet) => sheet.file === file)) continue;
    const others = loaded.ledger.others.filter((sheet) => sheet.file === file).map((sheet) => `“${sheet.sheet}”${sheet.why}`);
    throw new CommandError(`${file}：没有找到台账${others.length ? `（${others.join("；").replaceAll("\n", " ")}）` : ""}。`);
  }
  requireColumns(mapping, loaded);
  if (columns.remember) await rememberColumns(loaded, workbooks, columns, terminal);
  sayNotUsed(loaded.policy, terminal);
  return loaded;
}

/** A column or heading given by --map that no sheet has would leave the field out in silence. */
function requireColumns(mapping: UserMapping, { ledger, rawSheets }: LoadedLedger): void {
  const last = ledger.sheets.map((sheet) => lastColumn(rawSheets.find(({ file, name }) => file === sheet.file && name === sheet.sheet)));
  for (const [field, choice] of Object.entries(mapping["*"] ?? {})) {
    if (choice === "") continue;
    if (typeof choice === "string" && isColumnLetters(choice)) {
      if (last.every((column) => columnNumber(choice) > column)) {
        throw new CommandError(`--map ${field}=${choice}：没有一张台账有 ${choice} 列。`);
      }
      continue;
    }
    if (ledger.sheets.some((sheet) => sheet.mapping.some((column) => column.field === field && column.how === "user"))) continue;
    throw new CommandError(`--map ${field}=${typeof choice === "string" ? choice : choice.heading}：没有一张台账有唯一的这个表头。`);
  }
}

const lastColumn = (sheet: RawSheet | undefined): number => (sheet ? sheet.left + (sheet.values[0]?.length ?? 0) - 1 : 0);

/** Runs every rule over the ledgers of one run. */
export function checkRun(loaded: LoadedLedger, asReference: boolean, terminal: Terminal): Promise<CheckResult> {
  return checkLedger(loaded, loaded.policy, {
    asReference,
    onProgress: (done, total) => terminal.progress(`已校验 ${done}/${total} 行`),
    breathe: () => setImmediate(),
  });
}

/** Says on stderr how many rows no limit was judged for. */
export function sayNotJudged(result: CheckResult, terminal: Terminal): void {
  if (result.notJudged > 0) terminal.say(`${result.notJudged} 行未判断（日期不在文件有效期内，或日期无法确定）。`);
}
