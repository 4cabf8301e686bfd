import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { MOST_CELLS_AT_ONCE } from "../../app/applyFixes";
import { usePageBack } from "../parts/pageBack";
import { countText } from "../words";
import { FixList } from "./FixList";
import { ForgetQuestion } from "./ForgetQuestion";
import { FixOutcomeNotice } from "./FixOutcomeNotice";
import type { Fixes } from "./fixesContext";
import { fixTitle, undoWord } from "./fixWords";
import { FIRST_CHOICE, chosenFixes } from "./previewRows";
import { UnfixableList } from "./UnfixableList";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  /** A cell's address goes to the next line as a whole. */
  undo: { wordBreak: "keep-all" },
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface FixPreviewProps {
  readonly fixes: Fixes;
  readonly onClose: () => void;
}

/** Every safe correction as old → new, to be looked through and chosen from before one button makes them; and the way back. */
export function FixPreview({ fixes, onClose }: FixPreviewProps) {
  const styles = useStyles();
  const { groups, count, unfixable, last, state, apply, undo, forget } = fixes;
  // What came of a press in an earlier visit has been read.
  const [before] = useState(state);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const close = useRef(onClose);
  close.current = onClose;
  usePageBack(useCallback(() => close.current(), []));
  const [isAsking, setAsking] = useState(false);
  const forgetter = useRef<HTMLButtonElement>(null);
  const answer = (isForgotten: boolean) => {
    setAsking(false);
    // The button goes with the record.
    (isForgotten ? heading : forgetter).current?.focus();
    if (isForgotten) forget();
  };
  const chosen = useMemo(() => chosenFixes(groups, choice), [groups, choice]);
  const now = chosen.slice(0, MOST_CELLS_AT_ONCE);
  const sheets = new Set(now.map(({ sheet }) => sheet)).size;
  const isBusy = state.phase === "running";
  return (
    <section className={styles.preview} aria-labelledby="fix-preview" onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <h2 id="fix-preview" ref={heading} tabIndex={-1} className={styles.heading}>
        {fixTitle(fixes)}
      </h2>
      <Text size={200}>
        更正和插入会写入台账，并清空 Excel
        自己的撤销记录；之前的内容和格式记在本工作簿中，可用“撤销上次…”恢复，关闭后重新打开也可以。没有打勾的不改。
      </Text>
      {state !== before && <FixOutcomeNotice state={state} />}
      {last !== null && (
        <div className={styles.buttons}>
          <Button className={styles.undo} disabledFocusable={isBusy} onClick={undo}>
            {undoWord(last)}
          </Button>
          <Button ref={forgetter} appearance="subtle" aria-expanded={isAsking} disabledFocusable={isBusy} onClick={() => setAsking(true)}>
            清除更正记录…
          </Button>
        </div>
      )}
      {last !== null && isAsking && <ForgetQuestion onForget={() => answer(true)} onKeep={() => answer(false)} />}
      {/* Above the list: below it ten thousand lines would stand between. */}
      <UnfixableList cells={unfixable} />
      {count === 0 ? (
        <Text>没有可以更正的单元格了。</Text>
      ) : (
        <>
          <FixList groups={groups} choice={choice} disabled={isBusy} onChoose={setChoice} />
          <div className={styles.bar} role="group" aria-label="更正选中的单元格">
            {chosen.length > now.length && (
              <Text size={200}>
                {`已选 ${countText(chosen.length)} 处，一次最多更正 ${countText(now.length)} 处；其余留在这里，可以接着更正。`}
              </Text>
            )}
            <Button appearance="primary" disabledFocusable={isBusy || now.length === 0} onClick={() => void apply(now)}>
              {now.length === 0
                ? "没有选中要更正的单元格"
                : `更正${chosen.length > now.length ? "前" : "选中的"} ${countText(now.length)} 处（${countText(sheets)} 张工作表）`}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
