import { Text, makeStyles } from "@fluentui/react-components";
import type { LoadedLedger } from "../../app/loadLedger";
import { HeaderPart } from "../header/HeaderPart";
import { Disclosure } from "../parts/Disclosure";
import { countText } from "../words";
import { CountSheet } from "./CountSheet";
import { MappingTable } from "./MappingTable";
import { SkippedRows } from "./SkippedRows";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "8px" },
  others: { margin: 0, paddingLeft: "20px" },
});

interface SheetListProps {
  readonly loaded: LoadedLedger;
  readonly onChosen: () => void;
}

/** How each sheet was read: header, columns, rows left out; and the sheets that are no ledger. */
export function SheetList({ loaded, onChosen }: SheetListProps) {
  const styles = useStyles();
  const { sheets, others } = loaded.ledger;
  return (
    <Disclosure level={2} title={`台账识别情况（${sheets.length} 张表）`}>
      {sheets.map((sheet) => (
        <Disclosure
          key={`${sheet.sheet}!${sheet.headerRow}`}
          level={3}
          title={`${sheet.sheet}：${countText(sheet.rowCount)} 行，${sheet.mapping.length} 列`}
        >
          <div className={styles.body}>
            <Text size={200}>
              {sheet.headerTop === sheet.headerRow
                ? `表头在第 ${sheet.headerRow} 行。`
                : `表头在第 ${sheet.headerTop}～${sheet.headerRow} 行。`}
              {sheet.remarks.map((remark) => `${remark}。`).join("")}
            </Text>
            <CountSheet sheet={sheet} onChosen={onChosen} />
            <MappingTable sheet={sheet} save="记住并重新校验" onChosen={onChosen} />
            <SkippedRows sheet={sheet} />
          </div>
        </Disclosure>
      ))}
      {others.length > 0 && (
        <ul className={styles.others} aria-label="不是台账的工作表">
          {others.map(({ sheet, why }) => (
            <li key={sheet}>
              {sheet}：{why}
            </li>
          ))}
        </ul>
      )}
      <HeaderPart others={others} onChosen={onChosen} />
    </Disclosure>
  );
}
