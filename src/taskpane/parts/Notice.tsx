import type { ReactNode } from "react";
import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";

interface NoticeProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly children: ReactNode;
  /** Buttons that lead on. */
  readonly actions?: ReactNode;
}

/**
 * A message that stays in the pane until it is settled. Failures are read out at once, the rest politely;
 * MessageBar 9.74 takes any politeness that is given as polite, so an error must leave it out.
 */
export function Notice({ intent, children, actions }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === "error" ? undefined : "polite"}>
      <MessageBarBody>{children}</MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
