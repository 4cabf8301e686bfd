import { useEffect, useRef, useState } from "react";
import { Button, Link, Text, makeStyles } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { useOverridesHere } from "../overrides/overridesContext";
import { countText } from "../words";
import { FixOutcomeNotice } from "./FixOutcomeNotice";
import { useFixesHere } from "./fixesContext";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
});

/** The correction of an open finding as old → new, made at a press; Ctrl+. leads to it. Then the next finding has the focus. */
export function FixPart({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const fixes = useFixesHere();
  const goOn = useOverridesHere()?.goOn;
  const button = useRef<HTMLButtonElement>(null);
  const [isTried, setTried] = useState(false);
  const [address] = finding.cells;
  const fix = address === undefined ? null : (fixes?.planned(finding.sheet, address) ?? null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "." || !event.ctrlKey || button.current === null || button.current.closest("[hidden]") !== null) return;
      event.preventDefault();
      button.current.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  const why = fixes?.unfixable.find((cell) => cell.sheet === finding.sheet && cell.address === address)?.why;
  if (fixes === null) return null;
  if (fix === null) return why === undefined ? null : <Text size={200}>{`不能自动更正：${why}。`}</Text>;
  const make = async () => {
    setTried(true);
    const outcome = await fixes.apply([fix]);
    if (outcome !== null && outcome.count > 0) goOn?.current?.([finding]);
  };
  const { state, count } = fixes;
  return (
    <div className={styles.part}>
      <Text size={200}>{`建议更正 ${fix.address}：“${fix.shownOld}” → ${fix.shownNew}`}</Text>
      <div className={styles.buttons}>
        <Button
          ref={button}
          size="small"
          aria-keyshortcuts="Control+."
          title="Ctrl+."
          disabledFocusable={state.phase === "running"}
          onClick={() => void make()}
        >
          更正这一处
        </Button>
        {count > 1 && (
          <Link as="button" inline onClick={fixes.preview}>
            {`预览全部 ${countText(count)} 处`}
          </Link>
        )}
      </div>
      {isTried && (state.phase !== "done" || state.value.refused.length > 0) && <FixOutcomeNotice state={state} />}
    </div>
  );
}
