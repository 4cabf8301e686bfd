/** The pictures of README and manual show the pane as it is: what it says at each of them is what it said when they were taken. */
import { readFileSync } from "node:fs";
import { PICTURE_TIME, pictureTour, SIZE, type PictureTexts } from "../../src/tools/pictureTour";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(240_000);

const TAKEN = JSON.parse(readFileSync("docs/images/texts.json", "utf8")) as PictureTexts;

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start(SIZE);
  await workbench.page.clock.setFixedTime(PICTURE_TIME);
  await workbench.open();
});

afterAll(async () => {
  await workbench.stop();
});

/** Of the texts that a picture shows whole: on a computer with other fonts lines break elsewhere, and some at the edges come or go. */
const MOST_SEEN = 0.8;

test("at each picture the pane says what it said when that was taken, and the same stands in the cut: after a change of its words, npm run screenshots renews them", async () => {
  const order: string[] = [];
  const texts = await pictureTour(workbench, (name) => Promise.resolve(void order.push(name)));
  expect(order.length).toBeGreaterThan(20);
  expect(Object.keys(texts).filter((name) => !order.includes(name))).toEqual([]);
  const said = (all: PictureTexts) => Object.fromEntries(Object.entries(all).map(([name, { says }]) => [name, says]));
  expect(said(texts)).toEqual(said(TAKEN));
  const changed = Object.entries(TAKEN).filter(([name, { seen: before }]) => {
    const now = texts[name]?.seen ?? [];
    const kept = before.filter((text) => now.includes(text)).length;
    return kept < MOST_SEEN * Math.max(before.length, now.length);
  });
  expect(changed.map(([name, { seen }]) => [name, { before: seen, now: texts[name]?.seen }])).toEqual([]);
  expect(workbench.faults).toEqual([]);
});
