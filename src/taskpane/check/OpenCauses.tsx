import { Text, makeStyles } from "@fluentui/react-components";
import type { LedgerRow } from "../../ledger/ledger";
import type { CellRef } from "../../policy/decision";
import { Disclosure } from "../parts/Disclosure";
import { RefLinks } from "../parts/RefLinks";
import { countText } from "../words";
import type { Checked } from "./useCheck";
import { useOpenRows } from "./useOpenRows";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  rules: { margin: 0, paddingLeft: "20px" },
});

/** Why rows could not be judged: each cause once, with its rows as links and the rules that it leaves open. */
export function OpenCauses({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const causes = useOpenRows(checked);
  if (causes === null) return <Text size={200}>正在列出无法判断的行…</Text>;
  const titles = new Map(checked.result.coverage.map(({ code, title }) => [code, title]));
  return (
    <ul className={styles.list} aria-label="无法判断的行">
      {causes.map(({ text, rows, codes }) => (
        <li key={text}>
          <Text block weight="semibold">{`${text}：${countText(rows.length)} 行`}</Text>
          <RefLinks refs={rows.map(refOf)} />
          <Disclosure level={3} title={`影响 ${codes.length} 条规则`}>
            <ul className={styles.rules}>
              {codes.map((code) => (
                <li key={code}>
                  <Text size={200}>{`${code} ${titles.get(code) ?? ""}`}</Text>
                </li>
              ))}
            </ul>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

const refOf = ({ sheet, row }: LedgerRow): CellRef => ({ file: sheet.file, sheet: sheet.sheet, row });
