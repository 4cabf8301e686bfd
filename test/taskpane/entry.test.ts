/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { profiles } from "../../src/simulator/profile";
import { startExcel } from "../officeHost";
import { see } from "./pane";

const html = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

// The entry brings a React of its own, of which the tests' act() knows nothing; what it draws is waited for.
// jsdom cannot say which colours the browser asks for.
const matchMedia = () => ({ matches: false });
beforeEach(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false, matchMedia }));

/** Loads the page's body and the pane's own entry into it. */
async function loadPage() {
  document.body.innerHTML = '<div id="pane"></div>';
  jest.resetModules();
  await import("../../src/taskpane/index");
}

/** The ground colour that the page's styles define. */
function background(): string | undefined {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
  return /--colorNeutralBackground1: ?(#\w+)/.exec(rules.join(""))?.[1];
}

test("inside Excel the entry draws the start of the pane, dark where Excel is dark", async () => {
  await startExcel();
  Object.assign(Office.context, { officeTheme: { isDarkTheme: true } });
  await loadPage();
  await see("检查本工作簿的全部台账表");
  expect(background()).toBe("#292929");
});

test("an Excel below ExcelApi 1.14 gets a page that says what is needed, and no job that would fail half-way", async () => {
  await startExcel({ profile: { ...profiles.ltsc2021, sets: { ...profiles.ltsc2021.sets, ExcelApi: "1.13" } } });
  await loadPage();
  await see("需要 Excel 2021");
  expect(document.querySelectorAll("button")).toHaveLength(0);
});

test("outside Excel the page says where to open it, in Chinese, and draws no buttons that could not work", async () => {
  Object.assign(window, { Office: { onReady: async () => ({ host: null, platform: null }), HostType: { Excel: "Excel" } } });
  await loadPage();
  await see("需要在 Excel 中打开");
  expect(document.querySelectorAll("button")).toHaveLength(0);
});

test("the page is Chinese, loads office.js from its own folder, and holds no inline script", () => {
  const page = new DOMParser().parseFromString(html, "text/html");
  expect(page.documentElement.lang).toBe("zh-CN");
  expect([...page.scripts].map((script) => [script.getAttribute("src"), script.textContent])).toEqual([
    ["./office/office.js", ""],
    ["./tooOld.js", ""],
  ]);
});

test("the page's policy lets nothing come from or go to anywhere else", () => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const csp = page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
  for (const rule of ["default-src 'self'", "connect-src 'self'", "frame-src 'self'", "object-src 'none'"]) expect(csp).toContain(rule);
  expect(csp).not.toMatch(/script-src|https?:|unsafe-eval|\*/);
});
