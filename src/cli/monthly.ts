import { buildMonthly, writeMonthly } from "../app/monthly";
import { newXlsx } from "../host/xlsx/xlsxWorkbook";
import { builtInPolicy } from "../policy/builtInPolicy";
import { openLedgers, requireFreeTargets, writeJson, writeResult, xlsxTarget } from "./files";
import { loadRun } from "./ledgerRun";
import type { Command } from "./command";
import { monthlyJson } from "./monthlyJson";
import { monthOption, mappingOf } from "./optionValues";
import { parseOptions } from "./options";

/** `bangfu monthly`: the month's report with its tie-outs, as a list on stdout, as JSON, or as a workbook. */
export const monthly: Command = async (words, terminal, now) => {
  const options = parseOptions(words, { month: "value", json: "value", out: "value", map: "values", "as-reference": "flag" });
  const month = monthOption(options.value("month"));
  const json = options.value("json");
  const out = xlsxTarget(options.value("out"));
  const mapping = mappingOf(options.values("map"));
  const workbooks = await openLedgers(options.words, terminal);
  await requireFreeTargets([json, out], options.words);
  const loaded = await loadRun(workbooks, mapping, terminal);
  terminal.progress(`正在汇总 ${month}`);
  const report = await buildMonthly(workbooks, loaded, builtInPolicy, month, { asReference: options.flag("as-reference") });
  if (out !== undefined) {
    const book = newXlsx(out);
    await writeMonthly(book, report, { now });
    await writeResult(out, await book.save());
  }
  if (json !== undefined) await writeJson(json, monthlyJson(report), terminal);
  if (json !== "-") {
    const broken = report.tieOuts
      .filter((tieOut) => tieOut.status !== "ok")
      .map((tieOut) => `${tieOut.id} ${tieOut.status === "broken" ? "不符" : "无法核对"}：${tieOut.why}`);
    terminal.print(
      [
        `${month} 月报：${Object.keys(report.figures).length} 项数字，${report.tieOuts.length} 项勾稽，其中 ${broken.length} 项不符或无法核对。`,
        ...broken,
        "",
      ].join("\n"),
    );
  }
  return report.findings.some((finding) => finding.severity === "must") ? 1 : 0;
};
