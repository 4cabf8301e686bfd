import { useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult, Finding } from "../../checks/finding";
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

/** All findings, the binding ones first, by rule; one of them is open at a time. */
export function FindingList({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  const [open, setOpen] = useState<Finding | null>(null);
  return (
    <>
      {groupFindings(result.findings, result.coverage).map(({ severity, count, rules }) => (
        <section key={severity} className={styles.section} aria-labelledby={`findings-${severity}`}>
          <h2 id={`findings-${severity}`} className={styles.heading}>
            <SeverityMark severity={severity} />
            {countText(count)} 个
          </h2>
          {rules.map((rule) => (
            <RuleFindings key={rule.code} rule={rule} open={open} onOpen={setOpen} />
          ))}
        </section>
      ))}
    </>
  );
}
