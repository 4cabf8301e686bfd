import { readFileSync } from "node:fs";
import { findingsMarkdown } from "../../src/tools/findingsMarkdown";

test("docs/findings.md is what the rules and messages say today", () => {
  expect(readFileSync("docs/findings.md", "utf8")).toBe(findingsMarkdown());
});

test("no sentence in it shows a hole", () => {
  expect(findingsMarkdown()).not.toMatch(/undefined|null|NaN|“”|  元/);
});
