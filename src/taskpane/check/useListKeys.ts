import { useCallback, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import type { ListRow } from "./listRows";

/** How much of what is seen PageDown goes on by. */
const PAGE = 0.8;

export interface ListKeys {
  /** The row that Tab leads to; -1 in an empty list. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

interface ListKeysInput {
  readonly rows: readonly ListRow[];
  /** About how high a row is, in pixels. */
  readonly rowHeight: (index: number) => number;
  /** Opens or closes a group. */
  readonly onToggle: (row: ListRow, isOpen: boolean) => void;
}

/**
 * One Tab stop for the whole list: arrows, Home, End, PageUp and PageDown go from row to row, left and right close and open a
 * group. Keys inside of what a row has opened are that part's own.
 */
export function useListKeys({ rows, rowHeight, onToggle }: ListKeysInput): ListKeys {
  const [activeKey, setActiveKey] = useState("");
  const list = useRef<HTMLElement | null>(null);
  const wanted = useRef(false);
  const found = rows.findIndex(({ key }) => key === activeKey);
  const active = found < 0 ? rows.findIndex(({ is }) => is !== "section") : found;

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    const button = row?.querySelector<HTMLElement>("[data-row-button]");
    if (!row || !button) return;
    wanted.current = false;
    button.focus({ preventScroll: true });
    button.scrollIntoView?.({ block: "nearest" });
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset["rowButton"] === undefined) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const row = rows[active];
      if (row === undefined) return;
      const goTo = (index: number) => {
        event.preventDefault();
        const target = nearestRow(rows, Math.max(0, Math.min(rows.length - 1, index)), index < active ? -1 : 1);
        if (target < 0) return;
        list.current = event.currentTarget;
        wanted.current = true;
        setActiveKey(rows[target]?.key ?? "");
      };
      const aPageFrom = (from: number, direction: 1 | -1): number => {
        let at = from;
        for (let height = 0; rows[at + direction] !== undefined && height < PAGE * window.innerHeight; at += direction)
          height += rowHeight(at);
        return at;
      };
      if (event.key === "ArrowDown") goTo(active + 1);
      else if (event.key === "ArrowUp") goTo(active - 1);
      else if (event.key === "Home") goTo(0);
      else if (event.key === "End") goTo(rows.length - 1);
      else if (event.key === "PageDown") goTo(aPageFrom(active, 1));
      else if (event.key === "PageUp") goTo(aPageFrom(active, -1));
      else if (event.key === "ArrowRight" && row.is === "group") onToggle(row, true);
      else if (event.key === "ArrowLeft" && row.is === "group") onToggle(row, false);
      else if (event.key === "ArrowLeft" && "group" in row) goTo(rows.findIndex((each) => each.is === "group" && each.group === row.group));
    },
    [rows, active, rowHeight, onToggle],
  );
  const onFocus = useCallback(
    ({ target }: FocusEvent<HTMLElement>) => {
      const row = target.closest<HTMLElement>("[data-row]");
      const key = rows[Number(row?.dataset["row"])]?.key;
      if (key !== undefined) setActiveKey(key);
    },
    [rows],
  );
  return { active, onKeyDown, onFocus };
}

/** The row itself, or past the heading of a section, which nobody can press: on in that direction, or else the other way. */
function nearestRow(rows: readonly ListRow[], index: number, direction: number): number {
  for (const step of [direction, -direction])
    for (let at = index; at >= 0 && at < rows.length; at += step) if (rows[at]?.is !== "section") return at;
  return -1;
}
