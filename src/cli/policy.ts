import { stat } from "node:fs/promises";
import { newXlsx } from "../host/xlsx/xlsxWorkbook";
import { kindTitle, PARAMETER_KINDS } from "../policy/office/parameterKinds";
import { policyFile } from "../policy/office/policyFile";
import type { PolicyLines } from "../policy/office/policyLines";
import { policyOf } from "../policy/office/policyOf";
import { valueText } from "../policy/office/valueText";
import { policyHash } from "../policy/policyHash";
import { policySheet } from "../sheets/policy/policySheet";
import { CommandError } from "./commandError";
import type { Command } from "./command";
import { writeJson, writeResult } from "./files";
import { parseOptions } from "./options";
import { builtInLines, readStandards } from "./policyOption";

/**
 * `bangfu policy`: the standards of the program, or of a file or a ledger with a sheet 帮扶标准, as a list, or with `--export` as a
 * sheet or a file to pass on. Faulty standards are listed and not exported (status 2).
 */
export const policy: Command = async (words, terminal) => {
  const options = parseOptions(words, { policy: "value", export: "value" });
  if (options.words.length > 1) throw new CommandError("policy 一次只读一个文件。");
  const source = options.value("policy") ?? options.words[0];
  if (options.value("policy") !== undefined && options.words.length > 0) throw new CommandError("文件名和 --policy 只给一个。");
  const target = options.value("export");
  if (target !== undefined && target !== "-" && !/\.(?:xlsx|json)$/i.test(target))
    throw new CommandError(`--export ${target} 应以 .xlsx 或 .json 结尾。`);
  const read = source === undefined ? { lines: builtInLines() } : await readStandards(source);
  if ("problems" in read) {
    for (const problem of read.problems) terminal.say(problem);
    throw new CommandError(`${source ?? ""} 有 ${read.problems.length} 处错误，整份不能采用。`);
  }
  if (target === undefined) terminal.print(listed(read.lines));
  else await exported(read.lines, target);
  if (target === "-") terminal.print(`${JSON.stringify(policyFile(read.lines), null, 2)}\n`);
  return 0;
};

/** Standards are an office's own work: an existing file is never written over. */
async function exported(lines: PolicyLines, target: string): Promise<void> {
  if (target === "-") return;
  const found = await stat(target).catch(() => null);
  if (found !== null) throw new CommandError(`${target} 已存在，不会覆盖；请换一个文件名。`);
  if (/\.json$/i.test(target))
    return writeJson(target, policyFile(lines), { print: () => undefined, say: () => undefined, progress: () => undefined });
  const book = newXlsx(target);
  await book.writeOwnSheet(policySheet(lines));
  await writeResult(target, await book.save());
}

function listed(lines: PolicyLines): string {
  const office = policyOf(lines);
  const values = lines.values.map(({ parameter, value, from, to, basis }) => {
    const kind = PARAMETER_KINDS[parameter];
    const unit = /[%]|选项|名单/.test(kind.unit) ? "" : ` ${kind.unit}`;
    return `  ${kindTitle(kind)}：${valueText(kind, value)}${unit}，${from} 至 ${to}，${basis}`;
  });
  const documents = lines.documents.map(({ number, title, from, to }) => `${number}《${title}》，${from} 至 ${to}`);
  return [...documents, ...values, `参数校验码 ${office.ok ? policyHash(office.policy) : ""}`, ""].join("\n");
}
