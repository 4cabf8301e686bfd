// Runs a TypeScript tool of this folder: node src/tools/run.mjs src/tools/writePolicyDocs.ts [arguments]
// esbuild bundles it in memory, so that a tool can import the very modules that it documents.
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const [tool, ...args] = process.argv.slice(2);
if (tool === undefined) {
  console.error("usage: node src/tools/run.mjs TOOL.ts [arguments]");
  process.exit(2);
}
const result = await build({
  entryPoints: [tool],
  bundle: true,
  write: false,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  loader: { ".tsx": "tsx" },
});
// Inside node_modules, so that the tool's own packages resolve as they do for the project.
const folder = path.resolve("node_modules/.cache/bangfu");
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${path.basename(tool, ".ts")}-${process.pid}.mjs`);
writeFileSync(file, result.outputFiles[0].text);
process.argv = [process.argv[0], path.resolve(tool), ...args];
globalThis.require = createRequire(import.meta.url);
try {
  await import(pathToFileURL(file).href);
} finally {
  rmSync(file, { force: true });
}
