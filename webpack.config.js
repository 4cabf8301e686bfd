const fs = require("node:fs");
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");

/** Where the office's own HTTPS server will serve dist/; the manifest's URLs follow it. */
const baseUrl = (process.env.BANGFU_URL ?? "https://localhost:3000").replace(/\/*$/, "/");

/** The parts of the Office.js library that its loader asks for (no ActiveX, no other hosts, two languages), copied unmodified. */
const OFFICE_JS_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "custom-functions-runtime.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** The page for print, which 怎么用 in the pane leads to, and the pictures on it. */
const QUICK_START = "docs/快速上手.html";
const picturesOf = (page) => [...fs.readFileSync(page, "utf8").matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, name]) => name);

const officeJs = path.dirname(require.resolve("@microsoft/office-js/package.json"));

module.exports = (_env, argv) => ({
  mode: argv.mode ?? "production",
  devtool: argv.mode === "development" ? "source-map" : false,
  entry: {
    functions: "./src/functions/associate.ts",
    commands: "./src/commands/commands.ts",
    taskpane: "./src/taskpane/index.tsx",
  },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js?v=[contenthash:8]",
    // build.mjs empties dist/ and puts functions.json there first.
    clean: false,
  },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020" } },
      // The library says of itself that it is ESM with full paths; webpack need not insist.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  performance: { hints: false },
  plugins: [
    new HtmlWebpackPlugin({ filename: "taskpane.html", template: "./src/taskpane/taskpane.html", chunks: ["functions", "commands", "taskpane"], chunksSortMode: "manual", scriptLoading: "defer" }),
    new CopyWebpackPlugin({
      patterns: [
        // As it is written: an old web view must understand it.
        { from: "src/taskpane/tooOld.js", to: "tooOld.js", info: { minimized: true } },
        { from: QUICK_START, to: "help/quick-start.html", info: { minimized: true } },
        ...picturesOf(QUICK_START).map((name) => ({ from: `docs/${name}`, to: `help/${name}` })),
        { from: "assets/*.png", to: "assets/[name][ext]" },
        { from: "manifest.xml", to: "manifest.xml", transform: (xml) => xml.toString().replaceAll("https://localhost:3000/", baseUrl) },
        ...OFFICE_JS_FILES.map((file) => ({ from: path.join(officeJs, "dist", file), to: `office/${file}`, info: { minimized: true } })),
      ],
    }),
  ],
});
