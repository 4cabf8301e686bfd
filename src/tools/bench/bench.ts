// npm run bench: how fast the program is beside the least that could be done, as a Markdown table. Each part runs in a process
// of its own, with its baseline. --quick: smaller and fewer, under two minutes. --write: renews its table in docs/performance.md,
// which holds one of each, so that a quick run has a quick one to be compared with.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { annual } from "./annual";
import { bundles } from "./bundles";
import { core } from "./core";
import { incremental } from "./incremental";
import type { Line } from "./line";
import { office } from "./office";
import { pane } from "./pane";
import { machine, table } from "./report";
import { xlsx } from "./xlsx";

const DOCUMENT = "docs/performance.md";
/** A table stands between the two lines of its kind. */
const linesOf = (quick: boolean) => {
  const command = `npm run bench --${quick ? " --quick" : ""} --write`;
  return { start: `<!-- ${command}: from here -->`, end: `<!-- ${command}: to here -->` };
};
const MARK = "\u0001lines ";

const PARTS: Readonly<Record<string, (quick: boolean) => readonly Line[] | Promise<readonly Line[]>>> = {
  core,
  incremental,
  annual,
  xlsx,
  office,
  pane,
  bundles,
};

const args = process.argv.slice(2);
const quick = args.includes("--quick");
const only = args.find((word) => word.startsWith("--part="))?.slice("--part=".length);

if (args.includes("--child")) {
  const lines = await PARTS[only ?? ""]?.(quick);
  process.stdout.write(`${MARK}${JSON.stringify(lines ?? [])}\n`);
} else {
  const about = `${new Date().toISOString().slice(0, 10)}, ${machine()}${quick ? ", --quick" : ""}`;
  const lines = Object.keys(PARTS)
    .filter((part) => only === undefined || part === only)
    .flatMap(runPart);
  const text = `${about}\n\n${table(lines)}\n`;
  console.log(text);
  if (args.includes("--write")) {
    const { start, end } = linesOf(quick);
    const document = readFileSync(DOCUMENT, "utf8");
    const [from, to] = [document.indexOf(start), document.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${DOCUMENT} has no place for this table: ${start}`);
    writeFileSync(DOCUMENT, `${document.slice(0, from)}${start}\n\n${text}\n${document.slice(to)}`);
  }
}

/** Memory is measured after collecting garbage, and a million rows do not fit into Node's usual heap. */
function runPart(part: string): readonly Line[] {
  const flags = ["--expose-gc", "--max-old-space-size=14000", "src/tools/run.mjs", "src/tools/bench/bench.ts"];
  const { stdout, status } = spawnSync(process.execPath, [...flags, "--child", `--part=${part}`, ...(quick ? ["--quick"] : [])], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  const line = stdout.split("\n").find((text) => text.startsWith(MARK));
  if (line !== undefined) return JSON.parse(line.slice(MARK.length)) as Line[];
  return [{ part, what: "did not finish", measured: `exit status ${status}`, goal: "", met: false }];
}
