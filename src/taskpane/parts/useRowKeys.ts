import { useCallback, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";

/** How much of what is seen PageDown goes on by. */
const PAGE = 0.8;
/** Milliseconds in which the rows around a far jump are drawn and measured, and may still push it out of sight. */
const SETTLING = 300;

export interface RowKeys {
  /** The row that Tab leads to; -1 in an empty list. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

interface RowKeysInput {
  readonly keys: readonly string[];
  /** Whether the row with this index can have the focus at all. */
  readonly canStop: (index: number) => boolean;
  /** About how high a row is, in pixels. */
  readonly rowHeight: (index: number) => number;
  /** Left and right on a row: the index of the row to go to, or null where something else was done. */
  readonly onSide?: (index: number, key: "ArrowLeft" | "ArrowRight") => number | null;
  /** Any other key on a row, also with Ctrl. */
  readonly onOther?: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  /** Pixels of the list that are seen at once; the window's height where it is not given. */
  readonly seen?: () => number;
}

/**
 * One Tab stop for a whole list: arrows, Home, End, PageUp and PageDown go from row to row. Each row carries `data-row` with its
 * index, and it or what takes its focus `data-row-button`. Keys inside of what a row has opened are that part's own.
 */
export function useRowKeys({ keys, canStop, rowHeight, onSide, onOther, seen = windowHeight }: RowKeysInput): RowKeys {
  const [activeKey, setActiveKey] = useState("");
  const list = useRef<HTMLElement | null>(null);
  const wanted = useRef(false);
  const settled = useRef(0);
  const found = keys.indexOf(activeKey);
  const active = found < 0 ? keys.findIndex((_, index) => canStop(index)) : found;

  useLayoutEffect(() => {
    const isSettling = performance.now() < settled.current;
    if (!wanted.current && !isSettling) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    const button = row?.matches("[data-row-button]") ? row : row?.querySelector<HTMLElement>("[data-row-button]");
    if (!button || (!wanted.current && button !== document.activeElement)) return;
    if (wanted.current) {
      wanted.current = false;
      settled.current = performance.now() + SETTLING;
      button.focus({ preventScroll: true });
    }
    button.scrollIntoView?.({ block: "nearest" });
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset["rowButton"] === undefined) return;
      if (active < 0) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return onOther?.(event, active);
      const goTo = (index: number) => {
        event.preventDefault();
        const target = nearestStop(keys.length, canStop, Math.max(0, Math.min(keys.length - 1, index)), index < active ? -1 : 1);
        if (target < 0) return;
        list.current = event.currentTarget;
        wanted.current = true;
        setActiveKey(keys[target] ?? "");
      };
      const aPageFrom = (from: number, direction: 1 | -1): number => {
        let at = from;
        for (let height = 0; keys[at + direction] !== undefined && height < PAGE * seen(); at += direction) height += rowHeight(at);
        return at;
      };
      if (event.key === "ArrowDown") goTo(active + 1);
      else if (event.key === "ArrowUp") goTo(active - 1);
      else if (event.key === "Home") goTo(0);
      else if (event.key === "End") goTo(keys.length - 1);
      else if (event.key === "PageDown") goTo(aPageFrom(active, 1));
      else if (event.key === "PageUp") goTo(aPageFrom(active, -1));
      else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
        const target = onSide?.(active, event.key) ?? null;
        if (target !== null) goTo(target);
      } else onOther?.(event, active);
    },
    [keys, active, canStop, rowHeight, onSide, onOther, seen],
  );
  const onFocus = useCallback(
    ({ target }: FocusEvent<HTMLElement>) => {
      const row = target.closest<HTMLElement>("[data-row]");
      const key = keys[Number(row?.dataset["row"])];
      if (key !== undefined) setActiveKey(key);
    },
    [keys],
  );
  return { active, onKeyDown, onFocus };
}

const windowHeight = (): number => window.innerHeight;

/** The row itself, or past one that nobody can press: on in that direction, or else the other way. */
function nearestStop(count: number, canStop: (index: number) => boolean, index: number, direction: number): number {
  for (const step of [direction, -direction]) for (let at = index; at >= 0 && at < count; at += step) if (canStop(at)) return at;
  return -1;
}
