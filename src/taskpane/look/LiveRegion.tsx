import { useCallback, useMemo, useState, type ReactNode } from "react";
import { AnnounceProvider, makeStyles, type AnnounceContextValue } from "@fluentui/react-components";

const useStyles = makeStyles({
  /** Out of sight, not out of the accessibility tree. */
  region: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface Message {
  readonly number: number;
  readonly text: string;
}

/** A reader speaks what is added, so that messages of one moment do not swallow each other; older ones are dropped. */
const KEPT = 3;

/**
 * What the pane reads out: one polite region, and an assertive one for failures only. Fluent's own announcer is
 * assertive throughout and would cut the reader off at every step of a check.
 */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [polite, setPolite] = useState<readonly Message[]>([]);
  const [assertive, setAssertive] = useState<readonly Message[]>([]);
  const announce = useCallback<AnnounceContextValue["announce"]>((text, { alert = false } = {}) => {
    const say = alert ? setAssertive : setPolite;
    say((said) => [...said, { number: (said.at(-1)?.number ?? 0) + 1, text }].slice(-KEPT));
  }, []);
  const context = useMemo(() => ({ announce }), [announce]);
  return (
    <AnnounceProvider value={context}>
      {children}
      <div className={styles.region} aria-live="polite">
        {polite.map(({ number, text }) => (
          <span key={number}>{text}</span>
        ))}
      </div>
      <div className={styles.region} aria-live="assertive">
        {assertive.map(({ number, text }) => (
          <span key={number}>{text}</span>
        ))}
      </div>
    </AnnounceProvider>
  );
}
