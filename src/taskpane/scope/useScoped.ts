import { useMemo } from "react";
import { findingsWithin, whyOutside, type ListedScope } from "../../app/listedScope";
import type { Checked } from "../check/useCheck";
import { useScope } from "./scopeContext";

export interface Scoped {
  /** The result with the findings that are listed; what was counted stays the whole ledger's. */
  readonly listed: Checked;
  /** The part that was chosen and is a part of this ledger; null where everything is listed anyway. */
  readonly part: ListedScope | null;
  /** Findings in that part. */
  readonly within: number;
  /** Why everything is listed although a part was chosen, as a Chinese clause; "" else. */
  readonly why: string;
}

/** Narrows a result to the scope that the user chose. */
export function useScoped(checked: Checked): Scoped {
  const { chosen, isWidened } = useScope();
  const { ledger } = checked.loaded;
  const why = useMemo(
    () => (chosen === "none" ? "开始校验时没有选中单元格" : chosen === null ? "" : whyOutside(ledger, chosen)),
    [chosen, ledger],
  );
  const part = chosen === "none" || why !== "" ? null : chosen;
  return useMemo(() => {
    if (part === null) return { listed: checked, part, within: checked.result.findings.length, why };
    const findings = findingsWithin(checked.result.findings, part);
    const listed = isWidened ? checked : { ...checked, result: { ...checked.result, findings } };
    return { listed, part, within: findings.length, why };
  }, [checked, part, isWidened, why]);
}
