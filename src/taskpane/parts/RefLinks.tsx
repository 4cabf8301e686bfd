import { useState } from "react";
import { Link, makeStyles } from "@fluentui/react-components";
import type { CellRef } from "../../policy/decision";
import { CellLink } from "./CellLink";

const PAGE = 20;

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 12px", margin: 0, padding: 0, listStyleType: "none" },
});

interface RefLinksProps {
  readonly refs: readonly CellRef[];
  /** The sheet that the reader has in mind: its cells are named without it. */
  readonly home?: string;
}

/** The ledger rows or cells behind a figure or a step, each a link; long lists come twenty at a time. */
export function RefLinks({ refs, home }: RefLinksProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  return (
    <ul className={styles.list}>
      {refs.slice(0, shown).map((ref) => (
        <li key={`${ref.sheet}!${ref.cell ?? ref.row}`}>
          <CellLink sheet={ref.sheet} address={ref.cell ?? `${ref.row}:${ref.row}`}>
            {nameOf(ref, home)}
          </CellLink>
        </li>
      ))}
      {refs.length > shown && (
        <li>
          <Link as="button" onClick={() => setShown(shown + PAGE)}>{`再显示 ${Math.min(PAGE, refs.length - shown)} 处`}</Link>
        </li>
      )}
    </ul>
  );
}

const nameOf = ({ sheet, row, cell }: CellRef, home: string | undefined): string => {
  if (sheet === home) return cell ?? `第 ${row} 行`;
  return cell === undefined ? `${sheet} 第 ${row} 行` : `${sheet}!${cell}`;
};
