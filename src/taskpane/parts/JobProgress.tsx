import { useEffect, useId, useRef } from "react";
import { Button, ProgressBar, Text, makeStyles, useAnnounce } from "@fluentui/react-components";
import type { Progress } from "../useJob";
import { countText } from "../words";
import { WaitingHint } from "./WaitingHint";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "8px" },
  cancel: { alignSelf: "flex-start" },
});

interface JobProgressProps {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** What is being done and how far it is, in rows, with the way to stop it. Only quarters are read out, not every step. */
export function JobProgress({ progress, onCancel }: JobProgressProps) {
  const styles = useStyles();
  const label = useId();
  const { announce } = useAnnounce();
  const said = useRef("");
  const text = progressText(progress);
  const milestone = progress === null ? text : `${progress.doing}${quarterText(progress)}`;
  useEffect(() => {
    if (said.current === milestone) return;
    said.current = milestone;
    announce(milestone);
  }, [announce, milestone]);
  return (
    <div className={styles.box}>
      <Text id={label}>{text}</Text>
      <ProgressBar
        thickness="large"
        aria-labelledby={label}
        {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
      />
      <WaitingHint sign={text} />
      <Button className={styles.cancel} onClick={onCancel}>
        取消
      </Button>
    </div>
  );
}

const progressText = (progress: Progress | null): string =>
  progress === null
    ? "正在准备…"
    : progress.total === 0
      ? `${progress.doing}…`
      : `${progress.doing}${progress.part === undefined ? "" : `（${progress.part}）`}：${countText(progress.done)} / ${countText(progress.total)} 行`;

function quarterText({ done, total }: Progress): string {
  const quarter = total === 0 ? 0 : Math.floor((done / total) * 4) * 25;
  return quarter === 0 ? "" : `，已完成 ${quarter}%`;
}
