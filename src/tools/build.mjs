// npm run build: dist/ as an office's HTTPS server delivers it (webpack), with the functions' metadata made first.
// npm run build -- --workbench: also dist-workbench/, the browser page that stands in for Excel (esbuild; never delivered).
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { buildWorkbench } from "./buildWorkbench.mjs";

const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
};

const mode = process.argv.includes("--development") ? "development" : "production";
rmSync("dist", { recursive: true, force: true });
run("src/tools/run.mjs", "src/tools/writeFunctionsMetadata.ts", "dist/functions.json");
run("node_modules/webpack/bin/webpack.js", "--mode", mode, "--stats", "errors-warnings");
if (process.argv.includes("--workbench")) await buildWorkbench();
