import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Book } from "../../src/host/xlsx/book";
import { writeBook } from "../../src/host/xlsx/writeBook";

const LAUNCHER = resolve(__dirname, "../../src/cli/bangfu.mjs");

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for one test file, in which `bangfu` runs as a user would run it. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), "bangfu-"));

  path(name: string): string {
    return join(this.folder, name);
  }

  put(name: string, content: Uint8Array | string): void {
    writeFileSync(this.path(name), content);
  }

  async putBook(name: string, book: Book): Promise<void> {
    this.put(name, await writeBook(book));
  }

  bytes(name: string): Uint8Array {
    return new Uint8Array(readFileSync(this.path(name)));
  }

  json(name: string): unknown {
    return JSON.parse(readFileSync(this.path(name), "utf8"));
  }

  clear(): void {
    rmSync(this.folder, { recursive: true });
  }

  bangfu(...words: readonly string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...words], {
      cwd: this.folder,
      encoding: "utf8",
      timeout: 120_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    return { status, stdout, stderr: stderr.replace(PROGRESS, "") };
  }
}

/** What the program says when it has run for some seconds, on a slow computer at every command: how far it is. */
const PROGRESS = /^(?:已读取|已校验|正在)[^\n]*…\n/gm;

/** What stderr must look like when a command cannot be done: one Chinese line and nothing of the program's inside. */
export const ONE_CLEAR_LINE = /^bangfu：[^\n]*[\u4e00-\u9fff][^\n]*\n$/;
