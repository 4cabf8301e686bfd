import { useCallback, useEffect, useRef, useState } from "react";
import { readOfficePolicy } from "../../app/officePolicy";
import { attempt, type Outcome } from "../../app/outcome";
import type { PolicySet } from "../../policy/policyDocument";
import { mayBePolicySheet } from "../../policySheet/policyTables";
import { usePane } from "../paneContext";

/** Cells of the sheet are edited one after the other; it is read when that has come to rest (milliseconds). */
const PAUSE = 600;

export interface TrialPolicy {
  /** null until the workbook was read. */
  readonly policy: PolicySet | null;
  /** Why the workbook could not be read; null where it could, or is still being read. */
  readonly failure: Extract<Outcome<unknown>, { ok: false }> | null;
  readonly readAgain: () => void;
}

/** The standards that the workbook asks for, read anew whenever a sheet 帮扶标准 changes: what is inserted is by those of now. */
export function useTrialPolicy(): TrialPolicy {
  const { port } = usePane();
  const [read, setRead] = useState<Omit<TrialPolicy, "readAgain">>({ policy: null, failure: null });
  const latest = useRef(0);
  const readAgain = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    setRead((before) => ({ ...before, failure: null }));
    void attempt(() => readOfficePolicy(port)).then((outcome) => {
      if (mine !== latest.current) return;
      setRead(outcome.ok ? { policy: outcome.value.policy, failure: null } : { policy: null, failure: outcome });
    });
  }, [port]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    readAgain();
    const changed = (sheet: string) => {
      if (!mayBePolicySheet({ name: sheet, ownMark: null })) return;
      clearTimeout(timer);
      timer = setTimeout(readAgain, PAUSE);
    };
    const watching = attempt(() => port.watch({ changed }));
    return () => {
      latest.current += 1;
      clearTimeout(timer);
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, readAgain]);
  return { ...read, readAgain };
}
