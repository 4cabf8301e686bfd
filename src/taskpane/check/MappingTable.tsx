import { Fragment, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { columnNumber } from "../../core/a1";
import type { LedgerSheet } from "../../ledger/ledger";
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
  meaning: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  correct: { flexShrink: 0, minWidth: "auto", minHeight: "24px", padding: "0 6px" },
  how: { marginLeft: "8px", color: tokens.colorNeutralForeground2 },
});

interface MappingTableProps {
  readonly sheet: LedgerSheet;
  /** What the button says that remembers a correction: it tells what comes next. */
  readonly save: "记住" | "记住并重新校验";
  /** A correction was remembered; the row stays open until what comes next is done. */
  readonly onChosen: () => void | Promise<void>;
}

/** Column, heading, what it was understood as, and by which way where it is not the heading itself; each row has the way to correct it. */
export function MappingTable({ sheet, save, onChosen }: MappingTableProps) {
  const styles = useStyles();
  const [corrected, setCorrected] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const latest = useRef(corrected);
  latest.current = corrected;
  const close = (column: string) => {
    // By the time that a correction is done with, another row may be open.
    if (latest.current !== column) return;
    setCorrected(null);
    table.current?.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus();
  };
  const unused = sheet.unmapped.map((column) => ({ ...column, field: null, how: null, unit: undefined }));
  const columns = [...sheet.mapping, ...unused].sort((a, b) => columnNumber(a.column) - columnNumber(b.column));
  return (
    <table ref={table} className={styles.table} aria-label={`${sheet.sheet} 的列`}>
      <thead>
        <tr>
          <th scope="col">列</th>
          <th scope="col">表头</th>
          <th scope="col">识别为</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ column, heading, field, how, unit }) => (
          <Fragment key={column}>
            <tr>
              <td className={styles.column}>{column}</td>
              <td>{heading}</td>
              <td>
                <div className={styles.meaning}>
                  <span>
                    {how === null ? "没有用到" : field === null ? "—" : FIELDS[field].label}
                    {unit === 10000 && "（万元）"}
                    {how !== null && how !== "exact" && <span className={styles.how}>{MAPPING_WORD[how]}</span>}
                  </span>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.correct}
                    data-column={column}
                    aria-label={`更正 ${column} 列“${heading}”`}
                    aria-expanded={corrected === column}
                    onClick={() => setCorrected(corrected === column ? null : column)}
                  >
                    更正
                  </Button>
                </div>
              </td>
            </tr>
            {corrected === column && (
              <tr>
                <td colSpan={3}>
                  <CorrectColumn
                    sheet={sheet}
                    column={column}
                    heading={heading}
                    field={field}
                    save={save}
                    onChosen={async () => {
                      await onChosen();
                      close(column);
                    }}
                    onCancel={() => close(column)}
                  />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
