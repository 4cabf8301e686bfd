import { useState } from "react";
import { Link } from "@fluentui/react-components";
import type { Figure } from "../../sheets/monthly/figure";
import { RefLinks } from "../parts/RefLinks";
import { figureText } from "./figureText";

const COLUMNS = [
  { key: "month", rows: "rows", name: "本月" },
  { key: "year", rows: "yearRows", name: "本年累计" },
  { key: "lastYear", rows: "lastYearRows", name: "去年同期" },
] as const;

interface FigureRowProps {
  readonly label: string;
  readonly figure: Figure;
}

/** One figure in its three columns; pressing a number lists the rows behind it as links. */
export function FigureRow({ label, figure }: FigureRowProps) {
  const [open, setOpen] = useState<(typeof COLUMNS)[number] | null>(null);
  return (
    <>
      <tr>
        <th scope="row">{label}</th>
        {COLUMNS.map((column) => (
          <td key={column.key}>
            {figure[column.rows].length === 0 ? (
              figureText(figure[column.key])
            ) : (
              <Link
                as="button"
                aria-expanded={open === column}
                aria-label={`${label} ${column.name} ${figureText(figure[column.key])}`}
                onClick={() => setOpen(open === column ? null : column)}
              >
                {figureText(figure[column.key])}
              </Link>
            )}
          </td>
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={4}>
            {`${label}，${open.name}：${figure[open.rows].length} 行`}
            <RefLinks refs={figure[open.rows]} />
          </td>
        </tr>
      )}
    </>
  );
}
