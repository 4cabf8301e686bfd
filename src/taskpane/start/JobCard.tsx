import { useId } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "4px" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface JobCardProps {
  readonly name: string;
  readonly text: string;
  readonly primary?: boolean;
  readonly focused: boolean;
  readonly onBegin: () => void;
}

/** One job: its button and a line that says what it does. */
export function JobCard({ name, text, primary, focused, onBegin }: JobCardProps) {
  const styles = useStyles();
  const hint = useId();
  return (
    <li className={styles.card}>
      <Button appearance={primary ? "primary" : "secondary"} size="large" aria-describedby={hint} autoFocus={focused} onClick={onBegin}>
        {name}
      </Button>
      <Text id={hint} size={200} className={styles.hint}>
        {text}
      </Text>
    </li>
  );
}
