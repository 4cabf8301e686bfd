import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PageBack } from "./pageBack";
import { useKeptFocus } from "./useKeptFocus";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 24px", minWidth: 0 },
  /** The top right corner belongs to Office's own menu. */
  header: { display: "flex", alignItems: "center", gap: "8px", paddingRight: "40px" },
  back: { minWidth: "auto", marginLeft: "-8px", paddingLeft: "6px", paddingRight: "8px" },
  arrow: { marginRight: "4px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

interface PageProps {
  readonly title: string;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/**
 * One view of the pane: the way back on the left, the heading, the content as the page's main landmark. A view that was
 * opened from another takes the focus to its heading; the first view leaves it where it is.
 */
export function Page({ title, onBack, children }: PageProps) {
  const styles = useStyles();
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpened = onBack !== undefined;
  useEffect(() => {
    if (wasOpened) heading.current?.focus();
  }, [wasOpened]);
  useKeptFocus(page);
  const [inner, setInner] = useState<{ readonly back: () => void } | null>(null);
  const takeOver = useCallback((back: () => void) => {
    const mine = { back };
    setInner(mine);
    return () => setInner((now) => (now === mine ? null : now));
  }, []);
  return (
    <main ref={page} className={styles.page}>
      <header className={styles.header}>
        {onBack && (
          <Button className={styles.back} appearance="subtle" onClick={inner?.back ?? onBack}>
            <svg
              className={styles.arrow}
              viewBox="0 0 12 12"
              width="12"
              height="12"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
              aria-hidden="true"
            >
              <path d="M8 2 4 6l4 4" />
            </svg>
            返回
          </Button>
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </header>
      <PageBack.Provider value={takeOver}>{children}</PageBack.Provider>
    </main>
  );
}
