import { buildMonthly, changesSinceReported, writeMonthly } from "../app/monthly";
import { writeMonthlyRows } from "../app/writeMonthlyRows";
import { newXlsx, type XlsxWorkbook } from "../host/xlsx/xlsxWorkbook";
import type { MonthlyReport } from "../sheets/monthly/report";
import { CommandError } from "./commandError";
import { changeLines, earlierReport, holdsReportsOnly } from "./earlierReport";
import { openLedgers, requireFreeTargets, writeJson, writeResult, xlsxTarget } from "./files";
import { loadRun } from "./ledgerRun";
import type { Command } from "./command";
import { monthlyJson } from "./monthlyJson";
import { monthOption, columnOptions } from "./optionValues";
import { parseOptions } from "./options";
import { policyOption } from "./policyOption";

/**
 * `bangfu monthly`: the month's report with its tie-outs, as a list on stdout, as JSON, or as a workbook. Files that hold
 * earlier reports serve T2 and T3. A report that is there already and differs is shown figure by figure and stays until
 * `--replace` confirms (spec/4.2). `--details` puts the rows behind the figures on a second sheet.
 */
export const monthly: Command = async (words, terminal, now) => {
  const options = parseOptions(words, {
    month: "value",
    json: "value",
    out: "value",
    map: "values",
    remember: "flag",
    "as-reference": "flag",
    replace: "flag",
    details: "flag",
    policy: "value",
  });
  const month = monthOption(options.value("month"));
  const json = options.value("json");
  const out = xlsxTarget(options.value("out"));
  const columns = columnOptions(options);
  const policy = await policyOption(options.value("policy"));
  const workbooks = await openLedgers(options.words, terminal);
  await requireFreeTargets([json, out], options.words);
  const earlier = await earlierReport(out, month);
  const ledgers: XlsxWorkbook[] = [];
  for (const workbook of workbooks) if (!(await holdsReportsOnly(workbook))) ledgers.push(workbook);
  if (ledgers.length === 0) throw new CommandError("给出的文件都是月报，请同时给出台账文件。");
  const loaded = await loadRun(ledgers, columns, policy, terminal);
  terminal.progress(`正在汇总 ${month}`);
  const report = await buildMonthly(workbooks, loaded, loaded.policy, month, { asReference: options.flag("as-reference") });

  const reported = await changesSinceReported(earlier === null ? workbooks : [earlier, ...workbooks], report);
  const changed = reported === null ? [] : changeLines(reported);
  if (json !== "-" && changed.length > 0) terminal.print(`${changed.join("\n")}\n`);
  if (earlier !== null && reported?.changes?.length !== 0 && !options.flag("replace"))
    throw new CommandError(`${out ?? ""} 是已报出的月报，数字有变化，没有覆盖；确认要替换请加 --replace。`);

  if (out !== undefined) {
    const book = newXlsx(out);
    await writeMonthly(book, report, { now });
    if (options.flag("details")) await writeMonthlyRows(book, loaded, { policy: loaded.policy, month });
    await writeResult(out, await book.save());
  }
  if (json !== undefined) await writeJson(json, monthlyJson(report), terminal);
  if (json !== "-") terminal.print(summary(report));
  return report.findings.some((finding) => finding.severity === "must") ? 1 : 0;
};

/** How many figures and tie-outs there are, and every tie-out that does not tie, with its figures on the report's sheet. */
function summary({ month, figures, tieOuts, findings }: MonthlyReport): string {
  const lines = tieOuts
    .filter(({ status }) => status !== "ok")
    .map(({ id, status, why }) => {
      const finding = findings.find(({ args }) => args["tieOut"] === id);
      const code = finding === undefined ? "" : `${finding.code} `;
      const cells = finding === undefined || finding.cells.length === 0 ? "" : `（${finding.sheet}!${finding.cells.join("、")}）`;
      return `${code}${id} ${status === "broken" ? "不符" : "无法核对"}${cells}：${why}`;
    });
  const head = `${month} 月报：${Object.keys(figures).length} 项数字，${tieOuts.length} 项勾稽，其中 ${lines.length} 项不符或无法核对。`;
  return [head, ...lines, ""].join("\n");
}
