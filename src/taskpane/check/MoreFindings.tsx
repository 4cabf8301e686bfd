import { Button, makeStyles } from "@fluentui/react-components";
import { countText } from "../words";
import { PAGE, type ListRow } from "./listRows";

const useStyles = makeStyles({ more: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "4px 0 8px" } });

interface MoreFindingsProps {
  readonly row: Extract<ListRow, { is: "more" }>;
  readonly tabIndex: 0 | -1;
  /** Shows so many findings of the group. */
  readonly onUnfold: (shown: number) => void;
}

/** The end of a long group: the next twenty, or all of it. */
export function MoreFindings({ row: { group, shown }, tabIndex, onUnfold }: MoreFindingsProps) {
  const styles = useStyles();
  const all = group.findings.length;
  const next = Math.min(PAGE, all - shown);
  return (
    <div className={styles.more}>
      <Button data-row-button="" size="small" tabIndex={tabIndex} onClick={() => onUnfold(shown + next)}>
        {`再显示 ${next} 个（已显示 ${countText(shown)} / ${countText(all)}）`}
      </Button>
      <Button size="small" tabIndex={tabIndex} onClick={() => onUnfold(all)}>
        全部显示
      </Button>
    </div>
  );
}
