import { useCallback } from "react";
import { useReadAndCheck } from "../check/useCheck";
import { LedgerPage } from "../parts/LedgerPage";
import type { JobTools } from "../useJob";
import { PreReviewForm } from "./PreReviewForm";

/** 预审表: the ledger is read and checked first, because each form prints the findings of its row. */
export function PreReviewView({ onBack }: { readonly onBack: () => void }) {
  const check = useReadAndCheck();
  const read = useCallback((tools: JobTools) => check(tools, false), [check]);
  return (
    <LedgerPage title="预审表" cancelled="没有生成预审表" read={read} onBack={onBack}>
      {(checked) => <PreReviewForm checked={checked} />}
    </LedgerPage>
  );
}
