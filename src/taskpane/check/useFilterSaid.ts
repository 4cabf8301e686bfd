import { useEffect, useRef } from "react";
import { useAnnounce } from "@fluentui/react-components";
import { countText } from "../words";
import type { FindingFilter } from "./findingFilter";

/** Milliseconds without another change: nobody wants to hear the count at every letter. */
const REST = 600;

/** Reads out how many findings a changed filter leaves, and after another check that the filter is still on. */
export function useFilterSaid(filter: FindingFilter, shown: number, total: number): void {
  const { announce } = useAnnounce();
  const said = useRef<FindingFilter | null>(null);
  const counts = useRef({ shown, total });
  useEffect(() => {
    counts.current = { shown, total };
  }, [shown, total]);
  useEffect(() => {
    const isFirst = said.current === null;
    const isHiding = counts.current.shown < counts.current.total;
    if (said.current === filter) return;
    said.current = filter;
    if (isFirst && !isHiding) return;
    const timer = setTimeout(() => {
      const now = counts.current;
      const count = `显示 ${countText(now.shown)} / ${countText(now.total)} 个`;
      announce(isFirst ? `仍按原来的筛选，${count}。` : `${count}。`);
    }, REST);
    return () => clearTimeout(timer);
  }, [filter, announce]);
}
