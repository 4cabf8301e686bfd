import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CommandError } from "./commandError";
import { refusal } from "./files";

/** What Excel, WPS and LibreOffice put beside a workbook while they have it open. */
const lockFiles = (path: string): string[] => [`~$${basename(path)}`, `.~lock.${basename(path)}#`].map((name) => join(dirname(path), name));

const hasFile = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Throws CommandError unless the file may be replaced now: it can be written to, and no program says that it has it open. */
export async function requireReplaceable(path: string): Promise<void> {
  const real = await realpath(path);
  for (const lock of lockFiles(real)) {
    if (await hasFile(lock))
      throw new CommandError(
        `${path} 正被别的程序打开（旁边有“${basename(lock)}”），没有写入；请先关闭它。如果没有程序在用，请删去那个文件。`,
      );
  }
  const { mode } = await stat(real);
  // The superuser may write to anything; a file that somebody has set to read-only is left alone all the same.
  if ((mode & 0o222) === 0) throw new CommandError(`${path} 是只读文件，没有写入；去掉“只读”属性后再试。`);
  try {
    await (await open(real, "r+")).close();
  } catch (error) {
    throw new CommandError(`${path}：${refusal(error)}，没有写入。`);
  }
}

/** Replaces a file in one step: the new bytes are written beside it, with its permissions, and moved into its place when complete. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await requireReplaceable(path);
  const real = await realpath(path);
  const aside = `${real}.${process.pid}.tmp`;
  try {
    const { mode } = await stat(real);
    const file = await open(aside, "wx", mode);
    try {
      await file.writeFile(bytes);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, real);
  } catch (error) {
    await rm(aside, { force: true });
    throw new CommandError(`${path} 没有改动：${refusal(error)}。`);
  }
}
