/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { HELP } from "../../src/taskpane/help/helpTexts";
import { excelWith } from "./excelWith";
import { dontSee, openPane, openPaneOn, press, screen, see } from "./pane";
import { OVER_CAP, ledgerSheet } from "./smallLedgers";
import { stateFaults } from "./stateFaults";

beforeEach(() => localStorage.clear());
const open = () => {
  document.body.replaceChildren();
  return openPaneOn(ledgerSheet("1月", OVER_CAP));
};

test("the first time the pane says three things and begins with the check; the second time it does not", async () => {
  await open();
  await see("第一次用，先看三句话");
  expect(
    screen
      .getAllByRole("listitem")
      .slice(0, 3)
      .map(({ textContent }) => textContent?.at(-1)),
  ).toEqual(["。", "。", "。"]);
  await press("检查当前工作簿");
  await see("共检查 1 张工作表、1 行");
  await open();
  await see("数据只在本机检查");
  dontSee("第一次用");
});

test("跳过 is for good as well", async () => {
  await open();
  await press("跳过");
  dontSee("第一次用");
  await open();
  await see("数据只在本机检查");
  dontSee("第一次用");
});

test("where the browser keeps nothing, the first lines come again and nothing breaks", async () => {
  const { port } = await excelWith(ledgerSheet("1月", OVER_CAP));
  const denied = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const refusing = (["getItem", "setItem"] as const).map((name) => jest.spyOn(Storage.prototype, name).mockImplementation(denied));
  for (let time = 1; time <= 2; time += 1) {
    document.body.replaceChildren();
    openPane(port);
    await press("跳过");
    dontSee("第一次用");
  }
  refusing.forEach((each) => each.mockRestore());
});

/** All code of the pane but the help itself, without comments. */
const paneCode = (): string =>
  readdirSync("src/taskpane", { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("help"))
    .map((name) => readFileSync(path.join("src/taskpane", name), "utf8").replace(/\/\*[\s\S]*?\*\//g, ""))
    .join("\n");

test("怎么用 is one press away, names only what the pane has, and leads to the page for print", async () => {
  await open();
  await press("怎么用");
  for (const { title } of HELP.slice(1)) await press(title);
  const text = screen.getByRole("main").textContent ?? "";
  for (const { steps } of HELP) for (const step of steps) expect(text).toContain(step);
  expect(stateFaults({ text, controls: ["链接"] })).toEqual([]);
  expect(screen.getByRole("link").getAttribute("href")).toBe("help/quick-start.html");
  const code = paneCode();
  const named = HELP.flatMap(({ steps }) => steps.flatMap((step) => [...step.matchAll(/“([^”]+)”/g)].map(([, label = ""]) => label)));
  expect(named.length).toBeGreaterThan(20);
  const inExcel = ["审阅"];
  expect(named.filter((label) => !code.includes(label) && !inExcel.includes(label) && !["受保护"].includes(label))).toEqual([]);
  await press(/返回/);
  expect(document.activeElement?.textContent).toBe("怎么用");
});
