import { Button, Text, makeStyles } from "@fluentui/react-components";
import { rememberCounted } from "../../app/countedSheets";
import type { LedgerSheet } from "../../ledger/ledger";
import { Notice } from "../parts/Notice";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";

const useStyles = makeStyles({ ask: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" } });

interface CountSheetProps {
  readonly sheet: LedgerSheet;
  readonly onChosen: () => void;
}

/** A sheet that repeats others is left out; whether that is right only a person can say. The answer is remembered in the workbook. */
export function CountSheet({ sheet: { sheet, repeats }, onChosen }: CountSheetProps) {
  const styles = useStyles();
  const { port } = usePane();
  const { state, run } = useJob<null>();
  if (repeats === undefined) return null;
  const isLeft = repeats === "left";
  const choose = () =>
    void run(async () => {
      await rememberCounted(port, sheet, isLeft);
      onChosen();
      return null;
    });
  return (
    <div className={styles.ask}>
      <Text size={200}>
        {isLeft
          ? "如果这些行是另外发放的，可以照常计入：两张表上的各算一次，次数和金额都会增加。"
          : "如果这张表只是汇总，请选不计入，免得重复计算。"}
      </Text>
      <Button size="small" disabledFocusable={state.phase === "running"} onClick={choose}>
        {isLeft ? "照常计入这张表" : "不计入重复的行"}
      </Button>
      {state.phase === "failed" && <Notice intent="error">{state.message}</Notice>}
    </div>
  );
}
