import { Button, Text } from "@fluentui/react-components";
import { signedText } from "../../sheets/overrideWords";
import { CellLink } from "../parts/CellLink";
import type { ListedOverride } from "./listedOverrides";
import { useLineStyles } from "./useLineStyles";

interface OverrideLineProps {
  readonly line: ListedOverride;
  readonly onWithdraw: () => void;
}

/** One 情况说明: which rule and cell, what was said by whom, what has become of it, and the button that takes it back. */
export function OverrideLine({ line: { override, code, title, finding, remark }, onWithdraw }: OverrideLineProps) {
  const styles = useLineStyles();
  const [cell] = finding?.cells ?? [];
  return (
    <li className={styles.line}>
      <span>
        {finding && cell !== undefined && <CellLink sheet={finding.sheet} address={cell} />}
        {`${finding ? "　" : ""}${title} ${code}`}
      </span>
      {remark !== "" && <Text weight="semibold">{remark}</Text>}
      <Text>{override.reason}</Text>
      <div className={styles.foot}>
        <Text size={200} className={styles.signed}>
          {signedText(override)}
        </Text>
        <Button size="small" aria-label={`撤回 ${title}的情况说明“${override.reason}”`} onClick={onWithdraw}>
          撤回
        </Button>
      </div>
    </li>
  );
}
