import { withOverrides } from "../app/withOverrides";
import { writeResults } from "../app/writeResults";
import type { CheckResult, Finding } from "../checks/finding";
import { overrideWords } from "../sheets/overrideWords";
import { SEVERITY_WORDS } from "../sheets/results/severityWords";
import { newXlsx } from "../host/xlsx/xlsxWorkbook";
import { checkJson } from "./checkJson";
import { openLedgers, requireFreeTargets, writeJson, writeResult, xlsxTarget } from "./files";
import { checkRun, loadRun, sayNotJudged } from "./ledgerRun";
import type { Command } from "./command";
import { parseOptions } from "./options";
import { policyOption } from "./policyOption";
import { streetTargets, writeStreetFiles } from "./streetFiles";
import { columnOptions } from "./optionValues";

const lineOf = (finding: Finding): string =>
  `[${SEVERITY_WORDS[finding.severity]}] ${finding.code} ${finding.file} ${finding.sheet}!${finding.cells[0] ?? ""} ${finding.message}${finding.override ? ` ${overrideWords(finding.override)}` : ""}`.replaceAll(
    "\n",
    " ",
  );

const summary = (result: CheckResult): string => [...result.findings.map(lineOf), result.headline, ""].join("\n");

/** `bangfu check`: every rule over the ledgers, as a list on stdout, as JSON, or as a workbook of results, one for all and one per ledger. */
export const check: Command = async (words, terminal, now) => {
  const options = parseOptions(words, {
    json: "value",
    out: "value",
    map: "values",
    remember: "flag",
    "as-reference": "flag",
    "by-street": "value",
    policy: "value",
  });
  const json = options.value("json");
  const out = xlsxTarget(options.value("out"));
  const columns = columnOptions(options);
  const policy = await policyOption(options.value("policy"));
  const workbooks = await openLedgers(options.words, terminal);
  const targets = streetTargets(options.value("by-street"), options.words);
  await requireFreeTargets([json, out, ...targets.values()], options.words);
  const loaded = await loadRun(workbooks, columns, policy, terminal);
  const result = await withOverrides(workbooks, loaded, await checkRun(loaded, options.flag("as-reference"), terminal));
  if (out !== undefined) {
    const results = newXlsx(out);
    await writeResults(results, loaded, result, now);
    await writeResult(out, await results.save());
  }
  await writeStreetFiles(loaded, result, { targets, now });
  if (json !== undefined) await writeJson(json, checkJson(loaded.ledger, result), terminal);
  if (json !== "-") terminal.print(summary(result));
  sayNotJudged(result, terminal);
  return result.counts.must > 0 ? 1 : 0;
};
