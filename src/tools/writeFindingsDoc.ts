import { writeFileSync } from "node:fs";
import { findingsMarkdown } from "./findingsMarkdown";

// Usage: node src/tools/run.mjs src/tools/writeFindingsDoc.ts
writeFileSync("docs/findings.md", findingsMarkdown());
