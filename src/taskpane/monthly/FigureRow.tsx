import { useState } from "react";
import { Link } from "@fluentui/react-components";
import type { Figure } from "../../sheets/monthly/figure";
import { RefLinks } from "../parts/RefLinks";
import type { Column } from "./columns";
import { figureText } from "./figureText";

interface FigureRowProps {
  readonly label: string;
  readonly figure: Figure;
  readonly columns: readonly Column[];
}

/** One figure in its columns; pressing a number lists the rows behind it as links. */
export function FigureRow({ label, figure, columns }: FigureRowProps) {
  const [open, setOpen] = useState<Column | null>(null);
  return (
    <>
      <tr>
        <th scope="row">{label}</th>
        {columns.map((column) => (
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
          <td colSpan={columns.length + 1}>
            {`${label}，${open.name}：${figure[open.rows].length} 行`}
            <RefLinks refs={figure[open.rows]} />
          </td>
        </tr>
      )}
    </>
  );
}
