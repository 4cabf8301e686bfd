import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Line } from "./line";

const MOST_KB = 60;

/** What each part of the last `npm run build` weighs on the wire. */
export function bundles(): Line[] {
  return ["functions", "taskpane", "commands"].map((name): Line => {
    const file = `dist/${name}.js`;
    const isFunctions = name === "functions";
    const goal = isFunctions ? `at most ${MOST_KB} kB` : "";
    if (!existsSync(file))
      return { part: "Bundles", what: `${name}.js, gzipped`, measured: "not built", goal, met: isFunctions ? false : null };
    const kb = gzipSync(readFileSync(file)).length / 1000;
    return { part: "Bundles", what: `${name}.js, gzipped`, measured: `${kb.toFixed(1)} kB`, goal, met: isFunctions ? kb <= MOST_KB : null };
  });
}
