import { useEffect, useRef } from "react";
import { useAnnounce } from "@fluentui/react-components";
import { countText } from "../words";

/** Reads out that an edit has made 情况说明 lapse; a full check tells the whole headline anyway. */
export function useLapseSaid(lapsed: number, at: Date): void {
  const { announce } = useAnnounce();
  const before = useRef({ lapsed, at });
  useEffect(() => {
    const more = lapsed - before.current.lapsed;
    if (before.current.at === at && more > 0) announce(`${countText(more)} 条情况说明已失效。`);
    before.current = { lapsed, at };
  }, [lapsed, at, announce]);
}
