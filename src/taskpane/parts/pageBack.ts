import { createContext, useContext, useEffect } from "react";

/** Takes the page's 返回 over; the answer gives it back. */
export const PageBack = createContext<((back: () => void) => () => void) | null>(null);

/** While this is drawn, the page's 返回 leads to where this was opened from: there is one way back, and it goes one step. */
export function usePageBack(back: () => void): void {
  const takeOver = useContext(PageBack);
  useEffect(() => takeOver?.(back), [takeOver, back]);
}
