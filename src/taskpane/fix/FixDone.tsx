import { useEffect, useRef, useState } from "react";
import { Link, Text } from "@fluentui/react-components";
import { countText } from "../words";
import { useFixesHere } from "./fixesContext";

/** After a correction: what was done, and the way back, where the eye still is; it goes with the next thing that is done. */
export function FixDone() {
  const fixes = useFixesHere();
  const state = fixes?.state ?? null;
  const line = useRef<HTMLSpanElement>(null);
  const [read, setRead] = useState<typeof state>(null);
  useEffect(() => {
    if (state?.phase !== "done") return;
    // The click that corrected may still be on its way up to the document: it is no next thing.
    const since = performance.now();
    const act = ({ target, timeStamp }: Event) => {
      if (timeStamp < since) return;
      const isOwn = target instanceof Node && line.current?.contains(target) === true;
      if (!isOwn && line.current !== null) setRead(state);
    };
    const press = (event: KeyboardEvent) => event.key === "F8" && act(event);
    document.addEventListener("click", act);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("click", act);
      document.removeEventListener("keydown", press);
    };
  }, [state]);
  if (fixes === null || state?.phase !== "done" || read === state) return null;
  const { what, count } = state.value;
  if (what === "forgotten" || count === 0) return null;
  return (
    <Text ref={line} size={200}>
      {what === "undone" ? `已恢复 ${countText(count)} 处。` : `已更正 ${countText(count)} 处。`}
      {what === "applied" && fixes.last !== null && fixes.last.kind !== "inserted" && (
        <Link as="button" inline onClick={fixes.undo}>
          撤销
        </Link>
      )}
    </Text>
  );
}
