import { useEffect, useRef } from "react";
import { Text, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { SeverityMark } from "../look/SeverityMark";
import { SEVERITIES, countText, timeText } from "../words";
import type { Checked } from "./useCheck";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  counts: { display: "flex", flexWrap: "wrap", gap: "4px 16px", margin: 0, padding: 0, listStyleType: "none" },
  count: { display: "inline-flex", gap: "4px" },
});

/** The headline with the counts by severity as words, what was checked and when. Takes the focus when a check ends. */
export function Summary({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { announce } = useAnnounce();
  const { result, loaded, at } = checked;
  useEffect(() => {
    heading.current?.focus();
    announce(`校验完成。${result.headline}`);
  }, [result, announce]);
  return (
    <section className={styles.summary} aria-label="校验结论">
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {result.headline}
      </h2>
      <ul className={styles.counts}>
        {SEVERITIES.map((severity) => (
          <li key={severity} className={styles.count}>
            <SeverityMark severity={severity} />
            {countText(result.counts[severity])} 个
          </li>
        ))}
      </ul>
      <Text as="p" block size={200}>
        {`共检查 ${countText(loaded.ledger.sheets.length)} 张工作表、${countText(result.rowCount)} 行、${countText(result.coverage.length)} 条规则，时间 ${timeText(at)}。`}
        {`依据：${result.policy.title}。`}
      </Text>
    </section>
  );
}
