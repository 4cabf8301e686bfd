import { FLUENT } from "./test/bundleFluent.cjs";

/** Our TypeScript, and modules that are ES modules only. */
const transform = { "^.+\\.(ts|tsx|mjs)$": "<rootDir>/test/esbuildTransform.cjs" };

export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
  transform,
  globalSetup: "<rootDir>/test/bundleFluent.cjs",
  moduleNameMapper: { "^@fluentui/react-components$": FLUENT },
  setupFilesAfterEnv: ["<rootDir>/test/patience.cjs", "<rootDir>/test/quickStyles.cjs"],
  // Jest leaves one core to itself by default, which is half of a computer that has two.
  maxWorkers: "100%",
  testSequencer: "<rootDir>/test/longestFirst.cjs",
  testTimeout: 180_000,
  reporters: ["default", "<rootDir>/test/plainSummary.cjs"],
};
