import { readFileSync } from "node:fs";
import { associations } from "../../src/functions/associate";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { functionsMarkdown } from "../../src/tools/functionsMarkdown";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { policyMarkdown } from "../../src/tools/policyMarkdown";

test("docs/policy.md is what the policy data says", () => {
  expect(readFileSync("docs/policy.md", "utf8")).toBe(policyMarkdown(builtInPolicy));
});

test("docs/functions.md is what Excel is told about the functions", async () => {
  expect(readFileSync("docs/functions.md", "utf8")).toBe(functionsMarkdown(await functionsMetadata()));
});

test("every function that a clause names exists", () => {
  const named = builtInPolicy.documents.flatMap(({ clauses }) => clauses.flatMap(({ computedBy = [] }) => computedBy));
  const outputs = ["预审表", "月报"];
  expect(named.filter((name) => !(name in associations) && !outputs.includes(name))).toEqual([]);
});
