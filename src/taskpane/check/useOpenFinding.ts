import { useMemo, useState } from "react";
import type { Finding } from "../../checks/finding";
import { isSamePlace } from "../../checks/samePlace";

/**
 * Which finding is open. A finding that was explained or judged again is another object on the same place: it stays open as long
 * as one of its kind is listed there.
 */
export function useOpenFinding(shown: readonly Finding[]): readonly [Finding | null, (finding: Finding | null) => void] {
  const [chosen, setOpen] = useState<Finding | null>(null);
  const open = useMemo(() => {
    if (chosen === null || shown.includes(chosen)) return chosen;
    return shown.find((finding) => isSamePlace(finding, chosen)) ?? null;
  }, [chosen, shown]);
  return [open, setOpen];
}
