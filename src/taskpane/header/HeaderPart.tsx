import { Button, Text, makeStyles } from "@fluentui/react-components";
import type { OtherSheet } from "../../ledger/ledger";
import { Notice } from "../parts/Notice";
import { ChosenHeaders } from "./ChosenHeaders";
import { useChooseHeader } from "./useChooseHeader";

const useStyles = makeStyles({ part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "8px", paddingTop: "8px" } });

interface HeaderPartProps {
  readonly others: readonly OtherSheet[];
  readonly onChosen: () => void;
}

/** Below the list of the sheets: says by hand which rows are a sheet's header, and takes that back. */
export function HeaderPart({ others, onChosen }: HeaderPartProps) {
  const styles = useStyles();
  const { choose, isBusy, why } = useChooseHeader(others, onChosen);
  return (
    <div className={styles.part}>
      <ChosenHeaders onChosen={onChosen} />
      <Text size={200}>表头认错了或没有认出的表：在表里选中表头所在行（最多 3 行），再按下面的按钮。</Text>
      <div>
        <Button size="small" disabledFocusable={isBusy} onClick={choose}>
          用选中行作表头
        </Button>
      </div>
      {why !== "" && <Notice intent="warning">{why}</Notice>}
    </div>
  );
}
