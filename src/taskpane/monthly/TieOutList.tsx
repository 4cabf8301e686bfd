import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { TieOut } from "../../sheets/monthly/tieOut";
import { Disclosure } from "../parts/Disclosure";
import { figureText } from "./figureText";

const STATUS: Readonly<Record<TieOut["status"], string>> = { ok: "✓ 相符", broken: "✕ 不符", unknown: "？无法核对" };

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "10px" },
  what: { fontWeight: tokens.fontWeightSemibold },
  broken: { color: tokens.colorPaletteRedForeground1 },
  soft: { color: tokens.colorNeutralForeground2 },
  sides: { fontVariantNumeric: "tabular-nums" },
});

/** Every tie-out with both sides and the difference; one that cannot be judged says why. Those that hold are folded away. */
export function TieOutList({ tieOuts }: { readonly tieOuts: readonly TieOut[] }) {
  const of = (status: TieOut["status"]) => tieOuts.filter((tie) => tie.status === status);
  const [broken, unknown, held] = [of("broken"), of("unknown"), of("ok")];
  const open = [...broken, ...unknown];
  return (
    <Disclosure level={2} title={`勾稽核对：相符 ${held.length} 项，不符 ${broken.length} 项，无法核对 ${unknown.length} 项`} startsOpen>
      {open.length > 0 && <Ties tieOuts={open} />}
      {held.length > 0 && (
        <Disclosure level={3} title={`相符的 ${held.length} 项`}>
          <Ties tieOuts={held} />
        </Disclosure>
      )}
    </Disclosure>
  );
}

function Ties({ tieOuts }: { readonly tieOuts: readonly TieOut[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tieOuts.map(({ id, title, status, left, right, diff, why }) => (
        <li key={id}>
          <Text block className={styles.what}>
            <span className={status === "broken" ? styles.broken : styles.soft}>{STATUS[status]}</span>
            {`　${title}`}
          </Text>
          {left !== null && right !== null && (
            <Text
              block
              size={200}
              className={styles.sides}
            >{`左边 ${figureText(left)}，右边 ${figureText(right)}，相差 ${figureText(diff)}`}</Text>
          )}
          <Text block size={200} className={styles.soft}>
            {why === "" || why === "相符" ? id : `${id}　${why}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
