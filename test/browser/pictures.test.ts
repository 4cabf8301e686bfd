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

test("the pane says at each picture what it said when that was taken: after a change of its words, npm run screenshots renews them", async () => {
  const order: string[] = [];
  const texts = await pictureTour(workbench, (name) => Promise.resolve(void order.push(name)));
  expect(order.length).toBeGreaterThan(20);
  expect(Object.keys(texts).filter((name) => !order.includes(name))).toEqual([]);
  expect(texts).toEqual(TAKEN);
  expect(workbench.faults).toEqual([]);
});
