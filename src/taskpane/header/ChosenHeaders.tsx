import { useEffect, useState } from "react";
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { recallHeaders, rememberHeader } from "../../app/chosenHeaders";
import { attempt } from "../../app/outcome";
import { Notice } from "../parts/Notice";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 8px" },
});

/** The sheets whose header a person chose, each with the way to give it back to the program; nothing where there are none. */
export function ChosenHeaders({ onChosen }: { readonly onChosen: () => void }) {
  const styles = useStyles();
  const { port } = usePane();
  const { state, run } = useJob<null>();
  const [sheets, setSheets] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    void attempt(() => recallHeaders(port)).then((found) => {
      if (!isGone && found.ok) setSheets(Object.keys(found.value));
    });
    return () => void (isGone = true);
  }, [port]);
  if (sheets.length === 0) return null;
  const takeBack = (sheet: string) =>
    void run(async () => {
      await rememberHeader(port, sheet, null);
      onChosen();
      return null;
    });
  return (
    <>
      <ul className={styles.list} aria-label="人工选定的表头">
        {sheets.map((sheet) => (
          <li key={sheet} className={styles.line}>
            <Text size={200}>{`“${sheet}”的表头是人工选定的。`}</Text>
            <Button
              size="small"
              aria-label={`恢复自动识别：${sheet}`}
              disabledFocusable={state.phase === "running"}
              onClick={() => takeBack(sheet)}
            >
              恢复自动识别
            </Button>
          </li>
        ))}
      </ul>
      {state.phase === "failed" && <Notice intent="error">{state.message}</Notice>}
    </>
  );
}
