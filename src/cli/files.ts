import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { HostError } from "../host/workbookPort";
import { openXlsx } from "../host/xlsx/openXlsx";
import type { XlsxWorkbook } from "../host/xlsx/xlsxWorkbook";
import { POLICY_MARK } from "../policySheet/policyTables";
import { CommandError } from "./commandError";
import type { Terminal } from "./terminal";

const codeOf = (error: unknown): string => (typeof error === "object" && error !== null && "code" in error ? String(error.code) : "");

/** Why the operating system refused a file, in Chinese. */
export function refusal(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "没有这个文件或文件夹",
    EISDIR: "这是文件夹，不是文件",
    ENOTDIR: "路径中有一段不是文件夹",
    EACCES: "没有权限",
    EPERM: "没有权限",
    EBUSY: "文件正被别的程序占用，请先关闭",
    ENOSPC: "磁盘已满",
    EROFS: "磁盘是只读的",
    ERR_FS_FILE_TOO_LARGE: "文件太大",
  };
  return reasons[codeOf(error)] ?? `系统错误 ${codeOf(error) || "未知"}`;
}

/** A file's own name while names differ; the path as given when two ledgers bear the same name. */
function shownNames(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, at) => (names.filter((name) => name === names[at]).length > 1 ? path : names[at]!));
}

async function sameFile(a: string, b: string): Promise<boolean> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
  const [realA, realB] = await Promise.all([real(a), real(b)]);
  if (realA === realB) return true;
  const [statA, statB] = await Promise.all([a, b].map((path) => stat(path, { bigint: true }).catch(() => null)));
  return !!statA && !!statB && statA.ino !== 0n && statA.ino === statB.ino && statA.dev === statB.dev;
}

/** The bytes of a file; one that cannot be read ends the command with its name and the reason. */
export const readBytes = (path: string): Promise<Buffer> =>
  readFile(path).catch((error: unknown) => {
    throw new CommandError(`${path}：${refusal(error)}。`);
  });

/** Opens the ledger files for reading. One that cannot be read ends the command with its name and the reason. */
export async function openLedgers(paths: readonly string[], terminal: Terminal): Promise<XlsxWorkbook[]> {
  if (paths.length === 0) throw new CommandError("请给出台账文件，例如 bangfu check 台账.xlsx。");
  for (const [at, path] of paths.entries()) {
    for (const other of paths.slice(0, at)) if (await sameFile(path, other)) throw new CommandError(`同一个文件给了两次：${path}`);
  }
  const names = shownNames(paths);
  const workbooks: XlsxWorkbook[] = [];
  for (const [at, path] of paths.entries()) {
    terminal.progress(`正在打开 ${path}`);
    const bytes = await readBytes(path);
    try {
      workbooks.push(await openXlsx(bytes, names[at]!));
    } catch (error) {
      throw error instanceof HostError ? new CommandError(`${path}：${error.message}`) : error;
    }
  }
  return workbooks;
}

/** True for a file that this program wrote itself: such a one may be made anew, anybody else's never, nor an office's standards. */
async function isOwnResult(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  if (path.toLowerCase().endsWith(".xlsx")) {
    const sheets = await openXlsx(bytes, path)
      .then((workbook) => workbook.listSheets())
      .catch(() => []);
    return sheets.length > 0 && sheets.every((sheet) => sheet.ownMark !== null && sheet.ownMark !== POLICY_MARK);
  }
  return /^\s*\{\s*"schema"\s*:\s*"bangfu-(?!policy\/)/.test(bytes.subarray(0, 200).toString("utf8"));
}

/** Refuses, before any work is done, to write over a ledger, over another result of the same run, or over a stranger's file. */
export async function requireFreeTargets(targets: readonly (string | undefined)[], ledgers: readonly string[]): Promise<void> {
  const files = targets.filter((target): target is string => target !== undefined && target !== "-");
  for (const [at, target] of files.entries()) {
    for (const ledger of ledgers)
      if (await sameFile(target, ledger)) throw new CommandError(`${target} 是输入的台账，不会覆盖；请换一个输出文件名。`);
    for (const other of files.slice(0, at))
      if (await sameFile(target, other)) throw new CommandError(`两个输出用了同一个文件名：${target}`);
    const found = await stat(target).catch(() => null);
    if (found?.isDirectory()) throw new CommandError(`${target}：这是文件夹，不是文件。`);
    if (found && found.size > 0 && !(await isOwnResult(target)))
      throw new CommandError(`${target} 已存在，且不是本程序生成的结果，不会覆盖；请换一个输出文件名。`);
  }
}

/** The name of a result workbook must say what it is, or Excel refuses to open it. */
export function xlsxTarget(path: string | undefined): string | undefined {
  if (path !== undefined && !path.toLowerCase().endsWith(".xlsx")) throw new CommandError(`--out ${path} 应以 .xlsx 结尾。`);
  return path;
}

/** Writes a result aside and moves it into place, so that a broken run leaves no half file. */
export async function writeResult(path: string, content: Uint8Array | string): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(aside, content);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw new CommandError(`无法写入 ${path}：${refusal(error)}。`);
  }
}

/** `--json FILE`, or "-" for stdout. */
export async function writeJson(target: string, value: unknown, terminal: Terminal): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (target === "-") terminal.print(text);
  else await writeResult(target, text);
}
