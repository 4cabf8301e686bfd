import os from "node:os";
import type { Line } from "./line";

const RESULT = (met: boolean | null): string => (met === null ? "" : met ? "met" : "**not met**");

/** The machine, since figures of two machines are only comparable as ratios. */
export function machine(): string {
  const [cpu] = os.cpus();
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  return `${os.cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}, ${os.platform()}, load at the start ${load}`;
}

/** The lines as a Markdown table. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map(({ part, what, measured, goal, met }) => `| ${part} | ${what} | ${measured} | ${goal} | ${RESULT(met)} |`);
  return ["| Part | What | Measured | Goal | |", "|---|---|---|---|---|", ...rows].join("\n");
}
