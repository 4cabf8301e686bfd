import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px", lineHeight: tokens.lineHeightBase300 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface FirstRunProps {
  readonly onCheck: () => void;
  readonly onSkip: () => void;
}

/** What somebody who opens the pane for the first time has to know, and the first thing to do. */
export function FirstRun({ onCheck, onSkip }: FirstRunProps) {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-labelledby="first-run">
      <h2 id="first-run" className={styles.heading}>
        第一次用，先看三句话
      </h2>
      <ol className={styles.list}>
        <li>台账照原样打开就行，不用整理；程序只读台账，不会自己改。</li>
        <li>检查完，按一条问题，表格就跳到那一格，旁边写着依据和算式。</li>
        <li>改正台账或写好情况说明，再出预审表和月报。</li>
      </ol>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onCheck}>
          检查当前工作簿
        </Button>
        <Button onClick={onSkip}>跳过</Button>
      </div>
    </section>
  );
}
