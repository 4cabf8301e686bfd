import { useCallback, useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Keeps the list still under the pointer: when a press opens an item, and the one that was open above it closes, the pressed
 * item stays where it was on the screen. An item that was opened from elsewhere is scrolled into view.
 */
export function useSteadyPlace(item: RefObject<HTMLElement | null>, isOpen: boolean): () => void {
  const pressedAt = useRef<number | null>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    const before = pressedAt.current;
    pressedAt.current = null;
    const opened = isOpen && !wasOpen.current;
    wasOpen.current = isOpen;
    if (item.current === null) return;
    if (before !== null) {
      const moved = item.current.getBoundingClientRect().top - before;
      if (moved !== 0) window.scrollBy(0, moved);
    } else if (opened) item.current.scrollIntoView?.({ block: "nearest" });
  }, [item, isOpen]);
  return useCallback(() => {
    pressedAt.current = item.current?.getBoundingClientRect().top ?? null;
  }, [item]);
}
