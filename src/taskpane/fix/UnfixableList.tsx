import { useMemo } from "react";
import { Text, makeStyles } from "@fluentui/react-components";
import type { RefusedCell } from "../../app/fixPlan";
import { Disclosure } from "../parts/Disclosure";
import { RefLinks } from "../parts/RefLinks";
import { countText } from "../words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
});

/** The cells that nobody but a person can put right, by the reason; closed until it is wanted. */
export function UnfixableList({ cells }: { readonly cells: readonly RefusedCell[] }) {
  const styles = useStyles();
  const reasons = useMemo(() => {
    const groups = new Map<string, RefusedCell[]>();
    for (const cell of cells) {
      const group = groups.get(cell.why);
      if (group) group.push(cell);
      else groups.set(cell.why, [cell]);
    }
    return [...groups];
  }, [cells]);
  if (cells.length === 0) return null;
  return (
    <Disclosure level={3} title={`不能更正的 ${countText(cells.length)} 处和原因`}>
      <ul className={styles.list}>
        {reasons.map(([why, places]) => (
          <li key={why}>
            <Text block>{`${why}（${countText(places.length)} 处）`}</Text>
            <RefLinks refs={places.map(({ sheet, address }) => ({ file: "", sheet, row: 0, cell: address }))} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
