import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { WorkbenchPage } from "./workbenchPage";

export type Theme = "light" | "dark";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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
    return new PanePage(workbench, frame);
  }

  /** Excel's theme: the workbench tells none, so the pane takes the browser's, and looks again when it gets the focus. */
  async show(theme: Theme, width: number): Promise<void> {
    await this.workbench.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await this.workbench.page.evaluate((px) => document.getElementById("pane")?.style.setProperty("width", `${String(px)}px`), width);
    await this.frame.evaluate(async () => {
      window.dispatchEvent(new Event("focus"));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      // Colours that still fade into the other theme have no contrast of their own.
      await Promise.all(
        document
          .getAnimations()
          .filter((animation) => animation instanceof CSSTransition)
          .map(({ finished }) => finished.catch(() => undefined)),
      );
    });
  }

  /** What axe finds, one line each. Fluent's hidden focus bumpers are no content (microsoft/tabster#288). */
  faults(): Promise<string[]> {
    return this.frame.evaluate(async (tags) => {
      const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
      interface AxeResults {
        violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
      }
      const { violations } = await axe.run(
        { include: [["html"]], exclude: [["[data-tabster-dummy]"]] },
        { runOnly: tags, resultTypes: ["violations"] },
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = "" }) => `${id}: ${html} ${failureSummary}`));
    }, TAGS);
  }

  /** How far the content is wider than the pane, in pixels. */
  overflow(): Promise<number> {
    return this.frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Latin words in what is shown, without rule codes, column letters, the ledger's own numbers and the program's name. */
  async english(): Promise<string[]> {
    const words = (await this.text()).replace(/校验码 [0-9a-f]+/g, "").match(/[A-Za-z]+[A-Za-z0-9]+/g) ?? [];
    return words.filter((word) => !/^([CPGT]\d+|A?[A-Z]\d+|A[A-Z]|(YS|HY)\d+|Excel)$/.test(word));
  }

  text(): Promise<string> {
    return this.frame.locator("body").innerText();
  }

  /** What the polite and the assertive region have said last. */
  said(): Promise<string> {
    return this.frame.evaluate(() => [...document.querySelectorAll("[aria-live]")].map(({ textContent }) => textContent).join());
  }

  /** Name and state of what has the focus. */
  focused(): Promise<{ readonly name: string; readonly tag: string; readonly expanded: string | null }> {
    return this.frame.evaluate(() => {
      const { activeElement: at } = document;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
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
