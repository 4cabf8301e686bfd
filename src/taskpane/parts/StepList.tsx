import { makeStyles, tokens } from "@fluentui/react-components";
import { clauseText } from "../../policy/clauseText";
import type { Step } from "../../policy/decision";
import { RefLinks } from "./RefLinks";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
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
  clause: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** A decision's steps as a sum on paper: label, value, and the clause or the cells that each rests on. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="计算过程">
      <tbody>
        {steps.map(({ label, text, clause, refs }, index) => (
          <tr key={index}>
            <th scope="row" className={styles.label}>
              {label}
            </th>
            <td className={styles.text}>
              {text}
              {clause && clause !== "-" && <span className={styles.clause}>{`依据 ${clauseText(clause)}`}</span>}
              {refs && refs.length > 0 && <RefLinks refs={refs} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
