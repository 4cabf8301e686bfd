import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";

export const QUICK_START = "docs/快速上手.html";

/** Of the page as it is written, so that a PDF of an earlier one can be told; it stands in the PDF's title. */
export const quickStartHash = (): string => createHash("sha256").update(readFileSync(QUICK_START)).digest("hex").slice(0, 12);

/** docs/快速上手.html as a browser prints it. */
export async function quickStartPdf(page: Page): Promise<Buffer> {
  await page.goto(pathToFileURL(path.resolve(QUICK_START)).href);
  await page.evaluate((hash) => (document.title += ` ${hash}`), quickStartHash());
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
}
