import type { Locator } from "playwright-core";

/**
 * What an element says, line by line, whatever the computer's fonts: long lists draw only what is in sight, so of their lines
 * only the open one counts. Waits until it says the same twice.
 */
export async function seenText(element: Locator): Promise<readonly string[]> {
  for (let last = ""; ;) {
    const text = await element.first().evaluate(read);
    if (text !== "" && text === last) return text.split("\n");
    last = text;
    await element.page().waitForTimeout(250);
  }
}

/** Runs in the page. What is not visible is no text of it, and keeps its place. */
function read(element: HTMLElement | SVGElement): string {
  const root = element as HTMLElement;
  const isOpen = (row: Element): boolean => row.matches("li") && row.querySelector("[data-row-button][aria-expanded=true]") !== null;
  const rows = [...root.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => !isOpen(row));
  for (const row of rows) row.style.visibility = "hidden";
  const text = root.innerText;
  for (const row of rows) row.style.removeProperty("visibility");
  return text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
