// Takes the pictures of README and manual from the built workbench: node src/tools/run.mjs src/tools/writeScreenshots.ts
// `npm run build -- --workbench` comes first. The clock stands still, so that a second run differs in a few pixels at most.
// texts.json keeps what the pane says in each, so that a test can tell when the pictures have grown old.
import { mkdirSync, writeFileSync } from "node:fs";
import { WorkbenchPage } from "../../test/browser/workbenchPage";
import { palettePng } from "./palettePng";
import { PICTURE_TIME, pictureTour, SIZE, type Cut } from "./pictureTour";
import { quickStartPdf } from "./quickStartPdf";

const FOLDER = "docs/images";
/** The grid draws on a canvas and says nothing when it is done. */
const DRAWN_MS = 1200;

const workbench = await WorkbenchPage.start({ ...SIZE, scale: 1.5 });
const { page } = workbench;

async function take(name: string, { left = 0, top = 0, width, height }: Cut): Promise<void> {
  await page.waitForTimeout(DRAWN_MS);
  const all = page.viewportSize() ?? SIZE;
  const png = palettePng(
    await page.screenshot({ clip: { x: left, y: top, width: width ?? all.width - left, height: height ?? all.height - top } }),
  );
  writeFileSync(`${FOLDER}/${name}.png`, png);
  console.log(`${name}.png ${Math.round(png.length / 1024)} kB`);
}

/** The page for print, with the pictures just taken. */
async function printQuickStart(): Promise<void> {
  const pdf = await quickStartPdf(page);
  writeFileSync("docs/快速上手.pdf", pdf);
  console.log(`快速上手.pdf ${Math.round(pdf.length / 1024)} kB`);
}

mkdirSync(FOLDER, { recursive: true });
try {
  await page.clock.setFixedTime(PICTURE_TIME);
  await workbench.open();
  const texts = await pictureTour(workbench, take);
  writeFileSync(`${FOLDER}/texts.json`, `${JSON.stringify(texts, null, 2)}\n`);
  // Before the page for print is opened, which is a file and no part of the workbench.
  if (workbench.faults.length > 0) throw new Error(workbench.faults.join("\n"));
  await printQuickStart();
} finally {
  await workbench.stop();
}
