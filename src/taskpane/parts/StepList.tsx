import { makeStyles, tokens } from "@fluentui/react-components";
import { clauseText } from "../../policy/clauseText";
import type { Step } from "../../policy/decision";
import { foldBlankSteps, withoutRepeats } from "./foldBlankSteps";
import { RefLinks } from "./RefLinks";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "& td, & th": {
      padding: "3px 4px",
      textAlign: "left",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  label: { width: "34%", color: tokens.colorNeutralForeground2 },
  text: { fontVariantNumeric: "tabular-nums" },
  /** The cells are higher than the number that rests on them: on one line of writing with it all the same. */
  value: { display: "flex", flexWrap: "wrap", alignItems: "baseline", justifyContent: "space-between", gap: "0 12px" },
  clause: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface StepListProps {
  readonly steps: readonly Step[];
  /** The sheet of the finding: its cells are named without it. */
  readonly home: string;
}

/** A decision's steps as a sum on paper: label, value, and the clause or the cells that each rests on. */
export function StepList({ steps, home }: StepListProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="计算过程">
      <tbody>
        {foldBlankSteps(withoutRepeats(steps)).map(({ label, text, clause, refs }, index) => (
          <tr key={index}>
            <th scope="row" className={styles.label}>
              {label}
            </th>
            <td className={styles.text}>
              <div className={styles.value}>
                <span>{text}</span>
                {refs && refs.length > 0 && <RefLinks refs={refs} home={home} />}
              </div>
              {clause && clause !== "-" && <span className={styles.clause}>{`依据 ${clauseText(clause)}`}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
