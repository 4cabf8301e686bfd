import { Button, Text, makeStyles } from "@fluentui/react-components";
import type { ScopeChoice } from "../../app/listedScope";
import type { Checked } from "../check/useCheck";
import type { Job } from "../jobs";
import { Page } from "../parts/Page";
import type { JobState } from "../useJob";
import type { View } from "../views";
import { ScopeField } from "../scope/ScopeField";
import { CheckPreview } from "./CheckPreview";
import { FirstRun } from "./FirstRun";
import { JobCard } from "./JobCard";
import { LastCheck } from "./LastCheck";
import { useFirstRun } from "./useFirstRun";

const useStyles = makeStyles({
  cards: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0, listStyleType: "none" },
  last: { width: "100%" },
  help: { minWidth: "auto", marginRight: "-12px" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 8px" },
});

interface StartViewProps {
  readonly check: JobState<Checked>;
  /** The ledger was edited since that check. */
  readonly isChanged: boolean;
  /** That check with the edits that could be followed; null where they could not. */
  readonly latest: Checked | null;
  /** Whose findings the next check lists. */
  readonly scope: ScopeChoice;
  readonly onScope: (scope: ScopeChoice) => void;
  /** The job that the user comes back from: its button takes the focus again. */
  readonly from: View | null;
  readonly onBegin: (job: Job, scope?: ScopeChoice) => void;
  readonly onShowCheck: () => void;
  readonly onShowRecord: () => void;
  readonly onTrial: () => void;
  readonly onMoreReports: () => void;
  readonly onStandards: () => void;
  readonly onHelp: () => void;
}

/** What this is and the things it does; the last check stays one click away. */
export function StartView({
  check,
  isChanged,
  latest,
  scope,
  onScope,
  from,
  onBegin,
  onShowCheck,
  onShowRecord,
  onTrial,
  onMoreReports,
  onStandards,
  onHelp,
}: StartViewProps) {
  const styles = useStyles();
  const { isFirst, end } = useFirstRun();
  const begin = () => onBegin("check", scope);
  const beginFirst = () => {
    end();
    onBegin("check");
  };
  return (
    <Page title="帮扶台账助手">
      <Text>按社区市民综合帮扶文件核对帮扶台账，指出问题所在的单元格和依据的条款，并生成预审表和月报。</Text>
      {isFirst && <FirstRun onCheck={beginFirst} onSkip={end} />}
      <ul className={styles.cards}>
        <JobCard name="校验" text="检查本工作簿的全部台账表，不改动台账。" primary={!isFirst} focused={from === "check"} onBegin={begin} />
        <li>
          <ScopeField value={scope} onChange={onScope} />
        </li>
        {check.phase === "done" && (
          <li>
            <LastCheck checked={check.value} latest={latest} isChanged={isChanged} onShow={onShowCheck} />
          </li>
        )}
        {check.phase === "running" && (
          <li>
            <Button className={styles.last} onClick={onShowCheck}>
              正在校验，查看进度
            </Button>
          </li>
        )}
        <li>
          <CheckPreview />
        </li>
        <JobCard name="帮扶档案" text="一个人、一户今年还能不能帮，最多帮多少。" focused={from === "record"} onBegin={onShowRecord} />
        <JobCard name="测算" text="填一个个案的情况，算最多可帮扶多少，写出算法和条款。" focused={from === "trial"} onBegin={onTrial} />
        <JobCard
          name="预审表"
          text="为待预审的个案或选中的行生成综合帮扶预审表。"
          focused={from === "preReview"}
          onBegin={() => onBegin("preReview")}
        />
        <JobCard
          name="月报"
          text="按月汇总资金运行情况，并核对勾稽关系。"
          focused={from === "monthly"}
          onBegin={() => onBegin("monthly")}
        />
        <JobCard name="更多报表" text="评审会汇总表、签收单、公开名单。" focused={from === "reports"} onBegin={onMoreReports} />
        <JobCard
          name="帮扶标准"
          text="查看和维护各份文件的标准，比例、限额由单位自己更新。"
          focused={from === "standards"}
          onBegin={onStandards}
        />
      </ul>
      <div className={styles.foot}>
        <Text size={200}>数据只在本机检查，不上传。</Text>
        <Button className={styles.help} appearance="subtle" autoFocus={from === "help"} onClick={onHelp}>
          怎么用
        </Button>
      </div>
    </Page>
  );
}
