import type { Frame } from "playwright-core";

/** In the pane, put there by PanePage: what an element is called, for a sentence about it. */
declare function nameOf(element: Element): string;

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules of these tags that colours, sizes and places decide; all others go by elements, attributes, texts and what is visible. */
const BY_LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable", "avoid-inline-spacing"];

/**
 * What is wrong at each of these widths, px, in the theme that is on: everything that axe finds with its tags, and whatever is
 * wider than the pane. Fluent's hidden focus bumpers are no content (microsoft/tabster#288), and all that is left out.
 * A page of the very elements, attributes, texts and visible parts in which nothing was found before is not asked again for what
 * only these decide.
 */
export function axeAndOverflow(frame: Frame, widths: readonly number[]): Promise<string[]> {
  return frame.evaluate(
    async ({ sizes, tags, byLooks }) => {
      interface AxeResults {
        violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
      }
      const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
      const sound = ((window as unknown as { soundPages?: Set<string> }).soundPages ??= new Set());
      /** All that axe's other rules can see. */
      const pageNow = (): string =>
        [...document.querySelectorAll("*")]
          .map((element) => {
            const attributes = [...element.attributes].filter(({ name }) => name !== "class" && name !== "style");
            const { width, height } = element.getBoundingClientRect();
            const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
            const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent);
            const said = attributes.map(({ name, value }) => `${name}=${value}`);
            return JSON.stringify([element.tagName, said, texts, isSeen, width > 0 && height > 0, element.parentElement?.tagName]);
          })
          .join("\n");
      const wrong: string[] = [];
      // Over what a bar that stays in sight lies is a matter of the scroll; what has the focus is looked at by itself.
      const bar = document.querySelector<HTMLElement>("[role=group][aria-label='逐个查看问题']");
      bar?.style.setProperty("position", "static");
      for (const width of sizes) {
        (window.frameElement as HTMLElement | null)?.style.setProperty("width", `${String(width)}px`);
        await new Promise((drawn) => requestAnimationFrame(drawn));
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) wrong.push(`${String(width)} px: ${String(scrollWidth - clientWidth)} px too wide`);
        const page = pageNow();
        const { violations } = await axe.run(
          { include: [["html"]], exclude: [["[data-tabster-dummy]"]] },
          { runOnly: sound.has(page) ? byLooks : tags, resultTypes: ["violations"], preload: false },
        );
        if (violations.every(({ id }) => byLooks.includes(id))) sound.add(page);
        for (const { id, nodes } of violations)
          for (const { html, failureSummary = "" } of nodes) wrong.push(`${String(width)} px: ${id}: ${html} ${failureSummary}`);
      }
      bar?.style.removeProperty("position");
      return wrong;
    },
    { sizes: widths, tags: TAGS, byLooks: BY_LOOKS },
  );
}

/** Which view is open, and how far its work is. */
export function sightOf(frame: Frame): Promise<{ readonly heading: string; readonly phases: readonly string[] }> {
  return frame.evaluate(() => {
    const isShown = (selector: string): boolean => [...document.querySelectorAll(selector)].some((each) => each.checkVisibility());
    const { innerText } = [...document.querySelectorAll("main")].find((each) => each.checkVisibility()) ?? document.body;
    const signs: readonly (readonly [phase: string, is: boolean])[] = [
      ["running", isShown("main [role=progressbar]")],
      ["cancelled", /已取消/.test(innerText)],
      ["failed", /可能已被删除或改名|Excel 没有完成这个操作/.test(innerText)],
    ];
    const heading = [...document.querySelectorAll("h1")].find((each) => each.checkVisibility())?.innerText ?? "";
    return { heading, phases: signs.flatMap(([phase, is]) => (is ? [phase] : [])) };
  });
}

