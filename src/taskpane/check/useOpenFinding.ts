import { useMemo } from "react";
import type { Finding } from "../../checks/finding";
import { isSamePlace } from "../../checks/samePlace";

/**
 * The open finding among those that are listed. A finding that was explained, judged again or found by another check is another
 * object on the same place: it stays open as long as one of its kind is listed there.
 */
export function useOpenFinding(shown: readonly Finding[], chosen: Finding | null): Finding | null {
  return useMemo(() => {
    if (chosen === null || shown.includes(chosen)) return chosen;
    return shown.find((finding) => isSamePlace(finding, chosen)) ?? null;
  }, [chosen, shown]);
}
