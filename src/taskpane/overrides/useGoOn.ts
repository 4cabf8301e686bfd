import { useEffect } from "react";
import { useAnnounce } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { isSamePlace } from "../../checks/samePlace";
import type { FindingSteps } from "../check/useFindingSteps";
import { useOverridesHere } from "./overridesContext";

/**
 * Hands over from findings that were explained or corrected to the next one of the list, which takes the focus; where there is
 * none, the focus stays. `leaves`: what was explained passes the filter no more, and is not counted.
 */
export function useGoOn(shown: readonly Finding[], step: FindingSteps["step"], leaves: boolean): void {
  const overrides = useOverridesHere();
  const { announce } = useAnnounce();
  useEffect(() => {
    if (overrides === null) return;
    const { goOn, focusNext } = overrides;
    overrides.shown.current = shown;
    const next = (done: readonly Finding[]) => {
      const isDone = (finding: Finding) => done.some((one) => isSamePlace(one, finding));
      if (shown.every(isDone)) {
        if (leaves) announce("已没有符合筛选条件的问题。");
        return;
      }
      focusNext.current = true;
      void step(1, { past: isDone, leaves });
    };
    goOn.current = next;
    return () => {
      if (goOn.current === next) goOn.current = null;
    };
  }, [overrides, shown, step, leaves, announce]);
}
