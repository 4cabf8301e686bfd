import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";

/** Pixels drawn above and below what can be seen, and how near the edge of it the view may come before more is drawn. */
const AROUND = 800;
const NEAR = 300;

export interface Windowed {
  /** Goes around the rows; each drawn row carries `data-row` with its index. */
  readonly container: RefObject<HTMLDivElement | null>;
  /** Indices of the rows to draw, rising, each with the empty pixels that stand before it. */
  readonly shown: readonly { readonly index: number; readonly gap: number }[];
  /** Empty pixels after the last drawn row. */
  readonly tail: number;
  /** Where the rows begin, and in the end where they all end, in pixels. */
  readonly offsets: readonly number[];
}

/**
 * Draws of a long list only what the page shows. Rows are as high as they are: measured once drawn, estimated before (`estimate`
 * in pixels). The rows of `pinned` are always drawn, so that the focus and what is open in them are kept. A list that scrolls by
 * itself gives its `frame`.
 */
export function useWindow(
  keys: readonly string[],
  estimate: (index: number) => number,
  pinned: readonly number[],
  frame?: RefObject<HTMLElement | null>,
): Windowed {
  const container = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const [version, setVersion] = useState(0);
  const [view, setView] = useState({ top: 0, bottom: AROUND });

  const offsets = useMemo(() => {
    const ends = [0];
    // A change of `version` means that rows were measured.
    void version;
    keys.forEach((key, index) => ends.push((ends[index] ?? 0) + (heights.current.get(key) ?? estimate(index))));
    return ends;
  }, [keys, estimate, version]);

  const look = useCallback(() => {
    const top = edgeOf(frame) - (container.current?.getBoundingClientRect().top ?? 0);
    const bottom = top + (frame?.current?.clientHeight ?? window.innerHeight);
    setView((last) => (last.top <= top - NEAR && bottom + NEAR <= last.bottom ? last : { top: top - AROUND, bottom: bottom + AROUND }));
  }, [frame]);

  useEffect(() => {
    const resized = () => {
      heights.current.clear();
      setVersion((last) => last + 1);
      look();
    };
    look();
    const scrolled = frame?.current ?? window;
    scrolled.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", resized);
    // What opens or closes above the list moves it without a scroll.
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(look);
    observer?.observe(document.body);
    return () => {
      scrolled.removeEventListener("scroll", look);
      window.removeEventListener("resize", resized);
      observer?.disconnect();
    };
  }, [look, frame]);

  const measure = () => {
    let isNew = false;
    let moved = 0;
    const now = new Set<string>();
    for (const row of container.current?.querySelectorAll<HTMLElement>("[data-row]") ?? []) {
      const index = Number(row.dataset["row"]);
      const key = keys[index];
      const { height, bottom } = row.getBoundingClientRect();
      if (key === undefined || height === 0) continue;
      now.add(key);
      const before = heights.current.get(key) ?? estimate(index);
      if (Math.abs(height - before) < 0.5) continue;
      heights.current.set(key, height);
      isNew = true;
      // It took the place of empty pixels above the eye: what is seen stays where it is.
      if (!drawn.current.has(key) && bottom <= edgeOf(frame)) moved += height - before;
    }
    drawn.current = now;
    if (moved !== 0) (frame?.current ?? window).scrollBy(0, moved);
    if (isNew) setVersion((last) => last + 1);
  };
  // The first rows stand right without being measured: the page need not be laid out while it is still being put together.
  useLayoutEffect(() => {
    if (drawn.current.size > 0) measure();
  });
  useEffect(() => {
    if (drawn.current.size === 0) measure();
  });

  const shown = useMemo(() => {
    const from = Math.max(0, firstAbove(offsets, view.top) - 1);
    const to = Math.min(keys.length, firstAbove(offsets, view.bottom));
    const indices = new Set(pinned.filter((index) => index >= 0 && index < keys.length));
    for (let index = from; index < to; index += 1) indices.add(index);
    let end = 0;
    return [...indices]
      .sort((a, b) => a - b)
      .map((index) => {
        const gap = (offsets[index] ?? 0) - end;
        end = offsets[index + 1] ?? end;
        return { index, gap };
      });
  }, [keys, offsets, view, pinned]);
  const last = shown.at(-1);
  return { container, shown, tail: (offsets.at(-1) ?? 0) - (last === undefined ? 0 : (offsets[last.index + 1] ?? 0)), offsets };
}

/** Where the seen part of the list begins, in the page's own pixels. */
const edgeOf = (frame: RefObject<HTMLElement | null> | undefined): number => frame?.current?.getBoundingClientRect().top ?? 0;

/** The first index whose offset lies above `pixels`, by bisection. */
function firstAbove(offsets: readonly number[], pixels: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > pixels) high = middle;
    else low = middle + 1;
  }
  return low;
}
