import { useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { MOST_CELLS_AT_ONCE } from "../../app/applyFixes";
import type { FixGroup, PlannedFix } from "../../app/fixPlan";
import { CellLink } from "../parts/CellLink";
import { countText } from "../words";
import { FIX_WORD } from "./fixWords";

const PAGE = 20;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "2px 8px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  all: { alignSelf: "flex-start" },
});

interface FixGroupListProps {
  readonly group: FixGroup;
  readonly disabled: boolean;
  readonly onApply: (fixes: readonly PlannedFix[]) => void;
}

/** Corrections of one kind, each as old → new with its own button, and one button for all of them with their number. */
export function FixGroupList({ group: { kind, fixes }, disabled, onApply }: FixGroupListProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const all = fixes.slice(0, MOST_CELLS_AT_ONCE);
  return (
    <section className={styles.group} aria-labelledby={`fix-${kind}`}>
      <h3 id={`fix-${kind}`} className={styles.heading}>{`${FIX_WORD[kind]}，${countText(fixes.length)} 处`}</h3>
      <ul className={styles.list}>
        {fixes.slice(0, shown).map((fix) => (
          <li key={`${fix.sheet}!${fix.address}`} className={styles.item}>
            <span>
              <CellLink sheet={fix.sheet} address={fix.address} />
              {`　“${fix.shownOld}” → ${fix.shownNew}`}
            </span>
            <Button size="small" disabled={disabled} aria-label={`更正 ${fix.sheet}!${fix.address}`} onClick={() => onApply([fix])}>
              更正
            </Button>
          </li>
        ))}
      </ul>
      {fixes.length > shown && (
        <Link as="button" onClick={() => setShown(shown + PAGE)}>{`再显示 ${Math.min(PAGE, fixes.length - shown)} 处`}</Link>
      )}
      {fixes.length > all.length && <span>{`一次最多更正 ${countText(all.length)} 处，其余请再按一次。`}</span>}
      <Button className={styles.all} disabled={disabled} onClick={() => onApply(all)}>
        {`全部更正（${countText(all.length)} 处）`}
      </Button>
    </section>
  );
}
