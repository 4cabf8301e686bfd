// Photographs the pane in every state, light, dark and in contrast colours, 320, 350 and 600 px wide, to be looked at:
// node src/tools/run.mjs src/tools/photographStates.ts FOLDER [part of the name of a journey or state]
// `npm run build -- --workbench` comes first. Nothing of it is kept in the repository.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { PanePage } from "../../test/browser/panePage";
import { openBook } from "../../test/browser/paneStates";
import { ALL_JOURNEYS } from "../../test/browser/rareStates";
import { WorkbenchPage } from "../../test/browser/workbenchPage";

const LOOKS = ["light", "dark", "forced"] as const;
const WIDTHS = [320, 350, 600];
/** Higher than any pane, so that a picture shows more of a long list; what is longer still is cut. */
const HEIGHT = 1500;

const [, , folder, wanted = ""] = process.argv;
if (folder === undefined) {
  console.error("usage: photographStates.ts FOLDER [part of a name]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const workbench = await WorkbenchPage.start({ width: 1100, height: HEIGHT });
const { page } = workbench;

/** The pane alone, down to where its content ends. */
async function photograph(pane: PanePage, file: string): Promise<void> {
  const frame = await page.locator("#pane").boundingBox();
  if (frame === null) throw new Error("the workbench shows no pane");
  const end = await pane.frame.locator("main:visible").evaluate((main) => main.getBoundingClientRect().bottom);
  const height = Math.min(frame.height, Math.ceil(end) + 8);
  await page.screenshot({ path: file, clip: { x: frame.x, y: frame.y, width: frame.width, height } });
}

try {
  await page.clock.setFixedTime(new Date(2019, 6, 1, 9, 30));
  let number = 0;
  for (const { name: journey, book, states } of ALL_JOURNEYS) {
    const isWanted = (state: string) => `${journey} ${state}`.includes(wanted);
    if (!states.some(({ name }) => isWanted(name))) {
      number += states.length;
      continue;
    }
    await workbench.open();
    let pane = await PanePage.of(workbench);
    if (book !== undefined) await openBook(page, book());
    for (const { name, reach } of states) {
      number += 1;
      await pane.show("light", 350);
      await reach(pane);
      // A page in place of the pane was loaded anew.
      if (name.startsWith("page")) pane = await PanePage.of(workbench);
      if (!isWanted(name)) continue;
      for (const look of LOOKS)
        for (const width of WIDTHS) {
          await pane.show(look, width);
          await pane.frame.evaluate(() => window.scrollTo(0, 0));
          const file = `${String(number).padStart(3, "0")} ${name.replace(/[^\p{L}\p{N}]+/gu, "-")} ${look} ${String(width)}.png`;
          await photograph(pane, path.join(folder, file));
        }
      console.log(`${String(number)} ${name}`);
    }
  }
} finally {
  await workbench.stop();
}
