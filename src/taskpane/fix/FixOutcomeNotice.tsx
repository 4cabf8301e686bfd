import { Spinner, makeStyles } from "@fluentui/react-components";
import type { RefusedCell } from "../../app/fixPlan";
import { CellLink } from "../parts/CellLink";
import { Failure } from "../parts/Failure";
import { Notice } from "../parts/Notice";
import type { JobState } from "../useJob";
import { countText } from "../words";
import type { FixOutcome } from "./fixesContext";

const MOST_NAMED = 20;

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "20px" } });

/** How the last press went: how many cells, and which ones were left alone and why. */
export function FixOutcomeNotice({ state }: { readonly state: JobState<FixOutcome> }) {
  if (state.phase === "running") return <Spinner size="tiny" label="正在写入台账…" />;
  if (state.phase === "failed") return <Failure state={state} />;
  if (state.phase !== "done") return null;
  const { what, count, refused } = state.value;
  if (what === "forgotten") return <Notice intent="success">已清除更正记录，台账没有改动。</Notice>;
  const done = `${what === "applied" ? "已更正" : "已恢复原来的内容和格式"} ${countText(count)} 处`;
  return (
    <Notice intent={refused.length === 0 ? "success" : "warning"}>
      {refused.length === 0 ? `${done}。` : `${done}，${countText(refused.length)} 处没有改动：`}
      {refused.length > 0 && <Refused cells={refused} />}
    </Notice>
  );
}

function Refused({ cells }: { readonly cells: readonly RefusedCell[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {cells.slice(0, MOST_NAMED).map(({ sheet, address, why }) => (
        <li key={`${sheet}!${address}`}>
          <CellLink sheet={sheet} address={address} />
          {`　${why}`}
        </li>
      ))}
      {cells.length > MOST_NAMED && <li>{`另有 ${countText(cells.length - MOST_NAMED)} 处`}</li>}
    </ul>
  );
}
