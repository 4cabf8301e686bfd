import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { Disclosure } from "../parts/Disclosure";
import { countText } from "../words";
import { FindingItem } from "./FindingItem";
import type { RuleGroup } from "./groupFindings";

/** A group longer than FOLD_ABOVE shows its first PAGE findings; one broken source must not bury the other rules. */
const FOLD_ABOVE = 50;
const PAGE = 20;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface RuleFindingsProps {
  readonly rule: RuleGroup;
  readonly open: Finding | null;
  readonly onOpen: (finding: Finding | null) => void;
}

/** The findings of one rule under its title and count. */
export function RuleFindings({ rule, open, onOpen }: RuleFindingsProps) {
  const styles = useStyles();
  const { findings } = rule;
  const [pages, setPages] = useState(1);
  const openAt = open === null ? -1 : findings.indexOf(open);
  const shown = findings.length > FOLD_ABOVE ? Math.min(findings.length, Math.max(pages * PAGE, openAt + 1)) : findings.length;
  const more = Math.min(PAGE, findings.length - shown);
  const title = (
    <span>
      {`${rule.code} ${rule.title} `}
      <span className={styles.count}>{`${countText(findings.length)} 个`}</span>
    </span>
  );
  return (
    <Disclosure level={3} startsOpen reveal={openAt >= 0} title={title}>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => (
          <FindingItem key={index} finding={finding} isOpen={finding === open} onOpen={onOpen} />
        ))}
      </ul>
      {more > 0 && (
        <Button
          size="small"
          onClick={() => setPages(Math.ceil(shown / PAGE) + 1)}
        >{`再显示 ${more} 个（已显示 ${countText(shown)} / ${countText(findings.length)}）`}</Button>
      )}
    </Disclosure>
  );
}
