import { Fragment, useRef } from "react";
import { Text } from "@fluentui/react-components";
import type { Figures } from "../../sheets/monthly/figure";
import { layout, type Line } from "../../sheets/monthly/layout";
import { Disclosure } from "../parts/Disclosure";
import { FigureRow } from "./FigureRow";
import { COLUMNS } from "./columns";
import { FigureFocus, type WantedFigure } from "./FigureFocus";
import { useFigureTableStyles } from "./useFigureTableStyles";

interface FigureTableProps {
  readonly figures: Figures;
  /** The figure to which a tie-out leads: it takes the focus. */
  readonly wanted: WantedFigure | null;
}

/** The report's figures in the order of the sheet; each leads to the ledger rows behind it. A column in which nothing is known is left out. */
export function FigureTable({ figures, wanted }: FigureTableProps) {
  const styles = useFigureTableStyles();
  const table = useRef<HTMLDivElement>(null);
  const last = useRef<WantedFigure | null>(null);
  const lines = layout(figures);
  const columns = COLUMNS.filter(({ key }) => key !== "lastYear" || Object.values(figures).some(({ lastYear }) => lastYear !== null));
  const numbers = Object.values(figures).flatMap((figure) => columns.map(({ key }) => figure[key] ?? ""));
  return (
    <Disclosure level={2} title="各项数字（点击数字查看台账行）" startsOpen opensFor={wanted}>
      {numbers.some((number) => /\.\d{3}/.test(number)) && (
        <Text size={200}>台账中有超过两位小数的金额，各项按原数相加，没有四舍五入。</Text>
      )}
      <div ref={table} className={styles.scroll}>
        <table className={styles.table} aria-label="月报数字">
          <thead>
            <tr>
              <th scope="col">项目</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => {
              const figure = figures[line.id];
              return (
                <Fragment key={line.id}>
                  {line.group !== "" && line.group !== lines[index - 1]?.group && (
                    <tr>
                      <th scope="rowgroup" colSpan={columns.length + 1}>
                        {groupHeading(line, lines[index - 1])}
                      </th>
                    </tr>
                  )}
                  {figure && <FigureRow label={line.label} figure={figure} columns={columns} isTotal={line.group === ""} />}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      <FigureFocus table={table} wanted={wanted} last={last} />
    </Disclosure>
  );
}

/** "按帮扶形式", with its section where the section has no line of its own. */
const groupHeading = (line: Line, before: Line | undefined): string =>
  line.section === before?.section ? line.group : `${line.section}　${line.group}`;
