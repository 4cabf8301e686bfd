import { eventEntries } from "./events";
import { AddinInternalServiceFacade, AppRuntimeServiceFacade, CustomFunctionsFacade } from "./facades/services";
import { makeFacades } from "./facades/makeFacades";
import { WorkbookFacade } from "./facades/workbook";
import { ApiError } from "./model/apiError";
import type { Change } from "./model/change";
import type { Workbook } from "./model/workbook";
import { Executor } from "./protocol/executor";
import type { Facade } from "./protocol/facade";
import type { RequestBody, ResponseBody } from "./protocol/messages";
import { References } from "./protocol/references";
import type { HostSession } from "./protocol/session";

/** What the client library wants of its host: text in both directions. The library fills in `onMessageFromHost`. */
export interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

/** Carries out a request around the call of `execute`: counts it, refuses it, delays it. */
export type RequestGate = (request: RequestBody, flags: number, execute: () => Promise<ResponseBody>) => Promise<ResponseBody>;

export type FunctionResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly errorCode: number; readonly message: unknown };

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body: string | RequestBody };
}

/** One page of the add-in (task pane, functions, commands) as the host sees it. */
export class HostPage {
  readonly bridge: Bridge = { sendMessageToHost: (text) => void this.receive(JSON.parse(text) as BridgeMessage) };
  private readonly subscriptions = new Set<string>();
  private readonly eventRanges = new Map<string, Facade>();
  private readonly invocations = new Map<number, (result: FunctionResult) => void>();
  private readonly session: HostSession;
  private lastInvocation = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly gate: RequestGate,
    private readonly calculated: () => Promise<void>,
  ) {
    const session: Omit<HostSession, "make"> & { make?: HostSession["make"] } = {
      workbook,
      references: new References(),
      listen: (type, target, on) => void this.subscriptions[on ? "add" : "delete"](`${type} ${target}`),
      eventRange: (id) => this.eventRanges.get(id) ?? null,
      functionResults: (results) => this.takeResults(results),
    };
    session.make = makeFacades(session as HostSession);
    this.session = session as HostSession;
    workbook.subscribe((changes) => {
      this.moveReferences(changes);
      this.pushEvents(changes);
    });
  }

  /** Objects that the client still keeps; 0 after every finished Excel.run. */
  get keptReferences(): number {
    return this.session.references.count;
  }

  /** Runs a ribbon command by the name that the page associated with it. */
  runCommand(name: string, args: Readonly<Record<string, unknown>> = {}): void {
    this.push([{ messageCategory: 2, messageType: 1000, message: [name, JSON.stringify(args)] }]);
  }

  /** Calls a custom function by its id through the page's association; arguments as Excel sends them. */
  callFunction(id: string, args: readonly unknown[], address = ""): Promise<FunctionResult> {
    this.lastInvocation += 1;
    const invocation = this.lastInvocation;
    return new Promise((resolve) => {
      this.invocations.set(invocation, resolve);
      this.push([{ messageCategory: 1, messageType: 1000, message: [invocation, id, args, address, 0] }]);
    });
  }

  private push(entries: readonly unknown[]): void {
    if (entries.length > 0) this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }

  private moveReferences(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind !== "rowsInserted" && change.kind !== "rowsDeleted") continue;
      const sheet = this.workbook.sheet(change.sheet);
      const { row, rowCount } = change.area;
      if (sheet !== undefined) this.session.references.rowsMoved(sheet, row, change.kind === "rowsInserted" ? rowCount : -rowCount);
    }
  }

  private pushEvents(changes: readonly Change[]): void {
    const keep = (change: Change): string => {
      const id = `event-${this.eventRanges.size + 1}`;
      const sheet = "sheet" in change ? this.workbook.sheet(change.sheet) : undefined;
      if (sheet !== undefined && "area" in change) this.eventRanges.set(id, this.session.make.range(sheet, change.area));
      return id;
    };
    if (this.subscriptions.size === 0) return;
    this.push(
      eventEntries(changes, this.workbook, keep).filter((entry) => this.subscriptions.has(`${entry.messageType} ${entry.targetId}`)),
    );
  }

  private takeResults(results: readonly (readonly unknown[])[]): void {
    for (const [id, ok, value, errorCode] of results) {
      const resolve = this.invocations.get(Number(id));
      this.invocations.delete(Number(id));
      resolve?.(ok === true ? { ok: true, value } : { ok: false, errorCode: Number(errorCode ?? 0), message: value });
    }
  }

  private async receive(envelope: BridgeMessage): Promise<void> {
    if (envelope.type !== 1) return;
    const { body } = envelope.message;
    const request = (typeof body === "string" ? JSON.parse(body) : body) as RequestBody;
    const answer = await this.answer(request, envelope.flags ?? 0);
    this.bridge.onMessageFromHost?.(JSON.stringify({ id: envelope.id, type: 2, message: { headers: {}, ...answer } }));
  }

  private async answer(request: RequestBody, flags: number): Promise<{ readonly statusCode: number; readonly body: unknown }> {
    try {
      return { statusCode: 200, body: await this.gate(request, flags, () => this.execute(request)) };
    } catch (error) {
      const [status, code, message] =
        error instanceof ApiError ? [error.httpStatus, error.code, error.message] : [500, "GeneralException", String(error)];
      return { statusCode: status, body: { error: { code, message } } };
    }
  }

  private async execute(request: RequestBody): Promise<ResponseBody> {
    const executor = new Executor(
      {
        root: new WorkbookFacade(this.session),
        references: this.session.references,
        newObject: (name) => this.newObject(name),
        calculated: this.calculated,
        asAddin: (work) => this.workbook.change("addin", work),
      },
      request,
    );
    const release = this.workbook.hold();
    try {
      return await executor.run();
    } finally {
      release();
    }
  }

  private newObject(name: string): Facade | null {
    if (name === "Microsoft.ExcelServices.CustomFunctions") return new CustomFunctionsFacade(this.session);
    if (name === "Microsoft.AppRuntime.AppRuntimeService") return new AppRuntimeServiceFacade();
    return name === "Microsoft.InternalService.AddinInternalService" ? new AddinInternalServiceFacade() : null;
  }
}
