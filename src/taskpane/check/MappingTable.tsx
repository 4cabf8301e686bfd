import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { LedgerSheet, UserMapping } from "../../ledger/ledger";
import { FIELDS } from "../../ledger/fields";
import { MAPPING_WORD } from "../words";
import { CorrectColumn } from "./CorrectColumn";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    "& th, & td": {
      padding: "4px",
      textAlign: "left",
      verticalAlign: "top",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "anywhere",
    },
  },
  column: { whiteSpace: "nowrap" },
  how: { marginLeft: "8px", color: tokens.colorNeutralForeground2 },
});

interface MappingTableProps {
  readonly sheet: LedgerSheet;
  readonly mapping: UserMapping;
  readonly onChosen: () => void;
}

/** Column, heading, what it was understood as, and by which way where it is not the heading itself; below it the way to correct one. */
export function MappingTable({ sheet, mapping, onChosen }: MappingTableProps) {
  const styles = useStyles();
  return (
    <>
      <table className={styles.table} aria-label={`${sheet.sheet} 的列`}>
        <thead>
          <tr>
            <th scope="col">列</th>
            <th scope="col">表头</th>
            <th scope="col">识别为</th>
          </tr>
        </thead>
        <tbody>
          {sheet.mapping.map(({ column, heading, field, how, unit }) => (
            <tr key={column}>
              <td className={styles.column}>{column}</td>
              <td>{heading}</td>
              <td>
                {field === null ? "—" : FIELDS[field].label}
                {unit === 10000 && "（万元）"}
                {how !== "exact" && <span className={styles.how}>{MAPPING_WORD[how]}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.unmapped.length > 0 && (
        <Text size={200}>{`没有用到的列：${sheet.unmapped.map(({ column, heading }) => `${column} 列“${heading}”`).join("，")}。`}</Text>
      )}
      <CorrectColumn sheet={sheet} mapping={mapping} onChosen={onChosen} />
    </>
  );
}
