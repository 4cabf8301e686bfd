import type { ReactNode } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { usePaneTheme } from "../look/usePaneTheme";

const useStyles = makeStyles({ pane: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 } });

/** The look of a page that stands in place of the pane: there may be no Excel to tell a theme, so the browser's decides. */
export function PlainPane({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const theme = usePaneTheme(isBrowserDark);
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      {children}
    </FluentProvider>
  );
}

const isBrowserDark = (): boolean => matchMedia("(prefers-color-scheme: dark)").matches;
