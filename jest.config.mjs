/** One transform for our TypeScript and for the packages that ship only ES modules. Types are checked by `npm run typecheck`, not here. */
const transform = {
  "^.+\\.(ts|tsx|mjs)$": [
    "ts-jest",
    { diagnostics: false, tsconfig: { module: "CommonJS", moduleResolution: "Node10", target: "ES2022", jsx: "react-jsx", esModuleInterop: true, allowJs: true, isolatedModules: true, ignoreDeprecations: "5.0" } },
  ],
};

export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
  transform,
  setupFilesAfterEnv: ["<rootDir>/test/patience.cjs"],
  testTimeout: 180_000,
  reporters: ["default", "<rootDir>/test/plainSummary.cjs"],
};
