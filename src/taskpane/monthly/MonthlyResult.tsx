import { useEffect, useRef } from "react";
import { Text, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { writeMonthlyRows } from "../../app/writeMonthlyRows";
import { Failure } from "../parts/Failure";
import { JobProgress } from "../parts/JobProgress";
import { WriteOutcome } from "../parts/WriteOutcome";
import { usePane } from "../paneContext";
import { SheetButton } from "../reports/SheetButton";
import { monthText } from "../words";
import { FigureTable } from "./FigureTable";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { TieOutList } from "./TieOutList";
import { useWantedFigure } from "./FigureFocus";
import { YearPicture } from "./YearPicture";
import type { MonthlyRun } from "./useMonthly";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** The report that was built: whether it was written, its tie-outs, its figures and what it has to say. */
export function MonthlyResult({ monthly }: { readonly monthly: MonthlyRun }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { announce } = useAnnounce();
  const { wanted, want } = useWantedFigure();
  const { port } = usePane();
  const { report, sheet } = monthly;
  const built = report.state.phase === "done" ? report.state.value : null;
  useEffect(() => {
    if (built === null) return;
    heading.current?.focus();
    announce(`${monthText(built.report.month)}月报已算好。`);
  }, [built, announce]);
  if (report.state.phase === "running") return <JobProgress progress={report.state.progress} onCancel={report.cancel} />;
  if (report.state.phase === "cancelled") return <Text>已取消，没有生成月报。</Text>;
  if (report.state.phase === "failed") return <Failure state={report.state} />;
  if (built === null) return null;
  const { loaded } = built;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>{`${monthText(built.report.month)}资金运行情况`}</h2>
      {built.reported !== null && sheet.state.phase === "idle" && (
        <ReplaceQuestion built={built} onReplace={() => monthly.write(false)} onKeep={sheet.cancel} />
      )}
      {sheet.state.phase === "cancelled" && <Text>已保留原来的月报，没有写入。</Text>}
      <WriteOutcome state={sheet.state} doing="正在写出月报…" onReplace={() => monthly.write(true)} onKeep={sheet.cancel} />
      <TieOutList tieOuts={built.report.tieOuts} onFigure={want} />
      <YearPicture months={built.report.spendingByMonth} />
      <FigureTable figures={built.report.figures} wanted={wanted} />
      <SheetButton
        name="写出月报明细"
        sheet="月报明细"
        write={(options) => writeMonthlyRows(port, loaded, { policy: loaded.policy, month: built.report.month }, options)}
      />
      {built.report.notes.map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
    </>
  );
}
