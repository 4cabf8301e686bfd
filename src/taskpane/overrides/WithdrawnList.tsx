import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Override } from "../../checks/overrides/override";
import { signedText } from "../../sheets/overrideWords";
import { countText } from "../words";
import { useLineStyles } from "./useLineStyles";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface WithdrawnListProps {
  readonly withdrawn: readonly Override[];
  readonly onRestore: (override: Override) => void;
}

/** Every 情况说明 that was taken back since the pane was opened, each with the way to put it back. */
export function WithdrawnList({ withdrawn, onRestore }: WithdrawnListProps) {
  const styles = useStyles();
  const lines = useLineStyles();
  if (withdrawn.length === 0) return null;
  return (
    <section aria-labelledby="overrides-withdrawn">
      <h3 id="overrides-withdrawn" className={styles.heading}>{`已撤回，${countText(withdrawn.length)} 条`}</h3>
      <Text size={200}>关闭窗格以前可以恢复。</Text>
      <ul className={styles.list}>
        {withdrawn.map((override) => (
          <li key={`${override.id} ${override.at}`} className={lines.line}>
            <Text>{`${override.place}　${override.code}：${override.reason}`}</Text>
            <div className={lines.foot}>
              <Text size={200} className={lines.signed}>
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
