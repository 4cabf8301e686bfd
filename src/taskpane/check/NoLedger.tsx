import { Button, Text, makeStyles } from "@fluentui/react-components";
import type { OtherSheet } from "../../ledger/ledger";
import { Notice } from "../parts/Notice";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "20px" } });

interface NoLedgerProps {
  readonly others: readonly OtherSheet[];
  /** What the button that tries again says, "重新校验". */
  readonly again: string;
  readonly onRetry: () => void;
}

/** No sheet of the workbook is a ledger: says what each sheet is instead, and what a ledger needs. */
export function NoLedger({ others, again, onRetry }: NoLedgerProps) {
  const styles = useStyles();
  return (
    <>
      <Notice intent="warning" actions={<Button onClick={onRetry}>{again}</Button>}>
        {`没有找到台账。台账需要一行表头，其中有姓名、身份证号、帮扶金额等列名；请打开台账所在的工作簿，或补上表头后${again}。`}
      </Notice>
      {others.length > 0 && (
        <>
          <Text weight="semibold">各工作表的情况</Text>
          <ul className={styles.list}>
            {others.map(({ sheet, why }) => (
              <li key={sheet}>
                {sheet}：{why}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
