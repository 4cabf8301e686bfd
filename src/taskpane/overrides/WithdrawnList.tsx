import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Override } from "../../checks/overrides/override";
import { signedText } from "../../sheets/overrideWords";
import { countText } from "../words";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "2px 8px" },
  signed: { color: tokens.colorNeutralForeground2 },
});

interface WithdrawnListProps {
  readonly withdrawn: readonly Override[];
  readonly onRestore: (override: Override) => void;
}

/** Every 情况说明 that was taken back since the pane was opened, each with the way to put it back. */
export function WithdrawnList({ withdrawn, onRestore }: WithdrawnListProps) {
  const styles = useStyles();
  if (withdrawn.length === 0) return null;
  return (
    <section aria-labelledby="overrides-withdrawn">
      <h3 id="overrides-withdrawn" className={styles.heading}>{`已撤回，${countText(withdrawn.length)} 条`}</h3>
      <Text size={200}>关闭窗格以前可以恢复。</Text>
      <ul className={styles.list}>
        {withdrawn.map((override) => (
          <li key={`${override.id} ${override.at}`} className={styles.line}>
            <Text>{`${override.place}　${override.code}：${override.reason}`}</Text>
            <div className={styles.foot}>
              <Text size={200} className={styles.signed}>
                {signedText(override)}
              </Text>
              <Button size="small" aria-label={`恢复 ${override.place} 的情况说明“${override.reason}”`} onClick={() => onRestore(override)}>
                恢复
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
