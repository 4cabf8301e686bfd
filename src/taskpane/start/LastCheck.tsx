import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Checked } from "../check/useCheck";
import { usePane } from "../paneContext";
import { countText, timeText } from "../words";

const useStyles = makeStyles({
  last: { display: "flex", flexDirection: "column", gap: "4px" },
  line: { color: tokens.colorNeutralForeground2 },
});

interface LastCheckProps {
  readonly checked: Checked;
  /** The same with the edits since, as the list has them; null where they could not be followed. */
  readonly latest: Checked | null;
  /** An edit of the ledger was seen since. */
  readonly isChanged: boolean;
  readonly onShow: () => void;
}

/** When the last check was, what came out, whether it still holds, and the way to its results. Nothing of it outlives the pane. */
export function LastCheck({ checked, latest, isChanged, onShow }: LastCheckProps) {
  const styles = useStyles();
  const { now } = usePane();
  const since = isChanged ? `此后台账有改动${nowText(checked, latest)}` : "此后没有发现台账改动";
  return (
    <div className={styles.last}>
      <Text size={200} className={styles.line}>{`上次校验：${momentText(checked.at, now())}，${cameOut(checked)}；${since}。`}</Text>
      <Button onClick={onShow}>{`查看上次校验结果（${timeText(checked.at)}）`}</Button>
    </div>
  );
}

function cameOut({ loaded, result }: Checked): string {
  if (loaded.ledger.sheets.length === 0) return "没有找到台账";
  const count = result.findings.length;
  if (result.incomplete) return `未完成，列出 ${countText(count)} 个问题`;
  return count === 0 ? "没有发现问题" : `发现 ${countText(count)} 个问题`;
}

/** "，现在是 150 个", as the list says; "" where nothing was followed, or nothing came of it. */
function nowText({ result: { findings, incomplete } }: Checked, latest: Checked | null): string {
  const count = latest?.result.findings.length ?? findings.length;
  return incomplete || count === findings.length ? "" : `，现在是 ${countText(count)} 个`;
}

/** "今天 14:05"; an older check, in a pane that stayed open overnight, with its date. */
function momentText(at: Date, now: Date): string {
  const day = at.toDateString() === now.toDateString() ? "今天" : `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
  return `${day} ${timeText(at)}`;
}
