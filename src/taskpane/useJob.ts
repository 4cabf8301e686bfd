import { useCallback, useEffect, useRef, useState } from "react";
import { attempt } from "../app/outcome";
import type { HostError } from "../host/workbookPort";
import { traceOf } from "./parts/traceOf";

export interface Progress {
  /** Chinese, e.g. "正在读取台账". */
  readonly doing: string;
  /** The part of it that is under way, "逐行判断"; shown, but not read out. */
  readonly part?: string;
  readonly done: number;
  readonly total: number;
}

export type JobState<T> =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly progress: Progress | null }
  | { readonly phase: "done"; readonly value: T }
  | { readonly phase: "cancelled" }
  | {
      readonly phase: "failed";
      readonly kind: HostError["kind"];
      readonly message: string;
      /** What a maintainer has to know; nothing of the workbook's content. */
      readonly detail?: string;
    };

export interface JobTools {
  readonly signal: { readonly aborted: boolean };
  readonly report: (progress: Progress) => void;
}

export interface JobRun<T> {
  readonly state: JobState<T>;
  /** Starts the work; work that is still under way is cancelled first. */
  readonly run: (work: (tools: JobTools) => Promise<T>) => Promise<void>;
  /** Ends it at once; whatever it still gives is dropped. */
  readonly cancel: () => void;
  /** Tells it to stop and takes what it has so far; where it does not answer within a second, this is a cancel. */
  readonly stop: () => void;
  readonly reset: () => void;
}

/** Milliseconds that a job may take to stop. */
const LONGEST_STOP = 900;

const UNEXPECTED = "程序内部出错，本次操作没有完成，台账没有被改动。请重试；仍然出错时请联系维护人员，并告知刚才的操作步骤。";

/** One piece of work at a time, as a state that a view can draw: no run leaves the pane without an end. */
export function useJob<T>(): JobRun<T> {
  const [state, setState] = useState<JobState<T>>({ phase: "idle" });
  const current = useRef<{ aborted: boolean } | null>(null);
  const stopping = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const drop = useCallback((next: JobState<T>) => {
    clearTimeout(stopping.current);
    if (current.current !== null) current.current.aborted = true;
    current.current = null;
    setState(next);
  }, []);

  const run = useCallback(
    async (work: (tools: JobTools) => Promise<T>) => {
      drop({ phase: "running", progress: null });
      const signal = { aborted: false };
      current.current = signal;
      const settle = (next: JobState<T>) => {
        if (current.current !== signal) return;
        if (next.phase !== "running") {
          clearTimeout(stopping.current);
          current.current = null;
        } else if (signal.aborted) return;
        setState(next);
      };
      try {
        const outcome = await attempt(() => work({ signal, report: (progress) => settle({ phase: "running", progress }) }));
        if (outcome.ok) settle({ phase: "done", value: outcome.value });
        else if (outcome.kind === "cancelled") settle({ phase: "cancelled" });
        else {
          const { kind, message, detail } = outcome;
          settle({ phase: "failed", kind, message, ...(detail !== undefined && { detail }) });
        }
      } catch (mistake) {
        settle({ phase: "failed", kind: "unexpected", message: UNEXPECTED, detail: traceOf(mistake) });
        throw mistake;
      }
    },
    [drop],
  );

  useEffect(
    () => () => {
      clearTimeout(stopping.current);
      if (current.current !== null) current.current.aborted = true;
    },
    [],
  );

  const cancel = useCallback(() => drop({ phase: "cancelled" }), [drop]);
  const stop = useCallback(() => {
    if (current.current === null || current.current.aborted) return;
    current.current.aborted = true;
    setState({ phase: "running", progress: { doing: "正在停止", done: 0, total: 0 } });
    stopping.current = setTimeout(() => drop({ phase: "cancelled" }), LONGEST_STOP);
  }, [drop]);
  const reset = useCallback(() => drop({ phase: "idle" }), [drop]);
  return { state, run, cancel, stop, reset };
}