/** Language, title, landmarks, heading, order of Tab, and names that hold what is written on the control (WCAG 3.1.1, 2.4.2, 2.4.3, 2.5.3). */
export function structureFaults(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const wrong: string[] = [];
    // A view that is kept out of sight has a main of its own.
    const count = (selector: string): number => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).length;
    if (document.documentElement.lang !== "zh-CN") wrong.push(`lang is ${document.documentElement.lang}`);
    if (document.title === "") wrong.push("the page has no title");
    if (count("main") !== 1 || count("h1") !== 1) wrong.push(`${String(count("main"))} main, ${String(count("h1"))} h1`);
    for (const element of document.querySelectorAll<HTMLElement>("[tabindex]"))
      if (element.tabIndex > 0) wrong.push(`tabindex ${String(element.tabIndex)}: ${nameOf(element)}`);
    const plain = (text: string): string => text.replace(/[\s，：✓]/g, "");
    for (const element of document.querySelectorAll<HTMLElement>("button[aria-label], a[aria-label]"))
      if (!plain(element.ariaLabel ?? "").includes(plain(element.innerText)))
        wrong.push(`named ${element.ariaLabel ?? ""}, but written on it: ${element.innerText}`);
    return wrong;
  });
}

/** Controls smaller than 24 by 24 px that are not words of a sentence (WCAG 2.5.8; axe lets spacing make up for size). */
export function smallTargets(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const wrong: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, [role=option]")) {
      const { width, height } = element.getBoundingClientRect();
      const isSentence = getComputedStyle(element).display.startsWith("inline") && element.matches("[class*=fui-Link]");
      if (width === 0 || isSentence) continue;
      if (width < 24 || height < 24) wrong.push(`${width.toFixed(1)} × ${height.toFixed(1)}: ${nameOf(element)}`);
    }
    return wrong;
  });
}

/**
 * Goes through all that Tab reaches: something about it or around it must look different with the focus (WCAG 2.4.7), and it must
 * not lie under a bar (2.4.11). Focus and place are given back.
 */
export async function focusFaults(frame: Frame): Promise<string[]> {
  await frame.evaluate(() => {
    const { activeElement: focused } = document;
    Object.assign(window, { before: { focused, place: window.scrollY } });
    window.focus();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
  // Rings are for those who use the keyboard.
  await frame.page().keyboard.press("Tab");
  return frame.evaluate(() => {
    const wrong: string[] = [];
    const { focused, place } = (window as unknown as { before: { focused: Element | null; place: number } }).before;
    const looks = (element: Element): string => {
      const around = [element, element.parentElement, element.parentElement?.parentElement].filter((each) => each instanceof Element);
      return around
        .flatMap((each) => ["", "::before", "::after"].map((pseudo) => getComputedStyle(each, pseudo)))
        .map(
          ({ outline, boxShadow, border, backgroundColor, transform, opacity, content }) =>
            `${outline}|${boxShadow}|${border}|${backgroundColor}|${transform}|${opacity}|${content}`,
        )
        .join("\n");
    };
    const controls = [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, [tabindex='0']")].filter(
      (each) =>
        each.tabIndex >= 0 &&
        !each.matches(":disabled, [data-tabster-dummy]") &&
        each.getBoundingClientRect().width > 0 &&
        getComputedStyle(each).visibility === "visible",
    );
    // Controls of one look are judged once in each theme.
    const judged = ((window as unknown as { judged?: Set<string> }).judged ??= new Set());
    const theme = `${String(matchMedia("(forced-colors: active)").matches)} ${String(matchMedia("(prefers-color-scheme: dark)").matches)}`;
    for (const control of controls) {
      const look = `${theme} ${control.tagName} ${control.className} ${control.parentElement?.className ?? ""}`;
      const isNew = !judged.has(look);
      judged.add(look);
      if (isNew) (document.activeElement as HTMLElement | null)?.blur();
      const plain = isNew ? looks(control) : "";
      control.focus();
      if (document.activeElement !== control) {
        wrong.push(`takes no focus: ${nameOf(control)}`);
        continue;
      }
      if (isNew && looks(control) === plain) wrong.push(`looks the same with the focus: ${nameOf(control)}`);
      const { left, top, right, bottom } = control.getBoundingClientRect();
      const isSeen = [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 3, top + 3],
        [right - 3, bottom - 3],
      ].some(([x = 0, y = 0]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (control.contains(hit) || hit.contains(control) || hit.closest("label")?.control === control);
      });
      if (!isSeen) wrong.push(`lies out of sight with the focus: ${nameOf(control)}`);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    window.scrollTo(0, place);
    return wrong;
  });
}

/** With the widest spacing that readers may set, at 320 px: what is too wide, and what is cut off (WCAG 1.4.12). */
export function spacingFaults(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    (window.frameElement as HTMLElement | null)?.style.setProperty("width", "320px");
    const style = document.createElement("style");
    style.textContent =
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";
    document.head.append(style);
    // What measures itself is drawn anew after its first frame.
    for (let frames = 0; frames < 4; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    const wrong: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wrong.push(`${String(scrollWidth - clientWidth)} px too wide with wide spacing`);
    for (const element of document.querySelectorAll<HTMLElement>("main *")) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== "none" || element.matches("input, select, textarea, [role=progressbar], svg, svg *")) continue;
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut && element.innerText !== "") wrong.push(`cut off with wide spacing: ${nameOf(element)}`);
    }
    style.remove();
    return wrong;
  });
}

