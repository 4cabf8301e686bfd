// Builds dist-workbench/: the browser page with grid, simulated Excel and the unchanged task pane of dist/.
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

const OUT = "dist-workbench";

/** Bundles the workbench's two pages; the add-in's own bundles are served from dist/ as they are. */
export async function buildWorkbench() {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await build({
    entryPoints: {
      workbench: "src/workbench/main.ts",
      "pane-boot": "src/workbench/paneBoot.ts",
      "pane-connect": "src/workbench/paneConnect.ts",
    },
    outdir: OUT,
    bundle: true,
    minify: true,
    // Modules: the page waits for its pane before it draws.
    format: "esm",
    target: "es2022",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
    legalComments: "none",
    logLevel: "warning",
  });
  for (const page of ["index.html", "pane.html"]) copyFileSync(`src/workbench/${page}`, path.join(OUT, page));
  copyFileSync("src/workbench/workbench.css", path.join(OUT, "page.css"));
  // The library as published, taken from its package at build time.
  const officeJs = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));
  copyFileSync(path.join(officeJs, "dist", "excel-web-16.00.js"), path.join(OUT, "excel-web-16.00.js"));
}
