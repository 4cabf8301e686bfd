import { invalidArgument } from "../model/apiError";
import { isSimError, type SimValue } from "../model/cell";
import type { Workbook } from "../model/workbook";
import { Facade } from "../protocol/facade";

export class ApplicationFacade extends Facade {
  readonly excelType = "Application";
  readonly exposed = {
    scalars: ["calculationMode"],
    methods: ["calculate", "suspendApiCalculationUntilNextSync", "suspendScreenUpdatingUntilNextSync"],
  };
  private mode: unknown = "Automatic";

  constructor(private readonly workbook: Workbook) {
    super();
  }
  get calculationMode(): unknown {
    return this.mode;
  }
  set calculationMode(mode: unknown) {
    if (mode !== "Automatic" && mode !== "AutomaticExceptTables" && mode !== "Manual") throw invalidArgument();
    this.mode = mode;
  }
  calculate(): void {
    this.workbook.needsCalculation = true;
  }
  suspendApiCalculationUntilNextSync(): void {
    // The host calculates only when something is read.
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // The grid is told once per request anyway.
  }
}

export class RuntimeFacade extends Facade {
  readonly excelType = "Runtime";
  readonly exposed = { scalars: ["enableEvents"] };

  constructor(private readonly workbook: Workbook) {
    super();
  }
  get enableEvents(): boolean {
    return this.workbook.enableEvents;
  }
  set enableEvents(enabled: unknown) {
    this.workbook.enableEvents = enabled === true;
  }
}

/** Worksheet functions called through `workbook.functions`; only DATE, which shows the workbook's date system. */
export class FunctionsFacade extends Facade {
  readonly excelType = "Functions";
  readonly exposed = { methods: ["date"] };

  constructor(private readonly workbook: Workbook) {
    super();
  }
  date(year: unknown, month: unknown, day: unknown): Facade {
    const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
    return new FunctionResultFacade(this.workbook.date1904 ? days - 1462 : days < 61 ? days - 1 : days);
  }
}

class FunctionResultFacade extends Facade {
  readonly excelType = "FunctionResult";
  readonly exposed = { scalars: ["value", "error"] };

  constructor(private readonly result: SimValue) {
    super();
  }
  get value(): unknown {
    return isSimError(this.result) ? null : this.result;
  }
  get error(): string | null {
    return isSimError(this.result) ? this.result.error : null;
  }
}
