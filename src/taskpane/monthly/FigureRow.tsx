import { useState } from "react";
import { Link } from "@fluentui/react-components";
import type { Figure } from "../../sheets/monthly/figure";
import { RefLinks } from "../parts/RefLinks";
import type { Column } from "./columns";
import { figureText } from "./figureText";
import { figureMark } from "./FigureFocus";

interface FigureRowProps {
  readonly label: string;
  readonly figure: Figure;
  readonly columns: readonly Column[];
  /** The sum of its section. */
  readonly isTotal?: boolean;
}

/** One figure in its columns; pressing a number lists the rows behind it as links. */
export function FigureRow({ label, figure, columns, isTotal = false }: FigureRowProps) {
  const [open, setOpen] = useState<Column | null>(null);
  return (
    <>
      <tr data-total={isTotal || undefined}>
        <th scope="row" tabIndex={-1} data-figure={figure.id}>
          {label}
        </th>
        {columns.map((column) => (
          <td key={column.key}>
            {figure[column.rows].length === 0 ? (
              figureText(figure[column.key])
            ) : (
              <Link
                as="button"
                inline
                data-figure={figureMark({ id: figure.id, column: column.key })}
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
