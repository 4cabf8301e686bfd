import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { TieOut } from "../../sheets/monthly/tieOut";
import { Disclosure } from "../parts/Disclosure";
import { figureText } from "./figureText";

const STATUS: Readonly<Record<TieOut["status"], string>> = { ok: "✓ 相符", broken: "✕ 不符", unknown: "？无法核对" };

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  broken: { color: tokens.colorPaletteRedForeground1 },
});

/** Every tie-out with both sides and the difference; one that cannot be judged says why. */
export function TieOutList({ tieOuts }: { readonly tieOuts: readonly TieOut[] }) {
  const styles = useStyles();
  const count = (status: TieOut["status"]) => tieOuts.filter((tie) => tie.status === status).length;
  const title = `勾稽核对：相符 ${count("ok")} 项，不符 ${count("broken")} 项，无法核对 ${count("unknown")} 项`;
  return (
    <Disclosure level={2} title={title} startsOpen>
      <ul className={styles.list}>
        {tieOuts.map(({ id, title: what, status, left, right, diff, why }) => (
          <li key={id}>
            <Text weight="semibold" className={status === "broken" ? styles.broken : undefined}>{`${STATUS[status]}　${id} ${what}`}</Text>
            {left !== null && right !== null && (
              <Text block size={200}>{`左 ${figureText(left)}，右 ${figureText(right)}，差 ${figureText(diff)}`}</Text>
            )}
            {why && (
              <Text block size={200}>
                {why}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
