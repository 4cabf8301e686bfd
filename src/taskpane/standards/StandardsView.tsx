import { useCallback, useEffect } from "react";
import { Button, Text } from "@fluentui/react-components";
import { makePolicySheet, readOfficePolicy, type OfficePolicyNow } from "../../app/officePolicy";
import type { WrittenSheet } from "../../host/workbookPort";
import { policyStamp } from "../../policy/policyStamp";
import { Disclosure } from "../parts/Disclosure";
import { Failure } from "../parts/Failure";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { WriteOutcome } from "../parts/WriteOutcome";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";
import { DraftComparison } from "./DraftComparison";
import { ReadingStandards } from "./ReadingStandards";
import { Problem } from "./Problem";
import { usePlainList } from "./usePlainList";

/** 帮扶标准: by which documents this workbook is judged, what is wrong with the office's own sheet, and the button that makes one. */
export function StandardsView({ onBack }: { readonly onBack: () => void }) {
  const { port } = usePane();
  const { state, run } = useJob<OfficePolicyNow>();
  const written = useJob<WrittenSheet>();
  const read = useCallback(() => void run(() => readOfficePolicy(port)), [run, port]);
  useEffect(read, [read]);
  /** What was said of an earlier sheet does not stand under what is found now. */
  const readAgain = () => {
    written.reset();
    read();
  };
  const make = () =>
    void written.run(async () => {
      const sheet = await makePolicySheet(port);
      read();
      return sheet ?? { name: "帮扶标准", renamed: false, remark: "本工作簿已有帮扶标准表，没有改动它。" };
    });
  return (
    <Page title="帮扶标准" onBack={onBack}>
      <Text>标准变了，不用等程序更新：在本工作簿的“帮扶标准”表里登记新文件和数值，校验、预审表、月报和函数都按它计算。</Text>
      {state.phase === "running" && <ReadingStandards />}
      {state.phase === "failed" && <Failure state={state} actions={<Button onClick={readAgain}>重新读取</Button>} />}
      {state.phase === "done" && <InUse now={state.value} />}
      {state.phase === "done" && state.value.sheet === null && (
        <div>
          <Button appearance="primary" disabledFocusable={written.state.phase === "running"} onClick={make}>
            生成帮扶标准表
          </Button>
        </div>
      )}
      {state.phase === "done" && state.value.sheet !== null && (
        <div>
          <Button onClick={readAgain}>重新检查</Button>
        </div>
      )}
      <WriteOutcome state={written.state} doing="正在生成帮扶标准表…" onReplace={make} onKeep={written.reset} />
      <Disclosure level={2} title="试算一份草案">
        <DraftComparison hasSheet={state.phase !== "done" || state.value.sheet !== null} />
      </Disclosure>
    </Page>
  );
}

function InUse({ now: { policy, sheet } }: { readonly now: OfficePolicyNow }) {
  const list = usePlainList();
  const { documents, hash, problems } = policyStamp(policy);
  return (
    <>
      {sheet === null && <Notice intent="info">本工作簿没有帮扶标准表，按程序内置的文件判断。</Notice>}
      {sheet !== null && problems.length === 0 && <Notice intent="success">{`工作表“${sheet}”没有错误，按它判断。`}</Notice>}
      {problems.length > 0 && (
        <>
          <Notice intent="warning">{`帮扶标准表有 ${problems.length} 处错误，整张表都没有采用，仍按程序内置的文件判断。改好后再校验。`}</Notice>
          <ol className={list} aria-label="帮扶标准表的错误">
            {problems.map((problem) => (
              <li key={problem}>
                <Problem text={problem} sheet={sheet} />
              </li>
            ))}
          </ol>
        </>
      )}
      <ul className={list} aria-label="采用的文件">
        {documents.map(({ number, title, from, to }) => (
          <li key={number}>{`${number}《${title}》，${from} 至 ${to}`}</li>
        ))}
      </ul>
      <Text size={200}>{`参数校验码 ${hash}。两个单位的校验码相同，标准就完全相同。`}</Text>
    </>
  );
}
