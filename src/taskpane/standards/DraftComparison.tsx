import { Button, Text, makeStyles } from "@fluentui/react-components";
import { comparePoliciesOver, writeComparison } from "../../app/comparePolicies";
import { readDraft, type Draft } from "../../app/draftPolicy";
import { loadLedger } from "../../app/loadLedger";
import type { ComparedSum, PolicyComparison } from "../../checks/comparison/comparePolicies";
import { yuanText } from "../../core/fen";
import { asIfAlways } from "../../policy/asIfAlways";
import { Failure } from "../parts/Failure";
import { JobProgress } from "../parts/JobProgress";
import { Notice } from "../parts/Notice";
import { usePane } from "../paneContext";
import { SheetButton } from "../reports/SheetButton";
import { useJob } from "../useJob";
import { countText } from "../words";
import { Problem } from "./Problem";
import { usePlainList } from "./usePlainList";

const useStyles = makeStyles({ box: { display: "flex", flexDirection: "column", gap: "8px" } });

interface Compared {
  readonly draft: Draft;
  /** Null where the draft's sheet has faults. */
  readonly comparison: PolicyComparison | null;
}

interface DraftComparisonProps {
  /** There is a sheet 帮扶标准 that can be copied. */
  readonly hasSheet: boolean;
}

/** What a draft would do to this ledger, without anybody being judged by it: 帮扶标准 copied, called 草案, and changed. */
export function DraftComparison({ hasSheet }: DraftComparisonProps) {
  const { box } = useStyles();
  const { port, breathe } = usePane();
  const { state, run, cancel } = useJob<Compared | null>();
  const compare = () =>
    void run(async ({ signal, report }) => {
      const draft = await readDraft(port);
      if (draft === null) return null;
      if (draft.policy === null) return { draft, comparison: null };
      const loaded = await loadLedger([port], {
        signal,
        breathe,
        onProgress: (done, total) => report({ doing: "正在读取台账", done, total }),
      });
      // The draft is not in force on any day of the ledger: both are tried out as if they always were.
      const comparison = await comparePoliciesOver(loaded, asIfAlways(loaded.policy), asIfAlways(draft.policy), {
        signal,
        breathe,
        onProgress: (done, total) => report({ doing: "正在试算", done, total }),
      });
      return { draft, comparison };
    });
  return (
    <div className={box}>
      <Text block>要看一份草案对台账的影响：复制“帮扶标准”表，名称里加“草案”，改好数值，再试算。草案只用于比较，不用于判断。</Text>
      {state.phase === "running" ? (
        <JobProgress progress={state.progress} onCancel={cancel} />
      ) : (
        <div>
          <Button onClick={compare}>试算草案</Button>
        </div>
      )}
      {state.phase === "cancelled" && <Notice intent="info">已取消，没有结果。</Notice>}
      {state.phase === "failed" && <Failure state={state} />}
      {state.phase === "done" && state.value === null && (
        <Notice intent="info">
          {hasSheet
            ? "没有名称里带“草案”的帮扶标准表。请先复制一份，改好名称和数值。"
            : "本工作簿没有帮扶标准表，也没有草案。请先按“生成帮扶标准表”，再复制一份，名称里加“草案”，改好数值。"}
        </Notice>
      )}
      {state.phase === "done" && state.value?.comparison === null && <Faults draft={state.value.draft} />}
      {state.phase === "done" && state.value !== null && state.value.comparison !== null && (
        <>
          <Outcome comparison={state.value.comparison} />
          <Written comparison={state.value.comparison} />
        </>
      )}
    </div>
  );
}

function Faults({ draft: { sheet, problems } }: { readonly draft: Draft }) {
  const list = usePlainList();
  return (
    <>
      <Notice intent="warning">{`“${sheet}”有 ${countText(problems.length)} 处错误，不能试算。`}</Notice>
      <ol className={list} aria-label="草案的错误">
        {problems.map((problem) => (
          <li key={problem}>
            <Problem text={problem} sheet={sheet} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The sums in which something changes, and how many findings come and go. */
function Outcome({ comparison }: { readonly comparison: PolicyComparison }) {
  const list = usePlainList();
  const { appear, vanish, changed, ceilings, remaining, after, rowCount } = comparison;
  const sums = [
    ...ceilings.map((sum) => sumText(`${sum.name}对象的上限合计`, sum)),
    ...remaining.map((sum) => sumText(`${sum.name}对象的年度尚余合计`, sum)),
  ].filter((text) => text !== null);
  return (
    <>
      <Text block weight="semibold">{`按“${after.number}”试算 ${countText(rowCount)} 行`}</Text>
      <ul className={list} aria-label="试算结果">
        <li>{`多出问题 ${countText(appear.length)} 个，不再有的 ${countText(vanish.length)} 个，数额不同的 ${countText(changed.length)} 个`}</li>
        {sums.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {sums.length === 0 && <li>各类对象的上限和年度尚余都不变</li>}
      </ul>
    </>
  );
}

/** Null where both sides agree. */
function sumText(name: string, { before, after, difference }: ComparedSum): string | null {
  if (difference === 0 && before.unknown === after.unknown) return null;
  const sign = difference > 0 ? "增加" : "减少";
  const left = before.unknown + after.unknown > 0 ? `（算不出的未计入：原 ${before.unknown}，新 ${after.unknown}）` : "";
  return `${name} ${yuanText(before.fen)} 元 → ${yuanText(after.fen)} 元，${sign} ${yuanText(Math.abs(difference))} 元${left}`;
}

function Written({ comparison }: { readonly comparison: PolicyComparison }) {
  const { port, now } = usePane();
  return <SheetButton name="写出标准比较表" sheet="标准比较表" write={(options) => writeComparison(port, comparison, now(), options)} />;
}
