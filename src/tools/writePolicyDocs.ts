import { writeFileSync } from "node:fs";
import { builtInPolicy } from "../policy/builtInPolicy";
import { functionsMarkdown } from "./functionsMarkdown";
import { functionsMetadata } from "./functionsMetadata";
import { policyMarkdown } from "./policyMarkdown";

// Usage: node src/tools/run.mjs src/tools/writePolicyDocs.ts
writeFileSync("docs/policy.md", policyMarkdown(builtInPolicy));
writeFileSync("docs/functions.md", functionsMarkdown(await functionsMetadata()));
