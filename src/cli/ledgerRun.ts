import { setImmediate } from "node:timers/promises";
import { checkLedger } from "../app/checkLedger";
import { type LoadedLedger, loadLedger } from "../app/loadLedger";
import type { CheckResult } from "../checks/finding";
import type { XlsxWorkbook } from "../host/xlsx/xlsxWorkbook";
import { isColumnLetters } from "../ledger/columnChoice";
import type { UserMapping } from "../ledger/ledger";
import { builtInPolicy } from "../policy/builtInPolicy";
import { CommandError } from "./commandError";
import type { Terminal } from "./terminal";

/** Reads the ledgers of one run. A file in which no ledger is found ends the command: a missing street is no clean street. */
export async function loadRun(workbooks: readonly XlsxWorkbook[], mapping: UserMapping, terminal: Terminal): Promise<LoadedLedger> {
  const loaded = await loadLedger(workbooks, { mapping, onProgress: (done) => terminal.progress(`已读取 ${done} 行`) });
  for (const { file } of workbooks) {
    if (loaded.ledger.sheets.some((sheet) => sheet.file === file)) continue;
    const others = loaded.ledger.others.filter((sheet) => sheet.file === file).map((sheet) => `“${sheet.sheet}”${sheet.why}`);
    throw new CommandError(`${file}：没有找到台账${others.length ? `（${others.join("；").replaceAll("\n", " ")}）` : ""}。`);
  }
  requireHeadings(mapping, loaded);
  return loaded;
}

/** A heading given by --map that no sheet has would leave the field out in silence. */
function requireHeadings(mapping: UserMapping, { ledger }: LoadedLedger): void {
  for (const [field, choice] of Object.entries(mapping["*"] ?? {})) {
    if (choice === "" || (typeof choice === "string" && isColumnLetters(choice))) continue;
    if (ledger.sheets.some((sheet) => sheet.mapping.some((column) => column.field === field && column.how === "user"))) continue;
    throw new CommandError(`--map ${field}=${typeof choice === "string" ? choice : choice.heading}：没有一张台账有唯一的这个表头。`);
  }
}

/** Runs every rule over the ledgers of one run. */
export function checkRun(loaded: LoadedLedger, asReference: boolean, terminal: Terminal): Promise<CheckResult> {
  return checkLedger(loaded, builtInPolicy, {
    asReference,
    onProgress: (done, total) => terminal.progress(`已校验 ${done}/${total} 行`),
    breathe: () => setImmediate(),
  });
}

/** Says on stderr how many rows no limit was judged for. */
export function sayNotJudged(result: CheckResult, terminal: Terminal): void {
  if (result.notJudged > 0) terminal.say(`${result.notJudged} 行未判断（日期不在文件有效期内，或日期无法确定）。`);
}
