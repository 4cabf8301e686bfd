import { makeStyles } from "@fluentui/react-components";
import type { FigurePlace, TieOut } from "../../sheets/monthly/tieOut";
import { Disclosure } from "../parts/Disclosure";
import { TieOutItem } from "./TieOutItem";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "10px" },
});

interface TieOutListProps {
  readonly tieOuts: readonly TieOut[];
  /** Leads to a figure of the report. */
  readonly onFigure: (place: FigurePlace) => void;
}

/** Every tie-out with both sides and the difference; one that cannot be judged says why. Those that hold are folded away. */
export function TieOutList({ tieOuts, onFigure }: TieOutListProps) {
  const of = (status: TieOut["status"]) => tieOuts.filter((tie) => tie.status === status);
  const [broken, unknown, held] = [of("broken"), of("unknown"), of("ok")];
  const open = [...broken, ...unknown];
  return (
    <Disclosure level={2} title={`勾稽核对：相符 ${held.length} 项，不符 ${broken.length} 项，无法核对 ${unknown.length} 项`} startsOpen>
      {open.length > 0 && <Ties tieOuts={open} onFigure={onFigure} />}
      {held.length > 0 && (
        <Disclosure level={3} title={`相符的 ${held.length} 项`}>
          <Ties tieOuts={held} onFigure={onFigure} />
        </Disclosure>
      )}
    </Disclosure>
  );
}

function Ties({ tieOuts, onFigure }: TieOutListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tieOuts.map((tieOut, at) => (
        <TieOutItem
          key={tieOut.id}
          tieOut={tieOut}
          isListed={tieOuts.slice(0, at).some(({ note }) => note === tieOut.note)}
          onFigure={onFigure}
        />
      ))}
    </ul>
  );
}
