/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const text = readFileSync(join(__dirname, "../../src/taskpane/tooOld.js"), "utf8");

/** Runs the file in a page whose web view has only these of the newer globals. */
function run(globals: { readonly Promise?: unknown; readonly globalThis?: unknown }): string {
  document.body.innerHTML = '<div id="pane"></div>';
  // jsdom is a modern page: what an old one lacks is covered up.
  new Function("Promise", "globalThis", text)(globals.Promise, globals.globalThis);
  return document.body.textContent ?? "";
}

test.each([
  ["Internet Explorer 11 (no Promise)", {}],
  ["the old Edge (no globalThis)", { Promise }],
  ["a browser of 2018 (no Promise.allSettled)", { Promise: function promise() {}, globalThis: {} }],
])("%s gets one page in Chinese that says which Excel and what of Windows is needed, and what to do", (_, globals) => {
  const page = run(globals);
  expect(page).toContain("需要 Excel 2021（含 LTSC 2021）");
  expect(page).toContain("WebView2");
  expect(page).toContain("请联系管理员");
  expect(document.querySelectorAll("h1")).toHaveLength(1);
});

test("a web view that can run the pane is left alone", () => {
  expect(run({ Promise, globalThis })).toBe("");
});

test("the file is ES5: Internet Explorer 11 parses it", () => {
  const printed = (target: ts.ScriptTarget): string =>
    ts.transpileModule(text, { compilerOptions: { target, removeComments: true } }).outputText;
  expect(printed(ts.ScriptTarget.ES5)).toBe(printed(ts.ScriptTarget.ESNext));
  expect(text).not.toMatch(/innerHTML|eval|\.includes\(|\.forEach\(/);
});
