#!/usr/bin/env node
// The `bangfu` command: bundles src/cli/main.ts when its sources are newer than the last bundle, then runs it.
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const bundle = join(root, "node_modules", ".cache", "bangfu", "cli.mjs");
const sources = ["app", "cells", "checks", "cli", "core", "host", "ledger", "policy", "policySheet", "sheets"].map((folder) =>
  join(root, "src", folder),
);

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}

async function build() {
  const started = new Date();
  const { build: bundleWith } = await import("esbuild");
  mkdirSync(dirname(bundle), { recursive: true });
  const unfinished = `${bundle}.${process.pid}.mjs`;
  await bundleWith({
    entryPoints: [join(root, "src", "cli", "main.ts")],
    outfile: unfinished,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  utimesSync(unfinished, started, started); // a source saved while this ran is newer than the bundle
  renameSync(unfinished, bundle);
}

try {
  const built = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
  if (built === 0 || sources.some((folder) => newest(folder) > built)) await build();
  const { main } = await import(pathToFileURL(bundle).href);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const missing = error?.code === "ERR_MODULE_NOT_FOUND";
  process.stderr.write(
    missing
      ? "bangfu：缺少依赖，请先在项目目录运行 npm ci。\n"
      : `bangfu：命令行程序无法启动：${String(error?.message ?? error).split("\n")[0]}\n`,
  );
  process.exitCode = 2;
}
