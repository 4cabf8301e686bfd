import { useEffect, useState } from "react";
import { Text } from "@fluentui/react-components";

/** Milliseconds without a sign of life. */
const LONG = 3_000;

interface WaitingHintProps {
  /** Changes with every sign of life, e.g. the text of the progress. */
  readonly sign: string;
}

/** Excel answers nobody while a cell is being edited: after three silent seconds the user is told how to go on. */
export function WaitingHint({ sign }: WaitingHintProps) {
  const [silentAt, setSilentAt] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSilentAt(sign), LONG);
    return () => clearTimeout(timer);
  }, [sign]);
  return (
    <div role="status">{silentAt === sign && <Text size={200}>Excel 还没有回应。如果有单元格正在编辑，请按回车键结束编辑。</Text>}</div>
  );
}
