import { useEffect, useId, useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { Arrow } from "./Arrow";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "36px",
    padding: "6px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  /** One within another: the room below them is not added up. */
  body: { padding: "0 0 8px", ":has(> section:last-child)": { paddingBottom: 0 } },
});

interface DisclosureProps {
  readonly title: ReactNode;
  readonly level: 2 | 3;
  readonly startsOpen?: boolean;
  /** Something in it that is asked for: each new one opens it. */
  readonly opensFor?: object | null;
  readonly children: ReactNode;
}

/** A heading that opens and closes what stands below it; closed content is not rendered at all. */
export function Disclosure({ title, level, startsOpen = false, opensFor = null, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  useEffect(() => {
    if (opensFor !== null) setOpen(true);
  }, [opensFor]);
  const body = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          <Arrow down={open} />
          {title}
        </button>
      </Heading>
      {open && (
        <div id={body} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
