import { useEffect, useRef, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { FixPanel } from "../fix/FixPanel";
import { FixPreview } from "../fix/FixPreview";
import { FixesContext, type Fixes } from "../fix/fixesContext";
import { useFixes } from "../fix/useFixes";
import { MarkPanel } from "../mark/MarkPanel";
import { OverrideList } from "../overrides/OverrideList";
import { OverridesContext } from "../overrides/overridesContext";
import { useOverrides } from "../overrides/useOverrides";
import { useOwnWrites } from "../ownWrites";
import { bringUp } from "../parts/bringUp";
import { KeptView } from "../parts/KeptView";
import { Notice } from "../parts/Notice";
import { ScopedFindings } from "../scope/ScopedFindings";
import { ScopeLine } from "../scope/ScopeLine";
import type { Checked } from "./useCheck";
import { useLive } from "./useLive";
import type { ListPlace } from "./useListPlace";
import { Summary } from "./Summary";
import { ReferenceSwitch } from "./ReferenceSwitch";
import { ColumnQuestions } from "./ColumnQuestions";
import { CoverageList } from "./CoverageList";
import { SheetList } from "./SheetList";
import { WriteResults } from "./WriteResults";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  more: { ":focus": { outline: "none" }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

interface CheckResultsProps {
  readonly checked: Checked;
  readonly place: ListPlace;
  readonly asReference: boolean;
  readonly onAsReference: (asReference: boolean) => void;
  readonly onRestart: () => void;
  /** Hears of the result with each edit that was followed; null where one could not be. */
  readonly onFollowed: (latest: Checked | null) => void;
}

/** The results of one check, in the order in which they are needed: what came out, what is asked, the findings; after them, closed, how it was read. */
export function CheckResults({ checked: run, place, asReference, onAsReference, onRestart, onFollowed }: CheckResultsProps) {
  const styles = useStyles();
  const { current, isStale: stale, followed } = useLive(run);
  useEffect(() => onFollowed(stale ? null : current), [onFollowed, current, stale]);
  const { note } = useOwnWrites();
  const { checked, overrides } = useOverrides(current);
  const { loaded, result } = checked;
  const [isPreviewing, setPreviewing] = useState(false);
  const plan = useFixes(checked, () => note(loaded.ledger.sheets.map(({ sheet }) => sheet)));
  const fixes: Fixes = { ...plan, preview: () => setPreviewing(true) };
  const more = useRef<HTMLDivElement>(null);
  const showMore = () => more.current && bringUp(more.current);
  const again = (
    <Button appearance={result.incomplete ? "primary" : "secondary"} onClick={onRestart}>
      重新校验
    </Button>
  );
  return (
    <OverridesContext.Provider value={overrides}>
      <FixesContext.Provider value={fixes}>
        {isPreviewing && <FixPreview fixes={fixes} onClose={() => setPreviewing(false)} />}
        <KeptView isShown={!isPreviewing}>
          <div className={styles.results}>
            {stale && (
              <Notice intent="warning" actions={again}>
                台账已改动，以下结果可能已经过期。
              </Notice>
            )}
            {result.incomplete && (
              <Notice intent="warning" actions={!stale && again}>
                校验已取消，以下只是取消之前列出的问题。
              </Notice>
            )}
            <Summary checked={checked} onMore={showMore} />
            <ScopeLine checked={checked} />
            {!stale && !result.incomplete && (
              <Text size={200} role={followed > 0 ? "status" : undefined}>
                {followed > 0 && "已按台账的改动更新，有改动的行和同一人、同一户的行已重新判断。"}
                从下拉列表选取、公式重算等改动，Excel 可能不通知本窗格：报送前请重新校验。
              </Text>
            )}
            <ReferenceSwitch checked={checked} asReference={asReference} onChange={onAsReference} />
            <ColumnQuestions loaded={loaded} onChosen={onRestart} />
            <WriteResults checked={checked} isPrimary={!result.incomplete} beside={!stale && !result.incomplete && again} />
            <ScopedFindings key={checked.at.getTime()} checked={checked} place={place} isStale={stale} />
            <div ref={more} role="group" tabIndex={-1} className={styles.more} aria-label="更多信息">
              <OverrideList result={result} />
              <CoverageList checked={checked} />
              <SheetList loaded={loaded} onChosen={onRestart} />
              <FixPanel />
              <MarkPanel checked={checked} />
            </div>
          </div>
        </KeptView>
      </FixesContext.Provider>
    </OverridesContext.Provider>
  );
}
