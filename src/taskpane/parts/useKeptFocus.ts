import { useEffect, type RefObject } from "react";

const FOCUSABLE = "button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex='0']";

/**
 * A control that takes itself away (取消, 清除筛选, the last 再显示) would drop the focus to the page's start. It goes to the
 * nearest thing that is left: the first control of the part where it was, or else the page's heading.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    if (root === null) return;
    let path: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => void (path = target instanceof Element ? pathTo(target, root) : []);
    const observer = new MutationObserver(() => {
      const [last] = path;
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
      const left = path.find((element) => element !== root && element.isConnected)?.querySelector<HTMLElement>(FOCUSABLE);
      (left ?? root.querySelector<HTMLElement>("h1"))?.focus({ preventScroll: left === undefined });
    });
    root.addEventListener("focusin", remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [page]);
}

/** The element and what is around it, innermost first, up to the root. */
function pathTo(element: Element, root: Element): Element[] {
  const path = [element];
  for (let parent = element.parentElement; parent !== null && path.at(-1) !== root; parent = parent.parentElement) path.push(parent);
  return path;
}
