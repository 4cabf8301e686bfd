import { useState } from "react";

const KEY = "bangfu.introduced";

/** Whether this computer opens the pane for the first time. Where the browser keeps nothing, it is the first time every time. */
export function useFirstRun(): { readonly isFirst: boolean; readonly end: () => void } {
  const [isFirst, setFirst] = useState(() => kept() !== "yes");
  const end = () => {
    setFirst(false);
    try {
      localStorage.setItem(KEY, "yes");
    } catch {
      // A browser that keeps nothing shows the first lines again the next time: no harm.
    }
  };
  return { isFirst, end };
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
