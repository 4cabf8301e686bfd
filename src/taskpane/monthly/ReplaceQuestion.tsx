import { useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Notice } from "../parts/Notice";
import { monthText } from "../words";
import { figureText } from "./figureText";
import type { BuiltReport } from "./useMonthly";

const PAGE = 20;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface ReplaceQuestionProps {
  readonly built: BuiltReport;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** A month that was reported is not rewritten in silence: what changed since, then the question. */
export function ReplaceQuestion({ built: { report, reported }, onReplace, onKeep }: ReplaceQuestionProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  if (reported === null) return null;
  const { sheet, changes } = reported;
  const actions = (
    <>
      <Button appearance="primary" onClick={onKeep}>
        保留原来的月报
      </Button>
      <Button onClick={onReplace}>替换原来的月报</Button>
    </>
  );
  return (
    <>
      <Notice intent="warning" actions={actions}>
        {`${monthText(report.month)}已经出过月报（工作表“${sheet}”）。`}
        {changes === null
          ? "原表的表头已改动，无法逐项比较。"
          : changes.length === 0
            ? "各项数字没有变化。"
            : `有 ${changes.length} 个数字与原表不同。`}
      </Notice>
      {changes !== null && changes.length > 0 && (
        <ul className={styles.list} aria-label="与原月报不同的数字">
          {changes.slice(0, shown).map(({ label, column, old, new: now }) => (
            <li key={`${label}${column}`}>
              {label}：{`${figureText(old)} → ${figureText(now)}`}
            </li>
          ))}
        </ul>
      )}
      {changes !== null && changes.length > shown && (
        <Link as="button" onClick={() => setShown(shown + PAGE)}>{`再显示 ${Math.min(PAGE, changes.length - shown)} 个`}</Link>
      )}
    </>
  );
}
