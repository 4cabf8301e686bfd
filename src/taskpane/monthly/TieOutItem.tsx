import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FigurePlace, TieOut, TieOutSide } from "../../sheets/monthly/tieOut";
import { RefLinks } from "../parts/RefLinks";
import { figureText } from "./figureText";

const STATUS: Readonly<Record<TieOut["status"], string>> = { ok: "✓ 相符", broken: "✕ 不符", unknown: "？无法核对" };

const useStyles = makeStyles({
  what: { fontWeight: tokens.fontWeightSemibold },
  broken: { color: tokens.colorPaletteRedForeground1 },
  soft: { color: tokens.colorNeutralForeground2 },
  sides: { fontVariantNumeric: "tabular-nums" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

interface TieOutItemProps {
  readonly tieOut: TieOut;
  /** Another one above lists the rows that cannot be read. */
  readonly isListed: boolean;
  readonly onFigure: (place: FigurePlace) => void;
}

/** One tie-out: what is compared, both sides with the way to their figures, and what they do not say themselves. */
export function TieOutItem({ tieOut, isListed, onFigure }: TieOutItemProps) {
  const styles = useStyles();
  const { id, title, status, left, right, diff, sides, note, unread } = tieOut;
  const [leftSide, rightSide] = sides;
  const parts: readonly (readonly [TieOutSide, string | null])[] = [
    [leftSide, left],
    [rightSide, right],
  ];
  return (
    <li>
      <Text block className={styles.what}>
        <span className={status === "broken" ? styles.broken : styles.soft}>{STATUS[status]}</span>
        {`　${title}`}
      </Text>
      {(left !== null || right !== null) && (
        <Text block className={styles.sides}>
          {parts.map(([side, value], at) => (
            <span key={at}>
              {at > 0 && "，"}
              <Side side={side} value={value} className={styles.link} onFigure={onFigure} />
            </span>
          ))}
          {diff !== null && `，相差 ${figureText(diff)}${leftSide.unit === rightSide.unit ? ` ${leftSide.unit}` : ""}`}
        </Text>
      )}
      <Text block size={200} className={styles.soft}>
        {note === "" || note === "相符" ? id : `${id}　${note}`}
      </Text>
      {unread.length > 0 && !isListed && <RefLinks refs={unread} />}
    </li>
  );
}

interface SideProps {
  readonly side: TieOutSide;
  readonly value: string | null;
  readonly className: string;
  readonly onFigure: (place: FigurePlace) => void;
}

/** "支出合计 6,000.00 元", as the way to its line where the report has one. */
function Side({ side: { name, unit, figure }, value, className, onFigure }: SideProps) {
  const text = value === null ? `${name}：未知` : `${name} ${figureText(value)} ${unit}`;
  if (figure === null || value === null) return <>{text}</>;
  return (
    <Link as="button" inline className={className} onClick={() => onFigure(figure)}>
      {text}
    </Link>
  );
}
