import { useContext, useEffect } from "react";
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { clauseText } from "../../policy/clauseText";
import { FixPart } from "../fix/FixPart";
import { OverridePart } from "../overrides/OverridePart";
import { useOverridesHere } from "../overrides/overridesContext";
import { CellLink } from "../parts/CellLink";
import { HiddenNotice } from "../parts/HiddenNotice";
import { StepList } from "../parts/StepList";
import { RecordLink } from "../record/recordLink";
import { SEVERITY_WORD } from "../words";
import { CopyFinding } from "./CopyFinding";
import type { ShowFinding } from "./useShowFinding";
import { whatToDo } from "./whatToDo";

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  cells: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "4px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  source: { color: tokens.colorNeutralForeground2 },
});

/** Lines of a sum. */
const LONG_SUM = 4;

interface FindingDetailProps {
  readonly id: string;
  readonly finding: Finding;
  /** What came of the way to its cell. */
  readonly cell: ShowFinding;
  /** Its 情况说明 is to be opened. */
  readonly isExplained: boolean;
  readonly onExplained: () => void;
}

/** Why a finding is one: clause, worked sum, the other cells it rests on, the correction where one is safe, and its 情况说明. */
export function FindingDetail({ id, finding, cell, isExplained, onExplained }: FindingDetailProps) {
  const styles = useStyles();
  const { clause, severity, decision, cells, sheet, row } = finding;
  const showRecord = useContext(RecordLink);
  const focusNext = useOverridesHere()?.focusNext;
  useEffect(() => {
    // Opened because the finding before it was explained: the focus goes on to this one.
    if (focusNext?.current !== true) return;
    focusNext.current = false;
    document.querySelector<HTMLElement>(`[aria-controls="${id}"]`)?.focus();
  }, [id, finding, focusNext]);
  const inSteps = new Set(decision?.steps.flatMap(({ refs = [] }) => refs.map((ref) => (ref.sheet === sheet ? ref.cell : undefined))));
  const others = cells.slice(1).filter((cell) => !inSteps.has(cell));
  const conclusion = decision && !finding.message.startsWith(decision.text.replace(/。$/, "")) ? decision.text : "";
  // After a long sum nobody would find it.
  const isLong = (decision?.steps.length ?? 0) > LONG_SUM;
  const toDo = <Text size={200}>{`怎么办：${whatToDo(finding)}`}</Text>;
  return (
    <div id={id} className={styles.detail}>
      <HiddenNotice cell={cell} onShown={() => document.querySelector<HTMLElement>(`[aria-controls="${id}"]`)?.focus()} />
      {conclusion && <Text>{conclusion}</Text>}
      {isLong && toDo}
      {decision && decision.steps.length > 0 && <StepList steps={decision.steps} home={sheet} />}
      {others.length > 0 && (
        <div className={styles.cells}>
          相关单元格
          {others.map((address) => (
            <CellLink key={address} sheet={sheet} address={address}>
              {address}
            </CellLink>
          ))}
        </div>
      )}
      <FixPart finding={finding} />
      <Text size={200} className={styles.source}>{`${SEVERITY_WORD[severity]}，依据：${clauseText(clause) || "台账填写要求"}`}</Text>
      {!isLong && toDo}
      {showRecord && row !== null && (
        <div>
          <Link as="button" onClick={() => showRecord({ sheet, row })}>
            查看帮扶档案
          </Link>
        </div>
      )}
      <CopyFinding finding={finding} />
      <OverridePart finding={finding} isAsked={isExplained} onAsked={onExplained} />
    </div>
  );
}
