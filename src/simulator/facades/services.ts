import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";

/** Where the client hands in the results of custom functions. */
export class CustomFunctionsFacade extends Facade {
  readonly excelType = "CustomFunctions";
  readonly exposed = {
    methods: ["setInvocationArrayResults", "setInvocationResults", "_GetEnabledFeatures", "_SetOsfControlContainerReadyForCustomFunctions"],
  };

  constructor(private readonly session: HostSession) {
    super();
  }
  setInvocationArrayResults(results: unknown): void {
    this.session.functionResults(results as readonly (readonly unknown[])[]);
  }
  setInvocationResults(results: unknown): void {
    const entries = results as readonly { id: number; failed?: boolean; value?: unknown; errorCode?: number }[];
    this.session.functionResults(entries.map(({ id, failed, value, errorCode }) => [id, failed !== true, value, errorCode]));
  }
  _GetEnabledFeatures(): readonly number[] {
    return [];
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    // Functions can be called as soon as they are associated.
  }
}

/** The client says when ribbon commands can be called. */
export class AddinInternalServiceFacade extends Facade {
  readonly excelType = "AddinInternalService";
  readonly exposed = { methods: ["notifyActionHandlerReady"] };

  notifyActionHandlerReady(): void {
    // Commands can be called as soon as they are associated.
  }
}

/** Shows or hides the pane of a shared runtime (`Office.addin.showAsTaskpane`); the simulated pane is always there. */
export class AppRuntimeServiceFacade extends Facade {
  readonly excelType = "AppRuntimeService";
  readonly exposed = { methods: ["getAppRuntimeState", "setAppRuntimeState"] };
  private state: unknown = "Visible";

  getAppRuntimeState(): unknown {
    return this.state;
  }
  setAppRuntimeState(state: unknown): void {
    this.state = state;
  }
}
