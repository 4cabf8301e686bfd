import { useId } from "react";
import { Checkbox, Text, makeStyles } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { placeOf } from "../check/placeOf";
import { CellLink } from "../parts/CellLink";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "0 8px",
    overflowWrap: "anywhere",
  },
  /** In line with the words beside the box. */
  sentence: { flexBasis: "100%", paddingLeft: "32px", boxSizing: "border-box" },
});

interface AlsoLineProps {
  readonly finding: Finding;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Another finding of the rule as it can be judged here: whose it is, its cell as a link, and its sentence. */
export function AlsoLine({ finding, isChosen, onChoose }: AlsoLineProps) {
  const styles = useStyles();
  const sentence = useId();
  const { person, row, sheet, cells, message } = finding;
  const whose = person || (row === null ? "整列" : "姓名未填");
  const [cell] = cells;
  return (
    <li className={styles.line}>
      <Checkbox
        label={whose}
        aria-label={`${placeOf(finding)}　${whose}`}
        aria-describedby={sentence}
        checked={isChosen}
        onChange={(_, data) => onChoose(data.checked === true)}
      />
      {cell === undefined ? <span>{placeOf(finding)}</span> : <CellLink sheet={sheet} address={cell} />}
      <Text id={sentence} size={200} className={styles.sentence}>
        {message}
      </Text>
    </li>
  );
}
