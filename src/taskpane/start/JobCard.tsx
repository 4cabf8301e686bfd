import { useId } from "react";
import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  card: { display: "grid", gridTemplateColumns: "108px minmax(0, 1fr)", alignItems: "center", gap: "4px 12px" },
  /** The first job is what most come for. */
  primary: { gridTemplateColumns: "minmax(0, 1fr)" },
  button: { minWidth: "auto", paddingLeft: "4px", paddingRight: "4px" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface JobCardProps {
  readonly name: string;
  readonly text: string;
  readonly primary?: boolean;
  readonly focused: boolean;
  readonly onBegin: () => void;
}

/** One job: its button and, beside it, a line that says what it does. */
export function JobCard({ name, text, primary = false, focused, onBegin }: JobCardProps) {
  const styles = useStyles();
  const hint = useId();
  return (
    <li className={mergeClasses(styles.card, primary && styles.primary)}>
      <Button
        className={styles.button}
        appearance={primary ? "primary" : "secondary"}
        size={primary ? "large" : "medium"}
        aria-describedby={hint}
        autoFocus={focused}
        onClick={onBegin}
      >
        {name}
      </Button>
      <Text id={hint} size={200} className={styles.hint}>
        {text}
      </Text>
    </li>
  );
}
