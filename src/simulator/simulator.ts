import { type Bridge, type FunctionResult, HostPage } from "./hostPage";
import { ApiError } from "./model/apiError";
import { Workbook } from "./model/workbook";
import { type HostProfile, isSetSupported, profiles } from "./profile";
import { ActionType, ObjectPathType, type RequestBody, type ResponseBody } from "./protocol/messages";

export interface SimulatorInit {
  readonly workbook?: Workbook;
  readonly profile?: HostProfile;
  /** Calculates the workbook's formulas and puts the results in (`workbook.setResult`); without it they keep the value they have. */
  readonly calculate?: (workbook: Workbook) => Promise<void> | void;
}

/** What a test may do to one request: let it pass (null), or have it fail before or after its actions were carried out. */
export type Fault = {
  readonly when: "before" | "after";
  readonly code: string;
  readonly message?: string;
  readonly httpStatus?: number;
} | null;

const DELAY_FOR_CELL_EDIT = 64;

/** An Excel in memory: one workbook, and as many pages of the add-in as connect to it. */
export class Simulator {
  readonly workbook: Workbook;
  readonly profile: HostProfile;
  /** Requests so far: one for each `context.sync()` that had something to say, without the library's own housekeeping. */
  requests = 0;
  /** Looks at each of these requests before it is carried out; the number counts from 1. */
  intercept: ((request: RequestBody, number: number) => Fault | Promise<Fault>) | null = null;
  /** Looks at each of these requests with the answer that it got, an answer that says why it stopped included. */
  answered: ((request: RequestBody, response: ResponseBody) => void) | null = null;
  private readonly pages: HostPage[] = [];

  constructor(private readonly init: SimulatorInit) {
    this.workbook = init.workbook ?? new Workbook();
    this.profile = init.profile ?? profiles.ltsc2021;
    this.workbook.undoesAddins = isSetSupported(this.profile, "ExcelApi", "1.20");
  }

  /** The bridge for one page of the add-in: `OfficeExtension.HostBridge.init(simulator.makeBridge())`. */
  makeBridge(): Bridge {
    const page = new HostPage(
      this.workbook,
      (request, flags, execute) => this.gate(request, flags, execute),
      () => this.calculated(),
    );
    this.pages.push(page);
    return page.bridge;
  }

  /** Objects that pages keep; 0 after every finished Excel.run, or something leaks. */
  get keptReferences(): number {
    return this.pages.reduce((sum, page) => sum + page.keptReferences, 0);
  }

  /** Presses a ribbon button: calls what the pages associated with the action name. */
  runCommand(name: string, args?: Readonly<Record<string, unknown>>): void {
    for (const page of this.pages) page.runCommand(name, args);
  }

  /** Calls a custom function by id as a cell does, through the last page that connected. */
  callFunction(id: string, args: readonly unknown[], address?: string): Promise<FunctionResult> {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error("no page is connected");
    return page.callFunction(id, args, address);
  }

  private async calculated(): Promise<void> {
    if (!this.workbook.needsCalculation || this.init.calculate === undefined) return;
    this.workbook.needsCalculation = false;
    await this.init.calculate(this.workbook);
  }

  private async gate(request: RequestBody, flags: number, execute: () => Promise<ResponseBody>): Promise<ResponseBody> {
    if (isHousekeeping(request)) return execute();
    this.requests += 1;
    const fault = (await this.intercept?.(request, this.requests)) ?? null;
    if (fault?.when === "before") throw asError(fault);
    this.assertSize(request, "Request");
    if (this.workbook.editing !== null) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) throw new ApiError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      await this.workbook.editing;
    }
    const response = await execute();
    await this.calculated();
    if (fault !== null) throw asError(fault);
    this.assertSize(response, "Response");
    this.answered?.(request, response);
    return response;
  }

  private assertSize(body: unknown, what: "Request" | "Response"): void {
    const limit = this.profile.payloadLimit;
    if (limit === null || bytes(JSON.stringify(body)) <= limit) return;
    throw new ApiError(`${what}PayloadSizeLimitExceeded`, `The ${what.toLowerCase()} payload size has exceeded the limit.`, 413);
  }
}

/** What the client library sends by itself: dropping references after a run, services other than the workbook. */
const isHousekeeping = ({ Actions, ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some((path) => path.ObjectPathType === ObjectPathType.NewObject) ||
  (Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === "_RemoveReference"));

/** An Excel in memory for the unmodified client library; see `Simulator`. */
export const createSimulator = (init: SimulatorInit = {}): Simulator => new Simulator(init);

const asError = (fault: NonNullable<Fault>): ApiError =>
  new ApiError(fault.code, fault.message ?? "The fault that the test asked for.", fault.httpStatus);

/** UTF-8 length of a text. */
function bytes(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdfff ? 2 : 3;
  }
  return sum;
}
