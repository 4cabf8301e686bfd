import { useCallback, useEffect, useMemo, useState } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { ScopeChoice } from "../app/listedScope";
import type { TrialStart } from "../app/trialOfRecord";
import { CheckView } from "./check/CheckView";
import { useCheck } from "./check/useCheck";
import { HelpView } from "./help/HelpView";
import { onJob, type Job } from "./jobs";
import { KeptContext } from "./kept";
import { LiveRegion } from "./look/LiveRegion";
import { usePaneTheme } from "./look/usePaneTheme";
import { MonthlyView } from "./monthly/MonthlyView";
import { AuthorProvider } from "./overrides/author";
import { Crash } from "./parts/Crash";
import { KeptView } from "./parts/KeptView";
import { OwnWritesContext, createOwnWrites } from "./ownWrites";
import { PaneContext, type Pane } from "./paneContext";
import { PreReviewView } from "./preReview/PreReviewView";
import { ReportsView } from "./reports/ReportsView";
import { RecordLink, type RecordPlace } from "./record/recordLink";
import { RecordView } from "./record/RecordView";
import { ScopeContext } from "./scope/scopeContext";
import { StandardsView } from "./standards/StandardsView";
import { usePolicyForFunctions } from "./standards/usePolicyForFunctions";
import { StartView } from "./start/StartView";
import { useChangedSince } from "./start/useChangedSince";
import { TrialView } from "./trial/TrialView";
import type { View } from "./views";

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    // No line that holds one character alone.
    textWrap: "pretty",
    // A link that is no word of a sentence is a target by itself; it is as large as the text around it.
    "& .fui-Link": { minHeight: "24px", fontSize: "inherit", lineHeight: "inherit", verticalAlign: "baseline" },
    // Fluent doubles the underline of a link that has the focus, which hardly anybody sees.
    "& .fui-Link:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    // Contrast themes give links and text nearly one colour.
    "@media (forced-colors: active)": { "& .fui-Link": { textDecorationLine: "underline" } },
    // What is not chosen can be chosen: Fluent's grey is that of what cannot.
    "& .fui-Radio .fui-Radio__input:enabled ~ .fui-Radio__label": { color: tokens.colorNeutralForeground1 },
    "& .fui-Checkbox .fui-Checkbox__input:enabled ~ .fui-Checkbox__label": { color: tokens.colorNeutralForeground1 },
    // A line that begins with a quotation mark stands in line with the others.
    textSpacingTrim: "trim-start",
  },
});

interface AppProps extends Pane {
  /** Asked again on every focus: the host does not announce a change of its theme. */
  readonly isDark: () => boolean;
}

/** The whole pane: look, announcements, and which view is open. It knows the workbook only as a port. */
export function App({ port, now, breathe, isDark }: AppProps) {
  const styles = useStyles();
  const theme = usePaneTheme(isDark);
  const pane = useMemo(() => ({ port, now, breathe }), [port, now, breathe]);
  const [writes] = useState(createOwnWrites);
  const [kept] = useState(() => ({}));
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <LiveRegion>
        <PaneContext.Provider value={pane}>
          <OwnWritesContext.Provider value={writes}>
            <KeptContext.Provider value={kept}>
              <AuthorProvider>
                <Crash>
                  <Views />
                </Crash>
              </AuthorProvider>
            </KeptContext.Provider>
          </OwnWritesContext.Provider>
        </PaneContext.Provider>
      </LiveRegion>
    </FluentProvider>
  );
}

interface Open {
  readonly view: View;
  readonly visit: number;
  /** The view before, so that the way back ends where it began. */
  readonly from: View | null;
  /** What stays open out of sight, and comes back by 返回; the start view where there is none. */
  readonly below?: Open;
  /** The row whose 帮扶档案 was asked for. */
  readonly row?: RecordPlace;
  /** What 测算 begins with. */
  readonly trial?: TrialStart | null;
}

/** The next view in place of this one, or on top of it. */
const next = ({ view: from, visit }: Open, then: Omit<Open, "visit" | "from">): Open => ({ ...then, visit: visit + 1, from });

function Views() {
  const [open, setOpen] = useState<Open>({ view: "start", visit: 0, from: null });
  const [asReference, setAsReference] = useState(false);
  usePolicyForFunctions();
  const check = useCheck();
  const { start } = check;
  const [scope, setScope] = useState<ScopeChoice>("all");
  const checked = check.state.phase === "done" ? check.state.value : null;
  const isChanged = useChangedSince(checked);
  const visit = useCallback((view: View) => setOpen((last) => next(last, { view })), []);
  const showRecord = useCallback((row: RecordPlace) => setOpen((last) => next(last, { view: "record", row, below: last })), []);
  const tryOut = useCallback((trial: TrialStart | null) => setOpen((last) => next(last, { view: "trial", trial, below: last })), []);
  const begin = useCallback(
    (job: Job, choice: ScopeChoice = "all") => {
      visit(job);
      if (job === "check") start(asReference, choice);
    },
    [visit, start, asReference],
  );
  useEffect(() => onJob((job) => begin(job)), [begin]);

  const goBack = () => setOpen((last) => last.below ?? next(last, { view: "start" }));
  const changeReference = (next: boolean) => {
    setAsReference(next);
    start(next);
  };
  const otherView = () => {
    if (open.view === "preReview") return <PreReviewView key={open.visit} onBack={goBack} />;
    if (open.view === "monthly") return <MonthlyView key={open.visit} onBack={goBack} />;
    if (open.view === "trial") return <TrialView key={open.visit} start={open.trial ?? null} onBack={goBack} />;
    if (open.view === "standards") return <StandardsView key={open.visit} onBack={goBack} />;
    if (open.view === "help") return <HelpView onBack={goBack} onCheck={() => begin("check")} />;
    if (open.view === "reports") return <ReportsView key={open.visit} onBack={goBack} />;
    return (
      <StartView
        check={check.state}
        isChanged={isChanged}
        latest={check.latest}
        scope={scope}
        onScope={setScope}
        from={open.from}
        onBegin={begin}
        onShowCheck={() => visit("check")}
        onShowRecord={() => visit("record")}
        onTrial={() => visit("trial")}
        onMoreReports={() => visit("reports")}
        onStandards={() => visit("standards")}
        onHelp={() => visit("help")}
      />
    );
  };
  const isCheck = open.view === "check";
  const record = open.view === "record" ? open : open.below?.view === "record" ? open.below : null;
  return (
    <>
      {(isCheck || check.state.phase !== "idle") && (
        <KeptView isShown={isCheck}>
          <RecordLink.Provider value={showRecord}>
            <ScopeContext.Provider value={check.scope}>
              <CheckView check={check} asReference={asReference} onAsReference={changeReference} onBack={goBack} />
            </ScopeContext.Provider>
          </RecordLink.Provider>
        </KeptView>
      )}
      {record !== null && (
        <KeptView key={record.visit} isShown={open === record}>
          <RecordView row={record.row ?? null} onBack={goBack} onTrial={tryOut} />
        </KeptView>
      )}
      {!isCheck && open !== record && otherView()}
    </>
  );
}
