import type { Frame } from "playwright-core";

/** A part of the page, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Texts of `selector` that a picture of `box` shows whole: within its edges, and not under something else. `frame` begins at `at`
 * of the page.
 */
export function seenInCut(
  frame: Frame,
  selector: string,
  { left, top, width, height }: Box,
  at = { x: 0, y: 0 },
): Promise<readonly string[]> {
  // A letter that reaches half a pixel over the edge is not cut.
  const edges = { left: left - at.x - 0.5, top: top - at.y - 0.5, right: left + width - at.x + 0.5, bottom: top + height - at.y + 0.5 };
  return frame.evaluate(textsWithin, { selector, edges });
}

/** Height, px, of the part of `selector` from `from` on that ends between two lines, at most `most` of it. */
export function heightToLineEnd(frame: Frame, selector: string, from: number, most: number): Promise<number> {
  return frame.evaluate(lineEnd, { selector, from, most });
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Runs in the page. */
function textsWithin({ selector, edges }: { readonly selector: string; readonly edges: Edges }): string[] {
  const texts: string[] = [];
  const range = document.createRange();
  for (const root of document.querySelectorAll(selector)) {
    if (!root.checkVisibility()) continue;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? "").replace(/\s+/g, " ").trim();
      const parent = node.parentElement;
      if (text === "" || parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) !== true) continue;
      // For screen readers alone.
      if (getComputedStyle(parent).clipPath !== "none" || getComputedStyle(parent).clip !== "auto") continue;
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const isWithin = boxes.every((box) => {
        const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        const isOnTop = hit !== null && (parent.contains(hit) || hit.contains(parent));
        return isOnTop && box.left >= edges.left && box.right <= edges.right && box.top >= edges.top && box.bottom <= edges.bottom;
      });
      if (boxes.length > 0 && isWithin) texts.push(text);
    }
  }
  return texts;
}

/** Runs in the page. */
function lineEnd({ selector, from, most }: { readonly selector: string; readonly from: number; readonly most: number }): number {
  const lines: { readonly top: number; readonly bottom: number }[] = [];
  const range = document.createRange();
  for (const root of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      range.selectNodeContents(node);
      // Views that are kept out of sight have no boxes; what only screen readers get has one of a pixel.
      lines.push(...[...range.getClientRects()].filter(({ width }) => width > 1));
    }
  }
  let end = from + most;
  // A line that the edge would cut moves the edge above it, where it may cut another.
  for (let cut = lines.find(isCut); cut !== undefined; cut = lines.find(isCut)) end = Math.floor(cut.top) - 1;
  return end - from;

  function isCut({ top, bottom }: { readonly top: number; readonly bottom: number }): boolean {
    return bottom > top && top < end && bottom > end;
  }
}
