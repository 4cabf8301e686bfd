import { Fragment } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figures } from "../../sheets/monthly/figure";
import { layout, type Line } from "../../sheets/monthly/layout";
import { Disclosure } from "../parts/Disclosure";
import { FigureRow } from "./FigureRow";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "3px 4px", textAlign: "left", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    "& td": { textAlign: "right" },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
    "& tbody th[scope=rowgroup]": { fontWeight: tokens.fontWeightSemibold },
  },
});

/** The report's figures in the order of the sheet; each leads to the ledger rows behind it. */
export function FigureTable({ figures }: { readonly figures: Figures }) {
  const styles = useStyles();
  const lines = layout(figures);
  return (
    <Disclosure level={2} title="各项数字（点击数字查看台账行）" startsOpen>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label="月报数字">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">本月</th>
              <th scope="col">本年累计</th>
              <th scope="col">去年同期</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => {
              const figure = figures[line.id];
              return (
                <Fragment key={line.id}>
                  {line.group !== "" && line.group !== lines[index - 1]?.group && (
                    <tr>
                      <th scope="rowgroup" colSpan={4}>
                        {groupHeading(line, lines[index - 1])}
                      </th>
                    </tr>
                  )}
                  {figure && <FigureRow label={line.label} figure={figure} />}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}

/** "按帮扶形式", with its section where the section has no line of its own. */
const groupHeading = (line: Line, before: Line | undefined): string => (line.section === before?.section ? line.group : `${line.section}　${line.group}`);
