import { useEffect, useRef, useState } from "react";
import { Button, Text, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { statusOf } from "../../checks/findingStatus";
import { signedText } from "../../sheets/overrideWords";
import { Notice } from "../parts/Notice";
import { useDesk } from "./desk";
import { OverrideForm } from "./OverrideForm";
import { useOverridesHere, type Overrides } from "./overridesContext";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "6px" },
  said: { display: "flex", flexDirection: "column", gap: "2px" },
  old: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface OverridePartProps {
  readonly finding: Finding;
  /** True: the form opens by itself, asked for by key; `onAsked` then hears that it has. */
  readonly isAsked?: boolean;
  readonly onAsked?: () => void;
}

/** The 情况说明 of an open finding: what was said, whether it still holds, and the ways to write, renew and withdraw it. */
export function OverridePart(props: OverridePartProps) {
  const overrides = useOverridesHere();
  return overrides && <Part {...props} overrides={overrides} />;
}

function Part({ finding, isAsked = false, onAsked, overrides }: OverridePartProps & { readonly overrides: Overrides }) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const opener = useRef<HTMLButtonElement>(null);
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (!isAsked) return;
    setWriting(true);
    onAsked?.();
  }, [isAsked, onAsked]);
  useEffect(() => {
    if (wasWriting.current && !isWriting) opener.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);

  const { override } = finding;
  const status = statusOf(finding);
  const draft = useDesk().draftOf(finding);
  const saved = (explained: readonly Finding[]) => {
    announce(explained.length === 1 ? "已保存情况说明。" : `已保存 ${explained.length} 条情况说明。`);
    setWriting(false);
    overrides.goOn.current?.(explained);
  };
  const withdraw = async () => {
    if (override === undefined) return;
    const refusal = await overrides.withdraw(override.id);
    setFailure(refusal);
    if (refusal === null) announce("已撤回情况说明，可在“情况说明”列表中恢复。");
    opener.current?.focus();
  };
  return (
    <div className={styles.part}>
      {override && (
        <div className={styles.said}>
          <Text weight="semibold">{status === "explained" ? "已说明" : `${override.why}，情况说明已失效`}</Text>
          <Text
            className={status === "lapsed" ? styles.old : undefined}
          >{`${status === "lapsed" ? "原说明：" : ""}${override.reason}`}</Text>
          <Text size={200}>{signedText(override)}</Text>
          {status === "explained" && finding.severity === "must" && <Text size={200}>违规事项写了情况说明仍计为违规，请按规定处理。</Text>}
        </div>
      )}
      {isWriting ? (
        <OverrideForm finding={finding} overrides={overrides} onClose={() => setWriting(false)} onSaved={saved} />
      ) : (
        <>
          {draft && <Text size={200}>{`没有保存的草稿：${draft.reason}`}</Text>}
          <div className={styles.buttons}>
            <Button ref={opener} size="small" onClick={() => setWriting(true)}>
              {draft ? "继续写情况说明…" : status === "open" ? "写情况说明…" : status === "lapsed" ? "更新情况说明…" : "修改情况说明…"}
            </Button>
            {override && (
              <Button size="small" onClick={() => void withdraw()}>
                撤回情况说明
              </Button>
            )}
          </div>
        </>
      )}
      {failure !== null && <Notice intent="error">{failure}</Notice>}
    </div>
  );
}