/** Icons and the edges of fields against what is behind them: 3 to 1 (WCAG 1.4.11), in the theme that is on. */
export function graphicFaults(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const read = (text: string): Colour | null => {
      const numbers = /^rgba?\(/.test(text) ? (text.match(/[\d.]+/g) ?? []).map(Number) : [];
      const [red, green, blue, alpha = 1] = numbers;
      return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue, alpha];
    };
    const light = ([red, green, blue]: Colour): number => {
      const part = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    };
    const contrast = (a: Colour, b: Colour): number => {
      const [one, other] = [light(a), light(b)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    };
    const behind = (element: Element): Colour => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const colour = read(getComputedStyle(at).backgroundColor);
        if (colour !== null && colour[3] >= 0.5) return colour;
      }
      return matchMedia("(prefers-color-scheme: dark) and (forced-colors: active)").matches ? [0, 0, 0, 1] : [255, 255, 255, 1];
    };
    const wrong: string[] = [];
    for (const shape of document.querySelectorAll<SVGElement>("main svg path, main svg rect, main svg circle, main svg line")) {
      if (shape.closest("[disabled], [aria-disabled=true]") !== null || shape.getBoundingClientRect().width === 0) continue;
      const { fill, stroke } = getComputedStyle(shape);
      const colours = [fill, stroke].map(read).filter((each) => each !== null && each[3] > 0);
      const svg = shape.closest("svg");
      if (svg === null || colours.length === 0) continue;
      if (!colours.some((each) => each !== null && contrast(each, behind(svg)) >= 3))
        wrong.push(`faint: ${nameOf(svg.parentElement ?? svg)}, ${fill} on ${String(behind(svg))}`);
    }
    for (const field of document.querySelectorAll<HTMLElement>("main input, main select, main textarea")) {
      if (field.matches(":disabled, [type=checkbox], [type=radio]") || field.getBoundingClientRect().width === 0) continue;
      const around = [field, field.parentElement].filter((each) => each !== null);
      const outside = behind(field.parentElement?.parentElement ?? field);
      const edges = around.flatMap((each) => {
        const { borderBottomColor, borderBottomWidth, borderLeftColor, borderLeftWidth } = getComputedStyle(each);
        return [
          parseFloat(borderBottomWidth) > 0 ? read(borderBottomColor) : null,
          parseFloat(borderLeftWidth) > 0 ? read(borderLeftColor) : null,
        ];
      });
      if (!edges.some((each) => each !== null && contrast(each, outside) >= 3)) wrong.push(`faint edge: ${nameOf(field)}`);
    }
    return wrong;
  });
}
