import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Strength } from "../../policy/decision";
import { SEVERITY_WORD } from "../words";

/** In contrast colours a chosen toggle has a ground of its own, and only the colour of its text is sure to stand out on it. */
const CONTRAST = { "@media (forced-colors: active)": { color: "inherit" } };

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: "4px", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  must: { color: tokens.colorPaletteRedForeground1, ...CONTRAST },
  should: { color: tokens.colorPaletteDarkOrangeForeground1, ...CONTRAST },
  note: { color: tokens.colorNeutralForeground2, ...CONTRAST },
  icon: { flexShrink: 0 },
});

/** Octagon, triangle and circle: the shapes differ as well as the colours, and the word is always there. */
const SHAPE: Readonly<Record<Strength, string>> = {
  must: "M5 1h6l4 4v6l-4 4H5l-4-4V5l4-4Zm0.2 4.9 2.1 2.1-2.1 2.1 0.7 0.7L8 8.7l2.1 2.1 0.7-0.7L8.7 8l2.1-2.1-0.7-0.7L8 7.3 5.9 5.2Z",
  should: "M8 1.2 15.4 14.6H0.6L8 1.2ZM7.4 6v4.4h1.2V6Zm0 5.6v1.3h1.2v-1.3Z",
  note: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-0.6 6v4.6h1.2V7Zm0-2.4v1.3h1.2V4.6Z",
};

interface SeverityMarkProps {
  readonly severity: Strength;
  /** In the colour of the text around it, for grounds on which the colours would be too faint. */
  readonly plain?: boolean;
}

/** How hard a finding binds: shape, word and colour together. */
export function SeverityMark({ severity, plain = false }: SeverityMarkProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, !plain && styles[severity])}>
      <svg className={styles.icon} width="16" height="16" viewBox="0 0 16 16" fill="currentColor" fillRule="evenodd" aria-hidden="true">
        <path d={SHAPE[severity]} />
      </svg>
      {SEVERITY_WORD[severity]}
    </span>
  );
}
