import { useState } from "react";
import { Button, Textarea, useAnnounce } from "@fluentui/react-components";
import { usePane } from "../paneContext";

interface CopyDetailProps {
  /** Code of the host, or places in our own code. */
  readonly detail: string;
}

/** 复制错误信息: for whoever maintains the program. Where the browser gives no clipboard, the text stands there to be copied by hand. */
export function CopyDetail({ detail }: CopyDetailProps) {
  const { now } = usePane();
  const { announce } = useAnnounce();
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const message = `帮扶台账助手 ${now().toISOString()} ${detail}`;
    try {
      await navigator.clipboard.writeText(message);
      setCopied(true);
      announce("已复制错误信息。");
    } catch {
      setText(message);
    }
  };
  if (text !== null)
    return <Textarea aria-label="错误信息，请全选后复制" readOnly value={text} onFocus={(event) => event.target.select()} />;
  return <Button onClick={() => void copy()}>{copied ? "已复制，请发给维护人员" : "复制错误信息"}</Button>;
}
