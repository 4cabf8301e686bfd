import { useEffect, useRef } from "react";
import { Link, Text, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { basisText } from "../../policy/policyStamp";
import { usePane } from "../paneContext";
import { countText, tookText, whenText } from "../words";
import type { Checked } from "./useCheck";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // Two even lines, where one does not hold it.
    textWrap: "balance",
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  /** A clause goes to the next line whole; only one that is longer than the pane is broken. */
  clause: { display: "inline-block", maxWidth: "100%" },
  source: { color: tokens.colorNeutralForeground2 },
});

interface SummaryProps {
  readonly checked: Checked;
  /** To what is told after the findings: what was not checked, how the columns were read. */
  readonly onMore: () => void;
}

/** What was found as the heading, what is in doubt below it, what was checked and when. Takes the focus when a check ends. */
export function Summary({ checked, onMore }: SummaryProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { announce } = useAnnounce();
  const { now } = usePane();
  const { result, loaded, at, took } = checked;
  const said = useRef<Date | null>(null);
  useEffect(() => {
    // Only a full run ends with the focus here: a live result must not take it from the user's work.
    if (said.current === at) return;
    said.current = at;
    heading.current?.focus();
    announce(result.incomplete ? result.headline : `校验完成。${result.headline}`);
  }, [at, result, announce]);
  const [found = "", ...doubts] = result.headline.split(/(?<=。)(?=.)/);
  const columns = new Set(loaded.ledger.sheets.flatMap(({ mapping }) => mapping.map(({ field, heading }) => field ?? heading)));
  const { sheets } = loaded.ledger;
  return (
    <section className={styles.summary} aria-label="校验结论">
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {found.split(/(?<=，)/).map((clause, index) => (
          <span key={index} className={styles.clause}>
            {clause}
          </span>
        ))}
      </h2>
      {doubts.map((doubt) => (
        <Text key={doubt}>{doubt}</Text>
      ))}
      <Text block size={200} className={styles.source}>
        {`${result.incomplete ? "共读入" : "共检查"} ${countText(sheets.length)} 张工作表、${countText(result.rowCount)} 行、${countText(columns.size)} 列、${countText(result.coverage.length)} 条规则，${tookText(took)}，时间：${whenText(at, now())}。`}
        {`依据：${basisText(result.policy)}。`}
        <Link as="button" inline onClick={onMore}>
          更多信息
        </Link>
      </Text>
    </section>
  );
}
