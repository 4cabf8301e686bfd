import { Button, Text, makeStyles, useAnnounce } from "@fluentui/react-components";
import type { GoTo } from "./useGoTo";

const useStyles = makeStyles({ notice: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" } });

const LABEL = { row: "取消隐藏这一行", column: "取消隐藏这一列", sheet: "取消隐藏这张表" } as const;

interface HiddenNoticeProps {
  /** What came of the way to a cell. */
  readonly cell: Pick<GoTo, "notice" | "hidden" | "unhide">;
  /** The cell was brought into sight, and the button is gone. */
  readonly onShown: () => void;
}

/** Why a cell could not be shown, and where it is hidden the way to show it: only the user decides that. */
export function HiddenNotice({ cell: { notice, hidden, unhide }, onShown }: HiddenNoticeProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  if (notice === "") return null;
  const press = async () => {
    if (!(await unhide())) return;
    announce("已取消隐藏。");
    onShown();
  };
  return (
    <span className={styles.notice}>
      <Text role="status" weight="semibold">
        {notice}
      </Text>
      {hidden?.by === "sheet" && <Text size={200}>取消隐藏工作表之后，之前的操作在 Excel 中不能再撤销。</Text>}
      {hidden !== null && hidden.by !== "filter" && (
        <Button size="small" onClick={() => void press()}>
          {LABEL[hidden.by]}
        </Button>
      )}
    </span>
  );
}
