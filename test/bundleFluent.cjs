const { existsSync, renameSync } = require("node:fs");
const path = require("node:path");
const { build } = require("esbuild");

const { version } = require("@fluentui/react-components/package.json");

/** Where Fluent stands as one file: inside node_modules, so that its own packages are found from there. */
const FLUENT = path.resolve(__dirname, `../node_modules/.cache/bangfu/fluent-${version}.cjs`);

/** Jest's global setup: each test file of the pane loads Fluent anew, and one file loads much faster than two thousand. */
module.exports = async () => {
  if (existsSync(FLUENT)) return;
  const unfinished = `${FLUENT}.${process.pid}`;
  await build({
    entryPoints: [path.join(path.dirname(require.resolve("@fluentui/react-components/package.json")), "lib/index.js")],
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    external: ["react", "react-dom", "react/*", "react-dom/*"],
    outfile: unfinished,
    allowOverwrite: true,
    logLevel: "warning",
  });
  renameSync(unfinished, FLUENT);
};
module.exports.FLUENT = FLUENT;
