import { useState } from "react";
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../parts/Disclosure";
import { Page } from "../parts/Page";
import { FirstRun } from "../start/FirstRun";
import { HELP } from "./helpTexts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "24px", display: "flex", flexDirection: "column", gap: "4px", lineHeight: tokens.lineHeightBase300 },
});

interface HelpViewProps {
  readonly onBack: () => void;
  readonly onCheck: () => void;
}

/** 怎么用: what to do, job by job, without leaving Excel and without internet; and the page that can be printed. */
export function HelpView({ onBack, onCheck }: HelpViewProps) {
  const styles = useStyles();
  const [isFirst, setFirst] = useState(false);
  return (
    <Page title="怎么用" onBack={onBack}>
      <Text>
        照着做就行。每一步都不会自己改台账；会改的，按钮上写明。更正、插入和标记可以在窗格里撤回；取消了的隐藏，请在 Excel 中再隐藏。
      </Text>
      {isFirst ? (
        <FirstRun onCheck={onCheck} onSkip={() => setFirst(false)} />
      ) : (
        <div>
          <Button onClick={() => setFirst(true)}>再看第一次用的三句话</Button>
        </div>
      )}
      <div>
        {HELP.map(({ title, steps }, index) => (
          <Disclosure key={title} level={2} title={title} startsOpen={index === 0}>
            <ol className={styles.list}>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Disclosure>
        ))}
      </div>
      <Link href="help/quick-start.html" target="_blank" rel="noreferrer">
        打开可以打印的一页快速上手
      </Link>
      <Text size={200}>更多说明见《使用手册》。不需要网络，数据只在本机检查，不上传。</Text>
    </Page>
  );
}
