import { invalidArgument } from "../model/apiError";
import { type Area, sameArea } from "../model/area";
import type { Sheet, Validation } from "../model/sheet";
import { Facade } from "../protocol/facade";

/** Excel's longest list that is written into the rule itself (platform.md 2.1). */
const LONGEST_LIST = 255;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** Data validation of one range. Rules are kept as they were set; of lists the length is checked, as Excel does. */
export class DataValidationFacade extends Facade {
  readonly excelType = "DataValidation";
  readonly exposed = { scalars: ["type", "rule", "errorAlert", "ignoreBlanks"], methods: ["clear"] };

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  private get found(): Validation | undefined {
    return this.sheet.validations.find(({ area }) => sameArea(area, this.area));
  }

  get type(): string {
    return this.found?.rule["list"] === undefined ? "None" : "List";
  }
  get rule(): unknown {
    return this.found?.rule ?? {};
  }
  set rule(rule: unknown) {
    if (!isObject(rule)) throw invalidArgument();
    const list = rule["list"];
    if (isObject(list) && String(list["source"]).length > LONGEST_LIST) throw invalidArgument("The list is longer than 255 characters.");
    this.sheet.setValidation(this.area, { rule });
  }
  get errorAlert(): unknown {
    return this.found?.errorAlert ?? {};
  }
  set errorAlert(errorAlert: unknown) {
    if (!isObject(errorAlert)) throw invalidArgument();
    this.sheet.setValidation(this.area, { errorAlert });
  }
  get ignoreBlanks(): boolean {
    return this.found?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(ignoreBlanks: unknown) {
    this.sheet.setValidation(this.area, { ignoreBlanks: ignoreBlanks === true });
  }
  clear(): void {
    this.sheet.setValidation(this.area, null);
  }
}
