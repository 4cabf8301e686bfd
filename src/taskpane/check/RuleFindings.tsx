import { useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { Disclosure } from "../parts/Disclosure";
import { countText } from "../words";
import { FindingItem } from "./FindingItem";
import type { RuleGroup } from "./groupFindings";
import { PAGE, pageOfFindings } from "./pageOfFindings";

/** Notes are many and can wait: a group of more than this starts closed. */
const NOTES_OPEN = 5;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  title: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "0 8px", flexGrow: 1 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  code: {
    marginLeft: "auto",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface RuleFindingsProps {
  readonly rule: RuleGroup;
  readonly open: Finding | null;
  readonly onOpen: (finding: Finding | null) => void;
}

/** The findings of one rule under its title and count; the rule's code is there for those who look it up. */
export function RuleFindings({ rule: { code, title, findings }, open, onOpen }: RuleFindingsProps) {
  const styles = useStyles();
  const [pages, setPages] = useState(1);
  const { first, skipped, around } = pageOfFindings(findings, pages, open);
  const more = Math.min(PAGE, findings.length - first.length);
  const items = (shown: readonly Finding[], from: number) =>
    shown.map((finding, index) => <FindingItem key={from + index} finding={finding} isOpen={finding === open} onOpen={onOpen} />);
  const heading = (
    <span className={styles.title}>
      <span>{title}</span>
      <span className={styles.count}>{`${countText(findings.length)} 个`}</span>
      <span className={styles.code}>{code}</span>
    </span>
  );
  return (
    <Disclosure
      level={3}
      startsOpen={findings[0]?.severity !== "note" || findings.length <= NOTES_OPEN}
      reveal={open !== null && findings.includes(open)}
      title={heading}
    >
      <ul className={styles.list}>{items(first, 0)}</ul>
      {more > 0 && (
        <Button
          size="small"
          onClick={() => setPages(pages + 1)}
        >{`再显示 ${more} 个（已显示 ${countText(first.length)} / ${countText(findings.length)}）`}</Button>
      )}
      {around.length > 0 && (
        <>
          {skipped > 0 && (
            <Text block size={200}>
              {`中间 ${countText(skipped)} 个没有显示。`}
            </Text>
          )}
          <ul className={styles.list}>{items(around, first.length + skipped)}</ul>
        </>
      )}
    </Disclosure>
  );
}
