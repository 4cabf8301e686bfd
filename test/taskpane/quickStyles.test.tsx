/** @jest-environment jsdom */
// The tests of the pane compute styles faster than jsdom does: what they get is what jsdom says.
import { openPaneOn, press, see } from "./pane";
import { OVER_CAP, PENDING, ledgerSheet } from "./smallLedgers";

type Compute = (element: Element) => CSSStyleDeclaration;

const quick = (element: Element) => getComputedStyle(element);
const thorough: Compute = (element) => (getComputedStyle as unknown as { thorough: Compute }).thorough.call(window, element);

const seen = (compute: Compute) =>
  [...document.querySelectorAll("*")].map((element) => {
    const style = compute(element);
    const byName = ["display", "visibility", "pointer-events", "color"].map((name) => style.getPropertyValue(name));
    return [element.tagName, style.display, style.visibility, style.pointerEvents, ...byName].join("|");
  });

test("every element of the results, and of what is hidden, disabled or unset by rules and styles of all kinds, has the style that jsdom computes", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP, PENDING));
  await press("校验");
  await see("写出校验结果表");
  await press(/1月!H2.*5,000\.00/);
  const sheet = document.head.appendChild(document.createElement("style")).sheet;
  for (const rule of [
    ".z-none, .z-other > b { display: none }",
    ".z-hidden { visibility: hidden }",
    ".z-hidden .z-seen { visibility: visible }",
    ".z-off { pointer-events: none }",
    ".z-first { pointer-events: none !important }",
    ".z-first { pointer-events: auto }",
    ".z-unset { display: unset }",
    ".z-none:not(.z-none) { display: flex }",
    ".z-none::-moz-focus-inner { display: grid }",
    "@media screen { .z-screen { display: none } }",
    "@media print { .z-print { display: none } }",
  ])
    sheet?.insertRule(rule, sheet.cssRules.length);
  document.body.insertAdjacentHTML(
    "beforeend",
    `<div class="z-none"></div><div class="z-other"><b></b><i style="display: none"></i></div><input type="hidden"><p hidden></p>
     <div class="z-hidden"><span><span class="z-seen"><em></em></span></span></div><div class="z-off"><button></button></div>
     <div class="z-first"><div class="z-none z-unset"></div></div><div class="z-screen"></div><div class="z-print"></div><template></template><details><p></p></details>`,
  );
  const said = seen(quick);
  expect(said).toEqual(seen(thorough));
  expect(said.length).toBeGreaterThan(200);
  for (const wanted of [/DIV\|none/, /EM\|[a-z]*\|visible/, /SPAN\|[a-z]*\|hidden/])
    expect(said.some((line) => wanted.test(line))).toBe(true);
  expect(new Set(said.map((line) => line.split("|")[3])).size).toBeGreaterThan(1);
});

test("a change of the page is seen at once: a class, a style, a rule and a parent", () => {
  document.body.innerHTML = "<div><p>一</p></div>";
  const [outer, inner] = [document.querySelector("div")!, document.querySelector("p")!];
  const look = () => [quick(inner).display, quick(inner).visibility, quick(inner).pointerEvents];
  expect(look()).toEqual(["block", "visible", "auto"]);
  outer.style.visibility = "hidden";
  expect(look()).toEqual(["block", "hidden", "auto"]);
  inner.className = "later";
  expect(look()).toEqual(["block", "hidden", "auto"]);
  const { sheet } = document.head.appendChild(document.createElement("style"));
  expect(look()).toEqual(["block", "hidden", "auto"]);
  sheet?.insertRule(".later { pointer-events: none; display: none }");
  expect(look()).toEqual(["none", "hidden", "none"]);
  document.body.append(inner);
  expect(look()).toEqual(["none", "visible", "none"]);
  inner.className = "";
  expect(look()).toEqual(["block", "visible", "auto"]);
});
