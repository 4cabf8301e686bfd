import { useState } from "react";
import { Button, Textarea, useAnnounce } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { findingText } from "./findingText";

/** 复制这一条, for a message to a colleague. Where the browser gives no clipboard, the text stands there to be copied by hand. */
export function CopyFinding({ finding }: { readonly finding: Finding }) {
  const { announce } = useAnnounce();
  const [byHand, setByHand] = useState(false);
  const [copied, setCopied] = useState<Finding | null>(null);
  const text = findingText(finding);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(finding);
      announce("已复制，姓名已打码。");
    } catch {
      setByHand(true);
    }
  };
  if (byHand) return <Textarea aria-label="这一条的文字，请全选后复制" readOnly value={text} onFocus={(event) => event.target.select()} />;
  return (
    <div>
      <Button size="small" onClick={() => void copy()}>
        {copied === finding ? "已复制，姓名已打码" : "复制这一条"}
      </Button>
    </div>
  );
}
