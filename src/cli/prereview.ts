import { lateRows, pendingRows, rowsAt } from "../app/preReviewRows";
import type { LoadedLedger } from "../app/loadLedger";
import { withOverrides } from "../app/withOverrides";
import { writePreReview } from "../app/writePreReview";
import type { CaseFacts } from "../checks/caseFacts";
import { newXlsx } from "../host/xlsx/xlsxWorkbook";
import { CommandError } from "./commandError";
import { openLedgers, requireFreeTargets, writeResult, xlsxTarget } from "./files";
import { checkRun, loadRun, sayNotJudged } from "./ledgerRun";
import type { Command } from "./command";
import { type GivenOptions, parseOptions } from "./options";
import { policyOption } from "./policyOption";
import { columnOptions, rowsOf } from "./optionValues";
import type { Terminal } from "./terminal";

/** The one ledger sheet of the file, or the one that was named. */
function sheetOf(loaded: LoadedLedger, wished: string | undefined): string | undefined {
  const names = loaded.ledger.sheets.map((sheet) => sheet.sheet);
  if (wished !== undefined && !names.includes(wished)) throw new CommandError(`没有名为“${wished}”的台账工作表；有：${names.join("、")}。`);
  return wished ?? (names.length === 1 ? names[0] : undefined);
}

function chosenRows(options: GivenOptions, loaded: LoadedLedger, terminal: Terminal): CaseFacts[] {
  const rows = options.value("rows");
  const sheet = sheetOf(loaded, options.value("sheet"));
  if (rows === undefined)
    return pendingRows(loaded, loaded.policy).filter(({ row }) => options.value("sheet") === undefined || row.sheet.sheet === sheet);
  if (sheet === undefined) throw new CommandError("台账有多张工作表，请用 --sheet 指定 --rows 是哪一张的行。");
  const wished = rowsOf(rows);
  const found = rowsAt(loaded, sheet, wished, loaded.policy);
  const known = new Set(found.map(({ row }) => row.row));
  const missing = wished.filter((row) => !known.has(row));
  if (found.length === 0) throw new CommandError(`--rows ${rows}：工作表“${sheet}”的这些行都不是台账的数据行。`);
  if (missing.length > 0)
    terminal.say(`第 ${missing.slice(0, 20).join("、")}${missing.length > 20 ? " 等" : ""} 行不是台账的数据行，已略过。`);
  return found;
}

/** Approved or paid without a form (P118): never made in bulk, because the form belongs before the approval; but said. */
function sayLateCases(loaded: LoadedLedger, sheet: string | undefined, terminal: Terminal): void {
  const late = lateRows(loaded, loaded.policy).filter(({ row }) => sheet === undefined || row.sheet.sheet === sheet).length;
  if (late > 0) terminal.say(`另有 ${late} 行已批准或发放而预审栏空白，未列入；需要补做时用 --sheet 和 --rows 指定。`);
}

/** `bangfu prereview`: one 预审表 for each chosen or pending row, in a new workbook. */
export const prereview: Command = async (words, terminal, now) => {
  const options = parseOptions(words, {
    sheet: "value",
    rows: "value",
    pending: "flag",
    out: "value",
    map: "values",
    remember: "flag",
    "as-reference": "flag",
    "full-ids": "flag",
    policy: "value",
  });
  const out = xlsxTarget(options.value("out"));
  if (out === undefined) throw new CommandError("请用 --out 指定预审表写到哪个 .xlsx 文件。");
  const hasRows = options.value("rows") !== undefined;
  if (options.flag("pending") && hasRows)
    throw new CommandError("请用 --sheet 和 --rows 指定行，或用 --pending 取全部待预审的行（二者选一）。");
  if (options.words.length > 1) throw new CommandError("prereview 一次只处理一个台账文件。");
  const columns = columnOptions(options);
  const policy = await policyOption(options.value("policy"));
  const workbooks = await openLedgers(options.words, terminal);
  await requireFreeTargets([out], options.words);
  const loaded = await loadRun(workbooks, columns, policy, terminal);
  if (!hasRows && !options.flag("pending")) terminal.say("未指定 --rows，按 --pending 取全部待预审的行。");
  const cases = chosenRows(options, loaded, terminal);
  if (cases.length === 0) {
    terminal.say("没有待预审的行，未生成预审表。");
    return 0;
  }
  const result = await withOverrides(workbooks, loaded, await checkRun(loaded, options.flag("as-reference"), terminal));
  const forms = newXlsx(out);
  await writePreReview(forms, loaded, result, cases, { policy: loaded.policy, fullIds: options.flag("full-ids"), now });
  await writeResult(out, await forms.save());
  terminal.say(`已生成 ${cases.length} 份预审表：${out}`);
  if (options.flag("pending")) sayLateCases(loaded, options.value("sheet"), terminal);
  if (!options.flag("full-ids")) terminal.say("证件号码已遮盖中间八位；需要完整号码请加 --full-ids。");
  sayNotJudged(result, terminal);
  const chosen = new Set(cases.map(({ row }) => `${row.sheet.sheet}!${row.row}`));
  return result.findings.some((finding) => finding.severity === "must" && chosen.has(`${finding.sheet}!${finding.row}`)) ? 1 : 0;
};
