import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { LoadedLedger } from "../app/loadLedger";
import { streetParts } from "../app/streetPart";
import { writeResults } from "../app/writeResults";
import type { CheckResult } from "../checks/finding";
import { newXlsx } from "../host/xlsx/xlsxWorkbook";
import { CommandError } from "./commandError";
import { writeResult } from "./files";

/** The findings file of each ledger in a folder, by the ledger's own name. */
export function streetTargets(folder: string | undefined, ledgers: readonly string[]): ReadonlyMap<string, string> {
  if (folder === undefined) return new Map();
  const targets = new Map(ledgers.map((path) => [path, join(folder, `${basename(path).replace(/\.xlsx$/i, "")}-校验结果.xlsx`)]));
  const twice = [...targets.values()].find((target, at, all) => all.indexOf(target) !== at);
  if (twice !== undefined) throw new CommandError(`--by-street：两份台账同名，结果都会写到 ${twice}；请先改名。`);
  return targets;
}

/** Writes the part of the run that each ledger has to deal with as a file of its own; `targets` by the ledger's path. */
export async function writeStreetFiles(
  loaded: LoadedLedger,
  result: CheckResult,
  { targets, now }: { readonly targets: ReadonlyMap<string, string>; readonly now: Date },
): Promise<void> {
  for (const part of targets.size === 0 ? [] : streetParts(loaded, result, loaded.policy)) {
    const target = [...targets].find(([path]) => path === part.file || basename(path) === part.file)?.[1];
    if (target === undefined) continue;
    await mkdir(join(target, ".."), { recursive: true });
    const book = newXlsx(target);
    await writeResults(book, part.loaded, part.result, now);
    await writeResult(target, await book.save());
  }
}
