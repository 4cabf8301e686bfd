import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figures } from "../../sheets/monthly/figure";
import { Disclosure } from "../parts/Disclosure";
import { FigureRow } from "./FigureRow";
import { figureLabel } from "./figureLabel";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "3px 4px", textAlign: "left", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** The report's figures; each leads to the ledger rows behind it. */
export function FigureTable({ figures }: { readonly figures: Figures }) {
  const styles = useStyles();
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
            {Object.values(figures).map((figure) => (
              <FigureRow key={figure.id} label={figureLabel(figure.id)} figure={figure} />
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
