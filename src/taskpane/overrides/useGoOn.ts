import { useEffect } from "react";
import type { Finding } from "../../checks/finding";
import { isSamePlace } from "../../checks/samePlace";
import { useOverridesHere } from "./overridesContext";

/** Hands an explained finding over to the next one of the list, which takes the focus; where it is the only one, it keeps it. */
export function useGoOn(shown: readonly Finding[], step: (direction: 1) => Promise<void>): void {
  const overrides = useOverridesHere();
  useEffect(() => {
    if (overrides === null) return;
    const { goOn, focusNext } = overrides;
    const next = (explained: Finding) => {
      if (shown.every((finding) => isSamePlace(finding, explained))) return;
      focusNext.current = true;
      void step(1);
    };
    goOn.current = next;
    return () => {
      if (goOn.current === next) goOn.current = null;
    };
  }, [overrides, shown, step]);
}
