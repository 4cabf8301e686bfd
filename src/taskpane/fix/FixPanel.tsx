import { Button, Text, makeStyles } from "@fluentui/react-components";
import type { Checked } from "../check/useCheck";
import { Disclosure } from "../parts/Disclosure";
import { countText } from "../words";
import { FixGroupList } from "./FixGroupList";
import { undoWord } from "./fixWords";
import { FixOutcomeNotice } from "./FixOutcomeNotice";
import { useFixes } from "./useFixes";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface FixPanelProps {
  readonly checked: Checked;
  /** Cells of the ledger were written: the results are those of before. */
  readonly onLedgerChanged: () => void;
}

/** 格式更正: safe corrections as old → new, made only at a press, and the way back. Closed until it is wanted. */
export function FixPanel({ checked, onLedgerChanged }: FixPanelProps) {
  const styles = useStyles();
  const { groups, last, state, apply, undo, forget } = useFixes(checked, onLedgerChanged);
  const count = groups.reduce((sum, { fixes }) => sum + fixes.length, 0);
  if (count === 0 && last === null && state.phase === "idle") return null;
  const isBusy = state.phase === "running";
  return (
    <Disclosure level={2} title={count === 0 && last?.kind === "inserted" ? "撤销插入" : `格式更正（${countText(count)} 处）`}>
      <div className={styles.panel}>
        <Text size={200}>
          更正和插入会写入台账，并清空 Excel
          自己的撤销记录；之前的内容和格式记在本工作簿中，可用下面的“撤销上次…”恢复，关闭后重新打开也可以。
        </Text>
        {groups.map((group) => (
          <FixGroupList key={group.kind} group={group} disabled={isBusy} onApply={apply} />
        ))}
        <FixOutcomeNotice state={state} />
        {last !== null && (
          <div className={styles.buttons}>
            <Button disabled={isBusy} onClick={undo}>
              {undoWord(last)}
            </Button>
            <Button appearance="subtle" disabled={isBusy} onClick={forget}>
              清除更正记录
            </Button>
          </div>
        )}
      </div>
    </Disclosure>
  );
}
