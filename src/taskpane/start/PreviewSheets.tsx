import { useCallback, useEffect } from "react";
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

/** Reads the workbook as a check would and shows each ledger sheet with its header and columns, which can be corrected here. */
export function PreviewSheets({ onCheck }: { readonly onCheck: () => void }) {
  const styles = useStyles();
  const { port, breathe } = usePane();
  const { state, run, cancel } = useJob<LoadedLedger>();
  const read = useCallback(
    () =>
      void run(({ signal, report }) => {
        const onProgress = (done: number, total: number) => report({ doing: "正在读取台账", done, total });
        return loadLedger([port], { signal, breathe, onProgress });
      }),
    [run, port, breathe],
  );
  useEffect(read, [read]);
  const again = (
    <Button size="small" onClick={read}>
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
  if (state.phase !== "done") return <JobProgress progress={state.phase === "running" ? state.progress : null} onCancel={cancel} />;
  const { ledger, mapping } = state.value;
  if (ledger.sheets.length === 0) return <NoLedger others={ledger.others} again="重新读取" onRetry={read} />;
  return (
    <div className={styles.part}>
      <div>
        {ledger.sheets.map((sheet) => (
          <PreviewSheet key={`${sheet.sheet}!${sheet.headerRow}`} sheet={sheet} mapping={mapping} onChosen={onCheck} />
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
      <HeaderPart others={ledger.others} onChosen={read} />
      <div>{again}</div>
    </div>
  );
}
