import { useCallback, useEffect, useRef } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { loadLedger, type LoadedLedger } from "../../app/loadLedger";
import { NoLedger } from "../check/NoLedger";
import { HeaderPart } from "../header/HeaderPart";
import { Failure } from "../parts/Failure";
import { JobProgress } from "../parts/JobProgress";
import { Notice } from "../parts/Notice";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";
import { PreviewSheet } from "./PreviewSheet";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  others: { margin: 0, paddingLeft: "20px" },
});

/**
 * Reads the workbook as a check would and shows each ledger sheet with its header and columns, which can be corrected here, one after
 * the other. While it is read again, what is open stays open.
 */
export function PreviewSheets() {
  const styles = useStyles();
  const { port, breathe } = usePane();
  const { state, run, cancel } = useJob<LoadedLedger>();
  const last = useRef<LoadedLedger | null>(null);
  if (state.phase === "done") last.current = state.value;
  const read = useCallback(
    () =>
      run(({ signal, report }) => {
        const onProgress = (done: number, total: number) => report({ doing: "正在读取台账", done, total });
        return loadLedger([port], { signal, breathe, onProgress });
      }),
    [run, port, breathe],
  );
  useEffect(() => void read(), [read]);
  const readAgain = () => void read();
  const again = (
    <Button size="small" onClick={readAgain}>
      重新读取
    </Button>
  );
  if (state.phase === "failed") return <Failure state={state} actions={again} />;
  if (state.phase === "cancelled")
    return (
      <Notice intent="info" actions={again}>
        已取消，没有读完台账。
      </Notice>
    );
  const progress = state.phase === "running" ? state.progress : null;
  const isReading = state.phase !== "done";
  if (last.current === null || (isReading && last.current.ledger.sheets.length === 0))
    return <JobProgress progress={progress} onCancel={cancel} />;
  const { ledger } = last.current;
  if (ledger.sheets.length === 0) return <NoLedger others={ledger.others} again="重新读取" onRetry={readAgain} />;
  return (
    <div className={styles.part}>
      <div>
        {ledger.sheets.map((sheet) => (
          <PreviewSheet key={`${sheet.sheet}!${sheet.headerRow}`} sheet={sheet} onChosen={read} />
        ))}
      </div>
      {ledger.others.length > 0 && (
        <>
          <Text size={200}>不检查的工作表：</Text>
          <ul className={styles.others}>
            {ledger.others.map(({ sheet, why }) => (
              <li key={sheet}>
                {sheet}：{why}
              </li>
            ))}
          </ul>
        </>
      )}
      <HeaderPart others={ledger.others} onChosen={readAgain} />
      <div>{again}</div>
      {isReading && <JobProgress progress={progress} onCancel={cancel} />}
    </div>
  );
}
