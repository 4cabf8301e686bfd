import { Button, Text, makeStyles } from "@fluentui/react-components";
import { mayHaveHeader } from "../../app/chooseSelectedHeader";
import type { OtherSheet } from "../../ledger/ledger";
import { ChosenHeaders } from "../header/ChosenHeaders";
import { useChooseHeader } from "../header/useChooseHeader";
import { Notice } from "../parts/Notice";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "20px" } });

interface NoLedgerProps {
  readonly others: readonly OtherSheet[];
  /** What the button that tries again says, "重新校验". */
  readonly again: string;
  readonly onRetry: () => void;
}

/**
 * No sheet of the workbook is a ledger: says what each sheet is instead, and what a ledger needs. Where some sheet may have a header
 * that was not recognised, the user can point it out.
 */
export function NoLedger({ others, again, onRetry }: NoLedgerProps) {
  const styles = useStyles();
  const { choose, isBusy, why } = useChooseHeader(others, onRetry);
  const mayChoose = others.some(mayHaveHeader);
  return (
    <>
      <Notice
        intent="warning"
        actions={
          <>
            {mayChoose && (
              <Button disabledFocusable={isBusy} onClick={choose}>
                用选中行作表头
              </Button>
            )}
            <Button onClick={onRetry}>{again}</Button>
          </>
        }
      >
        {`没有找到台账。台账需要一行表头，其中有姓名、身份证号、帮扶金额等列名；请打开台账所在的工作簿，或补上表头后${again}。`}
        {mayChoose && "表里已经有表头的，请选中表头所在行，然后选择“用选中行作表头”。"}
      </Notice>
      {why !== "" && <Notice intent="warning">{why}</Notice>}
      {others.length > 0 && (
        <>
          <Text weight="semibold">各工作表的情况</Text>
          <ul className={styles.list}>
            {others.map(({ sheet, why: what }) => (
              <li key={sheet}>
                {sheet}：{what}
              </li>
            ))}
          </ul>
        </>
      )}
      <ChosenHeaders onChosen={onRetry} />
    </>
  );
}
