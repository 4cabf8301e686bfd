import { Link, Text } from "@fluentui/react-components";
import { countText } from "../words";
import { useFixesHere } from "./fixesContext";

/** After a correction: what was done, and the way back, where the eye still is. */
export function FixDone() {
  const fixes = useFixesHere();
  if (fixes === null || fixes.state.phase !== "done") return null;
  const { what, count } = fixes.state.value;
  if (what === "forgotten" || count === 0) return null;
  return (
    <Text size={200}>
      {what === "undone" ? `已恢复 ${countText(count)} 处。` : `已更正 ${countText(count)} 处。`}
      {what === "applied" && fixes.last !== null && fixes.last.kind !== "inserted" && (
        <Link as="button" inline onClick={fixes.undo}>
          撤销
        </Link>
      )}
    </Text>
  );
}
