// Prints how to launch the browser that npm brought: { executablePath, args, env }.
// The package unpacks its own NSS libraries only where it believes to be in its usual cloud; a bare Linux lacks them as well.
import { existsSync } from "node:fs";

const LIBRARY_FOLDERS = ["/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib/x86_64-linux-gnu"];
if (!LIBRARY_FOLDERS.some((folder) => existsSync(`${folder}/libnss3.so`))) process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";

const { default: chromium } = await import("@sparticuz/chromium");
const executablePath = await chromium.executablePath();
console.log(JSON.stringify({ executablePath, args: chromium.args, env: { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? "" } }));
