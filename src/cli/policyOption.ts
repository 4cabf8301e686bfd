import { openXlsx } from "../host/xlsx/openXlsx";
import { HostError } from "../host/workbookPort";
import { fileProblem, readPolicyFile } from "../policy/office/policyFile";
import { linesOf } from "../policy/office/linesOf";
import type { PolicyLines } from "../policy/office/policyLines";
import { policyOf } from "../policy/office/policyOf";
import { builtInPolicy } from "../policy/builtInPolicy";
import type { PolicySet } from "../policy/policyDocument";
import { notUsedText, policyStamp } from "../policy/policyStamp";
import { notUsed, policyInUse } from "../policySheet/policyInUse";
import { isPolicySheet } from "../policySheet/policyTables";
import { readPolicySheet } from "../policySheet/readPolicySheet";
import { CommandError } from "./commandError";
import { readBytes } from "./files";
import type { Terminal } from "./terminal";

/** The standards of a file as lines, or everything that is wrong with them. */
export type ReadStandards = { readonly lines: PolicyLines } | { readonly problems: readonly string[] };

/** Reads a sheet 帮扶标准 of a workbook, or a file of standards. A file that holds neither ends the command. */
export async function readStandards(path: string): Promise<ReadStandards> {
  const bytes = await readBytes(path);
  if (path.toLowerCase().endsWith(".xlsx")) return readWorkbook(path, bytes);
  const read = readPolicyFile(bytes.toString("utf8"));
  if (read.is === "none") throw new CommandError(`${path}：${read.why}。`);
  if (read.is === "problems") return { problems: read.problems };
  const office = policyOf(read.lines);
  return office.ok ? { lines: read.lines } : { problems: office.problems.map(fileProblem) };
}

async function readWorkbook(path: string, bytes: Uint8Array): Promise<ReadStandards> {
  const book = await openXlsx(bytes, path).catch((error: unknown) => {
    throw error instanceof HostError ? new CommandError(`${path}：${error.message}`) : error;
  });
  const sheets = await book.readSheets((await book.listSheets()).map(({ name }) => name));
  const sheet = sheets.find(isPolicySheet);
  if (sheet === undefined) throw new CommandError(`${path}：没有“帮扶标准”工作表。`);
  const { origin } = policyInUse(sheets);
  if (origin && origin.problems.length > 0) return { problems: origin.problems };
  const read = readPolicySheet(sheet);
  return read.ok ? { lines: read.lines } : { problems: read.problems };
}

/** `--policy FILE`: the standards of this run. A faulty file is never half used: the program's documents stand, and that is said. */
export async function policyOption(path: string | undefined): Promise<PolicySet | undefined> {
  if (path === undefined) return undefined;
  const read = await readStandards(path);
  if ("problems" in read) return notUsed({ from: path, problems: read.problems });
  const office = policyOf(read.lines);
  return office.ok
    ? { ...office.policy, origin: { from: path, problems: [] } }
    : notUsed({ from: path, problems: office.problems.map(fileProblem) });
}

/** Says on stderr that an office's own standards were not used, and everything that is wrong with them. */
export function sayNotUsed(policy: PolicySet, terminal: Terminal): void {
  const stamp = policyStamp(policy);
  const text = notUsedText(stamp);
  if (text === null) return;
  terminal.say(text);
  for (const problem of stamp.problems) terminal.say(`  ${problem}`);
}

/** The lines of the program's own documents. */
export function builtInLines(): PolicyLines {
  const lines = linesOf(builtInPolicy);
  if (lines === null) throw new Error("the built-in document cannot be written as lines");
  return lines;
}
