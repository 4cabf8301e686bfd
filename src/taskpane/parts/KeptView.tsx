import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";

interface KeptViewProps {
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/**
 * A view that goes on out of sight while another one is open, and comes back as it was left: same content, same place on the
 * page, and the focus where it was, or on the heading where that is gone. What it does with keys of the whole page must stop
 * under `[hidden]`.
 */
export function KeptView({ isShown, children }: KeptViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const left = useRef<{ focus: HTMLElement | null; scroll: number }>({ focus: null, scroll: 0 });
  const wasHidden = useRef(false);

  useLayoutEffect(() => {
    if (!isShown) wasHidden.current = true;
    else if (wasHidden.current) {
      wasHidden.current = false;
      const { focus, scroll } = left.current;
      if (window.scrollY !== scroll) window.scrollTo(0, scroll);
      // Who left by 返回 is done with what was below it.
      const isThere = focus?.isConnected === true && focus.closest("header") === null;
      (isThere ? focus : root.current?.querySelector<HTMLElement>("h1, h2"))?.focus({ preventScroll: true });
    }
  }, [isShown]);

  useEffect(() => {
    const view = root.current;
    if (!isShown || view === null) return;
    // Before it is hidden: afterwards the page is shorter, and nothing in it has the focus.
    const scrolled = () => void (left.current.scroll = window.scrollY);
    const focused = ({ target }: FocusEvent) => void (left.current.focus = target instanceof HTMLElement ? target : null);
    window.addEventListener("scroll", scrolled, { passive: true });
    view.addEventListener("focusin", focused);
    return () => {
      window.removeEventListener("scroll", scrolled);
      view.removeEventListener("focusin", focused);
    };
  }, [isShown]);

  return (
    <div ref={root} hidden={!isShown}>
      {children}
    </div>
  );
}
