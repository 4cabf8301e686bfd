import { useEffect, useId, useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

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
  arrow: { flexShrink: 0, width: "12px", color: tokens.colorNeutralForeground3 },
  body: { padding: "0 0 8px" },
});

interface DisclosureProps {
  readonly title: ReactNode;
  readonly level: 2 | 3;
  readonly startsOpen?: boolean;
  /** Opens it when it becomes true: something inside is to be seen. */
  readonly reveal?: boolean;
  readonly children: ReactNode;
}

/** A heading that opens and closes what stands below it; closed content is not rendered at all. */
export function Disclosure({ title, level, startsOpen = false, reveal = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  useEffect(() => {
    if (reveal) setOpen(true);
  }, [reveal]);
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
            <path d={open ? "M2 4l4 4 4-4" : "M4 2l4 4-4 4"} />
          </svg>
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
