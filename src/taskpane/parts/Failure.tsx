import type { ReactNode } from "react";
import type { JobState } from "../useJob";
import { CopyDetail } from "./CopyDetail";
import { Notice } from "./Notice";

interface FailureProps {
  readonly state: Pick<Extract<JobState<unknown>, { phase: "failed" }>, "kind" | "message" | "detail">;
  /** Buttons that lead on. */
  readonly actions?: ReactNode;
}

/** Why a job failed and what to do; for what nobody expected, also the text that a maintainer needs. */
export function Failure({ state: { kind, message, detail }, actions }: FailureProps) {
  const details = kind === "unexpected" && detail !== undefined && <CopyDetail detail={detail} />;
  return (
    <Notice
      intent="error"
      actions={
        (actions || details) && (
          <>
            {actions}
            {details}
          </>
        )
      }
    >
      {message}
    </Notice>
  );
}
