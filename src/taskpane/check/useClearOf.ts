import { useLayoutEffect, type RefObject } from "react";

/** Pixels between the bar and what has the focus. */
const GAP = 8;

/**
 * What takes the focus scrolls to above the bar at the bottom edge, not under it, however high the bar is just now: with a second line
 * of text, or in a narrow pane. Where it grows over what has the focus, that scrolls out from under it.
 */
export function useClearOf(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const measure = () => {
      const box = bar.current?.getBoundingClientRect();
      if (box === undefined || box.height === 0) return;
      style.scrollPaddingBottom = `${Math.ceil(box.height) + GAP}px`;
      const { activeElement: focused } = document;
      if (!(focused instanceof HTMLElement) || focused === document.body || bar.current?.contains(focused) === true) return;
      const { top, bottom } = focused.getBoundingClientRect();
      if (bottom > box.top && top < box.bottom) focused.scrollIntoView?.({ block: "nearest" });
    };
    // An observer tells at once, after the page is laid out: to ask now would have it laid out while it is still being put together.
    const observer = typeof ResizeObserver === "undefined" || bar.current === null ? null : new ResizeObserver(measure);
    if (observer === null || bar.current === null) measure();
    else observer.observe(bar.current, { box: "border-box" });
    return () => {
      observer?.disconnect();
      style.scrollPaddingBottom = "";
    };
  }, [bar]);
}
