import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 24px", minWidth: 0 },
  /** The top right corner belongs to Office's own menu. */
  header: { display: "flex", alignItems: "center", gap: "8px", paddingRight: "40px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
});

interface PageProps {
  readonly title: string;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** One view of the pane: the way back on the left, the heading, the content as the page's main landmark. */
export function Page({ title, onBack, children }: PageProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        {onBack && (
          <Button appearance="subtle" size="small" onClick={onBack}>
            返回
          </Button>
        )}
        <h1 className={styles.title}>{title}</h1>
      </header>
      {children}
    </main>
  );
}
