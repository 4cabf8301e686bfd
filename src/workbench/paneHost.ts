import type { Bridge } from "../simulator/hostPage";
import type { HostProfile } from "../simulator/profile";

/** What the workbench page offers to the pane's page, and what the pane's page keeps between its two boot scripts. */
export interface PaneHost {
  readonly profile: HostProfile;
  makeBridge(): Bridge;
}

declare global {
  interface Window {
    bangfuHost?: PaneHost;
    bangfuConnect?: (bridge: Bridge) => void;
  }
}

/** The workbench page around this pane; pane.html opened by itself has none. */
export function surroundingHost(): PaneHost {
  const host = (window.parent as Window).bangfuHost;
  if (host === undefined) throw new Error("pane.html belongs inside the workbench page");
  return host;
}
