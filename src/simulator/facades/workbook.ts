import { ApiError, itemNotFound } from "../model/apiError";
import { Facade } from "../protocol/facade";
import { eventTypes, type HostSession, WORKBOOK_TARGET } from "../protocol/session";
import { ApplicationFacade, FunctionsFacade, RuntimeFacade } from "./application";
import { CustomXmlPartsFacade } from "./customXmlParts";
import { NamesFacade } from "./names";
import { WorkbookProtectionFacade } from "./protection";
import { SettingsFacade } from "./settings";
import { WorksheetCollectionFacade } from "./worksheet";

/** The root of every request. */
export class WorkbookFacade extends Facade {
  readonly excelType = "Workbook";
  readonly exposed = {
    scalars: ["name", "readOnly"],
    links: ["worksheets", "application", "functions", "names", "protection", "settings", "customXmlParts", "_Runtime"],
    methods: [
      "getActiveCell",
      "getSelectedRange",
      "getSelectedRanges",
      "_GetRangeForEventByReferenceId",
      "_GetRangeOrNullObjectForEventByReferenceId",
      "_RemoveReference",
      "_RemoveAllReferences",
      "_GetReferenceCount",
      "_SetOsfControlContainerReadyForCustomFunctions",
    ],
  };

  constructor(private readonly session: HostSession) {
    super();
  }

  override listen(event: string, on: boolean): void {
    const type = eventTypes[event];
    if (type === undefined) return super.listen(event, on);
    this.session.listen(type, WORKBOOK_TARGET, on);
  }

  get name(): string {
    return this.session.workbook.name;
  }
  get readOnly(): boolean {
    return this.session.workbook.readOnly;
  }
  get worksheets(): Facade {
    return new WorksheetCollectionFacade(this.session);
  }
  get application(): Facade {
    return new ApplicationFacade(this.session.workbook);
  }
  get functions(): Facade {
    return new FunctionsFacade(this.session.workbook);
  }
  get names(): Facade {
    return new NamesFacade(this.session);
  }
  get protection(): Facade {
    return new WorkbookProtectionFacade(this.session.workbook);
  }
  get settings(): Facade {
    return new SettingsFacade(this.session.workbook);
  }
  get customXmlParts(): Facade {
    return new CustomXmlPartsFacade(this.session.workbook);
  }
  get _Runtime(): Facade {
    return new RuntimeFacade(this.session.workbook);
  }

  getActiveCell(): Facade {
    const { sheet, areas } = this.session.workbook.selection;
    const { row = 0, column = 0 } = areas[0] ?? {};
    return this.session.make.range(sheet, { row, column, rowCount: 1, columnCount: 1 });
  }
  /** Only one area can be a Range; for more Excel wants `getSelectedRanges`. */
  getSelectedRange(): Facade {
    const { sheet, areas } = this.session.workbook.selection;
    const [area] = areas;
    if (area === undefined || areas.length > 1) throw invalidSelection();
    return this.session.make.range(sheet, area);
  }
  getSelectedRanges(): Facade {
    const { sheet, areas } = this.session.workbook.selection;
    if (areas.length === 0) throw invalidSelection();
    return this.session.make.rangeAreas(sheet, areas);
  }
  _GetRangeForEventByReferenceId(id: unknown): Facade {
    const range = this.session.eventRange(String(id));
    if (range === null) throw itemNotFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Facade | null {
    return this.session.eventRange(String(id));
  }
  _RemoveReference(id: unknown): void {
    this.session.references.remove(String(id));
  }
  _RemoveAllReferences(): void {
    this.session.references.clear();
  }
  _GetReferenceCount(): number {
    return this.session.references.count;
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    // The host is always ready.
  }
}

/** Nothing is selected that is a range (a chart is), or more than one range is. */
const invalidSelection = (): ApiError => new ApiError("InvalidSelection", "The current selection is invalid for this operation.");
