import { useEffect, useState } from "react";
import type { Theme } from "@fluentui/react-components";
import { DARK, LIGHT } from "./theme";

/** The theme of the host. Excel does not announce a change, so it is read again whenever the pane gets the focus. */
export function usePaneTheme(isDark: () => boolean): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const reread = () => setDark(isDark());
    window.addEventListener("focus", reread);
    return () => window.removeEventListener("focus", reread);
  }, [isDark]);
  return dark ? DARK : LIGHT;
}
