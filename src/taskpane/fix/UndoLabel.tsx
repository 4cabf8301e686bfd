import { makeStyles } from "@fluentui/react-components";
import type { FixStep } from "../../app/fixJournal";
import { undoWord } from "./fixWords";

const useStyles = makeStyles({ place: { display: "inline-block", maxWidth: "100%" } });

/** What the button says that takes a step back; a cell's address goes to the next line as a whole, with its comma. */
export function UndoLabel({ step }: { readonly step: FixStep }) {
  const styles = useStyles();
  const [cell] = step.cells;
  const place = cell === undefined ? "" : `${cell.sheet}!${cell.address}`;
  const [before = "", after] = place === "" ? [undoWord(step)] : undoWord(step).split(place);
  return (
    <span>
      {before}
      {after !== undefined && <span className={styles.place}>{`${place}${after.slice(0, 1)}`}</span>}
      {after?.slice(1)}
    </span>
  );
}
