import officeAddins from "eslint-plugin-office-addins";
import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import tseslint from "typescript-eslint";

/**
 * Who may import whom (docs/decisions/0001-layers.md). Key: a layer. Value: the layers that it may import besides itself.
 * "port" is the interface file of a workbook, not a host.
 */
const LAYERS = {
  core: [],
  policy: ["core"],
  cells: ["core"],
  ledger: ["core", "cells"],
  policySheet: ["core", "cells", "policy", "ledger"],
  checks: ["core", "cells", "policy", "ledger"],
  sheets: ["core", "cells", "policy", "ledger", "policySheet", "checks"],
  "host/workbookPort.ts": ["core", "cells", "ledger", "sheets"],
  app: ["core", "cells", "policy", "ledger", "policySheet", "checks", "sheets", "host/workbookPort.ts"],
  // The settings part that a file and an open workbook both hold is read by one file (docs/decisions/0014-remembered-columns.md).
  "host/office": ["core", "cells", "ledger", "sheets", "host/workbookPort.ts", "host/xlsx/settingsXml.ts"],
  "host/xlsx": ["core", "cells", "ledger", "sheets", "host/workbookPort.ts"],
  functions: ["core", "cells", "policy"],
  taskpane: ["core", "cells", "policy", "ledger", "policySheet", "checks", "sheets", "app", "host/workbookPort.ts"],
  commands: ["app", "taskpane"],
  cli: ["core", "cells", "policy", "ledger", "policySheet", "checks", "sheets", "app", "host/workbookPort.ts", "host/xlsx"],
  simulator: [],
  workbench: ["core", "cells", "policy", "ledger", "sheets", "functions", "host/office", "host/xlsx", "host/workbookPort.ts", "simulator", "taskpane"],
};

const zones = Object.entries(LAYERS).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: "./src",
  except: [layer, ...allowed].map((folder) => `./${folder}`),
  message: `src/${layer} may import only: ${allowed.length > 0 ? allowed.join(", ") : "nothing of ours"}.`,
}));

export default tseslint.config(
  { ignores: ["dist/", "dist-workbench/", "coverage/", "node_modules/"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "import-x/no-extraneous-dependencies": ["error", { devDependencies: ["src/workbench/**", "src/tools/**", "test/**"] }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "no-console": "error",
    },
  },
  // Only the entry of the pane names a host.
  {
    files: ["src/taskpane/index.tsx", "src/tools/**", "test/**"],
    rules: { "import-x/no-restricted-paths": "off", "no-console": "off" },
  },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  // Microsoft's rules for Office.js code; they look at the code that calls Office.js.
  // Taken rule by rule: the plug-in's own configuration brings a second TypeScript parser along.
  {
    files: ["src/host/office/**/*.ts", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...Object.fromEntries(
        officeAddins.configs.recommended.flatMap(({ rules }) => Object.entries(rules ?? {}).filter(([name]) => name.startsWith("office-addins/"))),
      ),
      // Large sheets are read and written in chunks, one sync each, on purpose; test/host/office counts them.
      "office-addins/no-context-sync-in-loop": "off",
    },
  },
  { files: ["**/*.js", "**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
