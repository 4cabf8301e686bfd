import { useCallback, useEffect, useRef, useState } from "react";
import { attempt } from "../../app/outcome";
import { selectedTarget, type TargetAnswer } from "../../app/insertTarget";
import { usePane } from "../paneContext";

/** Milliseconds that the selection must rest: with the arrow keys it moves faster than anybody reads. */
const REST = 200;

export interface FollowedTarget {
  /** The selected cell, and whether something can be inserted there; null until it was looked at. */
  readonly answer: TargetAnswer | null;
  /** Looks anew: the cell was written by ourselves, which the host does not report. */
  readonly lookAgain: () => void;
}

/** The cell where the user is in Excel, looked at whenever the selection or the sheet changes. */
export function useInsertTarget(): FollowedTarget {
  const { port } = usePane();
  const [answer, setAnswer] = useState<TargetAnswer | null>(null);
  const latest = useRef(0);
  const lookAgain = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    void attempt(async () => selectedTarget(port, await port.selection())).then((outcome) => {
      // A later look knows better.
      if (mine !== latest.current) return;
      setAnswer(outcome.ok ? outcome.value : { ok: false, place: null, why: outcome.message });
    });
  }, [port]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(lookAgain, REST);
    };
    lookAgain();
    const watching = attempt(() => port.watch({ selected: soon, changed: soon }));
    return () => {
      latest.current += 1;
      clearTimeout(timer);
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, lookAgain]);
  return { answer, lookAgain };
}
