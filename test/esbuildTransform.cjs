const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { extname } = require("node:path");
const { transformSync, version } = require("esbuild");

const OPTIONS = {
  format: "cjs",
  platform: "node",
  target: "node20",
  jsx: "automatic",
  sourcemap: "inline",
  sourcesContent: false,
  // Jest runs files in contexts that know only `require`.
  supported: { "dynamic-import": false },
};
const LOADERS = { ".ts": "ts", ".tsx": "tsx", ".mjs": "js" };
const SELF = readFileSync(__filename, "utf8");

/** Jest transform: the compiler of the builds takes the types off, file by file. Types are checked by `npm run typecheck`, not here. */
module.exports = {
  process(text, file) {
    return { code: transformSync(text, { ...OPTIONS, loader: LOADERS[extname(file)], sourcefile: file }).code };
  },
  getCacheKey(text, file) {
    return createHash("sha256").update([SELF, version, process.version, file, text].join("\0")).digest("hex");
  },
};
