import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { axeAndOverflow } from "./lookAtPane";
import type { WorkbenchPage } from "./workbenchPage";

/** "forced": a contrast theme of Windows, white on black; "forcedLight": one that is black on white. */
export type Theme = "light" | "dark" | "forced" | "forcedLight";

/** The pane of a running workbench, for looking at it as axe, a keyboard user and a narrow screen do. */
export class PanePage {
  private constructor(
    readonly workbench: WorkbenchPage,
    readonly frame: Frame,
  ) {}

  /** Takes over the pane of a workbench that is open; again after each `workbench.open()`. */
  static async of(workbench: WorkbenchPage): Promise<PanePage> {
    const frame = workbench.page.frames().find((each) => each.url().endsWith("pane.html"));
    if (frame === undefined) throw new Error("the workbench has no pane");
    await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    await frame.evaluate(listen);
    return new PanePage(workbench, frame);
  }

  /** Excel's theme: the workbench tells none, so the pane takes the browser's, and looks again when it gets the focus. */
  async show(theme: Theme, width: number): Promise<void> {
    await this.workbench.page.emulateMedia({
      colorScheme: theme === "light" || theme === "forcedLight" ? "light" : "dark",
      forcedColors: theme.startsWith("forced") ? "active" : "none",
      reducedMotion: "reduce",
    });
    await this.frame.evaluate(async (px) => {
      (window.frameElement as HTMLElement | null)?.style.setProperty("width", `${String(px)}px`);
      window.dispatchEvent(new Event("focus"));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      // Colours that still fade into the other theme have no contrast of their own.
      for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
    }, width);
  }

  /** What axe finds as the pane is, one line each. */
  async faults(): Promise<string[]> {
    return axeAndOverflow(this.frame, [await this.frame.evaluate(() => document.documentElement.clientWidth)]);
  }

  /** How far the content is wider than the pane, in pixels. */
  overflow(): Promise<number> {
    return this.frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Latin words in what is shown, without rule codes, column letters, the ledger's own numbers, what stands on keys, and the program's name. */
  async english(): Promise<string[]> {
    const words = (await this.text()).replace(/校验码 [0-9a-f]+/g, "").match(/[A-Za-z]+[A-Za-z0-9]+/g) ?? [];
    const known = /^([CPGT]\d+|A?[A-Z]\d+|A[A-Z]|(YS|HY)\d+|Excel|LTSC|Microsoft|Office|Windows|Edge|WebView2|Esc|Delete|Ctrl)$/;
    return words.filter((word) => !known.test(word));
  }

  text(): Promise<string> {
    return this.frame.locator("body").innerText();
  }

  /** What the polite and the assertive region have said last. */
  said(): Promise<string> {
    return this.frame.evaluate(() => [...document.querySelectorAll("[aria-live]")].map(({ textContent }) => textContent).join());
  }

  /** Everything that was read out since this was asked last, each text as often as it was said. */
  announced(): Promise<string[]> {
    return this.frame.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  }

  /** Whether the keyboard is in the pane, and not in the grid or the page around. */
  hasFocus(): Promise<boolean> {
    return this.frame.evaluate(() => document.hasFocus());
  }

  /** Name and state of what has the focus. */
  focused(): Promise<{ readonly name: string; readonly tag: string; readonly expanded: string | null }> {
    return this.frame.evaluate(() => {
      const { activeElement: at } = document;
      const isField = at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement;
      const label = isField ? at.labels?.[0]?.textContent : null;
      return {
        name: at?.getAttribute("aria-label") ?? label ?? (at === document.body ? "" : (at?.textContent ?? "")),
        tag: at?.tagName ?? "",
        expanded: at?.getAttribute("aria-expanded") ?? null,
      };
    });
  }

  /** Presses Tab (or Shift+Tab) until the focus is on something with this name; fails after 400 presses. */
  async tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let presses = 0; presses < 400; presses += 1) {
      await this.press(key);
      if (name.test((await this.focused()).name)) return;
    }
    throw new Error(`${key} never reaches ${name.source}`);
  }

  /** Goes to the list of findings by Tab and down in it by arrow until the focus is on a row with this name. */
  async walkTo(name: RegExp): Promise<void> {
    const isRow = () => this.frame.evaluate(() => document.activeElement?.hasAttribute("data-row-button") === true);
    for (let presses = 0; presses < 100 && !(await isRow()); presses += 1) await this.press("Tab");
    for (let presses = 0; presses < 400; presses += 1) {
      if (name.test((await this.focused()).name)) return;
      await this.press("ArrowDown");
    }
    throw new Error(`the arrows never reach ${name.source}`);
  }

  async press(key: string): Promise<void> {
    await this.workbench.page.keyboard.press(key);
  }

  async see(text: string | RegExp): Promise<void> {
    await this.frame.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async click(name: string | RegExp): Promise<void> {
    await this.frame.getByRole("button", { name }).first().click();
  }
}

/** Runs in the pane: writes down what its live regions are given, as a screen reader hears it, and names elements. */
function listen(): void {
  const heard: string[] = [];
  const nameOf = (element: HTMLElement | SVGElement): string => {
    const written = "innerText" in element ? element.innerText : "";
    return `${element.tagName.toLowerCase()} “${(element.ariaLabel || written || element.outerHTML).replace(/\s+/g, " ").slice(0, 80)}”`;
  };
  Object.assign(window, { heard, nameOf });
  new MutationObserver((changes) => {
    for (const { addedNodes, target } of changes)
      for (const node of addedNodes)
        if (target instanceof Element && target.closest("[aria-live]") !== null && node.textContent) heard.push(node.textContent);
  }).observe(document.body, { childList: true, subtree: true });
}
