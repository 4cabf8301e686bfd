import { makeStyles, tokens } from "@fluentui/react-components";
import type { Coverage, Finding } from "../../checks/finding";
import { SeverityMark } from "../look/SeverityMark";
import { countText } from "../words";
import { groupFindings } from "./groupFindings";
import { RuleFindings } from "./RuleFindings";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: {
    display: "flex",
    gap: "6px",
    margin: 0,
    paddingBottom: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly open: Finding | null;
  readonly onOpen: (finding: Finding | null) => void;
}

/** The findings, the binding ones first, by rule. */
export function FindingList({ findings, coverage, open, onOpen }: FindingListProps) {
  const styles = useStyles();
  return (
    <>
      {groupFindings(findings, coverage).map(({ severity, count, rules }) => (
        <section key={severity} className={styles.section} aria-labelledby={`findings-${severity}`}>
          <h2 id={`findings-${severity}`} className={styles.heading}>
            <SeverityMark severity={severity} />
            {countText(count)} 个
          </h2>
          {rules.map((rule) => (
            <RuleFindings key={rule.code} rule={rule} open={open} onOpen={onOpen} />
          ))}
        </section>
      ))}
    </>
  );
}
