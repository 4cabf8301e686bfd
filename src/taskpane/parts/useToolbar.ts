import { useCallback, useState, type FocusEvent, type KeyboardEvent } from "react";

export interface Toolbar {
  /** For the element with role "toolbar". */
  readonly bar: {
    readonly role: "toolbar";
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
  /** For each of its buttons, counted from 0. */
  readonly tool: (index: number) => { readonly tabIndex: 0 | -1; readonly "data-tool": number };
}

/**
 * One Tab stop for buttons that stand side by side: left, right, Home and End go from one to the other, and round at the ends. Tab comes
 * back to the one that had the focus last; before that, to the one that is given as the first.
 */
export function useToolbar(first = 0): Toolbar {
  const [active, setActive] = useState(first);
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const tools = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-tool]")];
    const at = tools.findIndex((each) => each === event.target);
    if (at < 0) return;
    const to = placeAfter(event.key, at, tools.length);
    if (to === null) return;
    event.preventDefault();
    tools[to]?.focus();
  }, []);
  const onFocus = useCallback(({ target }: FocusEvent<HTMLElement>) => {
    const index = Number(target.dataset["tool"]);
    if (Number.isInteger(index)) setActive(index);
  }, []);
  return {
    bar: { role: "toolbar", onKeyDown, onFocus },
    tool: (index) => ({ tabIndex: index === active ? 0 : -1, "data-tool": index }),
  };
}

function placeAfter(key: string, at: number, count: number): number | null {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
