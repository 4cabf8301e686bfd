import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionsMetadata } from "./functionsMetadata";

/** Usage: node src/tools/run.mjs src/tools/writeFunctionsMetadata.ts OUTPUT — writes functions.json. */
const output = process.argv[2] ?? "dist/functions.json";
mkdirSync(path.dirname(output), { recursive: true });
writeFileSync(output, `${JSON.stringify(await functionsMetadata(), null, 2)}\n`);
