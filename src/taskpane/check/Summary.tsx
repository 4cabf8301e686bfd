import { useEffect, useRef } from "react";
import { Text, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { basisText } from "../../policy/policyStamp";
import { countText, timeText } from "../words";
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
  source: { color: tokens.colorNeutralForeground2 },
});

/** What was found as the heading, what is in doubt below it, what was checked and when. Takes the focus when a check ends. */
export function Summary({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { announce } = useAnnounce();
  const { result, loaded, at } = checked;
  const said = useRef<Date | null>(null);
  useEffect(() => {
    // Only a full run ends with the focus here: a live result must not take it from the user's work.
    if (said.current === at) return;
    said.current = at;
    heading.current?.focus();
    announce(result.incomplete ? result.headline : `校验完成。${result.headline}`);
  }, [at, result, announce]);
  const [found, ...doubts] = result.headline.split(/(?<=。)(?=.)/);
  return (
    <section className={styles.summary} aria-label="校验结论">
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {found}
      </h2>
      {doubts.map((doubt) => (
        <Text key={doubt}>{doubt}</Text>
      ))}
      <Text block size={200} className={styles.source}>
        {`${result.incomplete ? "共读入" : "共检查"} ${countText(loaded.ledger.sheets.length)} 张工作表、${countText(result.rowCount)} 行、${countText(result.coverage.length)} 条规则，时间 ${timeText(at)}。`}
        {`依据：${basisText(result.policy)}。`}
      </Text>
    </section>
  );
}
