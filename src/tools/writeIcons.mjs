// Draws assets/svg/*.svg as the PNG sizes that the manifest names: node src/tools/writeIcons.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

const SIZES = [16, 32, 64, 80];
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });
const page = await browser.newPage();
for (const file of readdirSync("assets/svg")) {
  const svg = readFileSync(`assets/svg/${file}`, "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(`assets/${file.replace(".svg", "")}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
