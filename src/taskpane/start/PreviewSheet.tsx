import { Text, makeStyles } from "@fluentui/react-components";
import type { LedgerSheet } from "../../ledger/ledger";
import { MappingTable } from "../check/MappingTable";
import { CellLink } from "../parts/CellLink";
import { Disclosure } from "../parts/Disclosure";
import { countText } from "../words";

const useStyles = makeStyles({ body: { display: "flex", flexDirection: "column", gap: "8px" } });

interface PreviewSheetProps {
  readonly sheet: LedgerSheet;
  readonly onChosen: () => Promise<void>;
}

/** One ledger sheet before the check: how many rows and columns were understood, where its header is, and the columns. */
export function PreviewSheet({ sheet, onChosen }: PreviewSheetProps) {
  const styles = useStyles();
  const { headerTop, headerRow, rowCount, remarks } = sheet;
  const known = sheet.mapping.filter(({ field }) => field !== null).length;
  const unknown = sheet.mapping.length - known + sheet.unmapped.length;
  const place = headerTop === headerRow ? `第 ${headerRow} 行` : `第 ${headerTop}～${headerRow} 行`;
  const columns = `认出 ${known} 列${unknown > 0 ? `，未认出 ${unknown} 列` : ""}`;
  return (
    <Disclosure level={3} title={`${sheet.sheet}：${countText(rowCount)} 行，表头在${place}，${columns}`}>
      <div className={styles.body}>
        <Text size={200}>
          表头在
          <CellLink sheet={sheet.sheet} address={`${headerTop}:${headerRow}`}>
            {place}
          </CellLink>
          。{remarks.map((remark) => `${remark}。`).join("")}
        </Text>
        <MappingTable sheet={sheet} save="记住" onChosen={onChosen} />
      </div>
    </Disclosure>
  );
}
