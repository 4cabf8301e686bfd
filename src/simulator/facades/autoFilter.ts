import { itemNotFound } from "../model/apiError";
import type { Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { placedArgument } from "./placed";

export class AutoFilterFacade extends Facade {
  readonly excelType = "AutoFilter";
  readonly exposed = {
    scalars: ["enabled", "isDataFiltered", "criteria"],
    methods: ["apply", "getRange", "getRangeOrNullObject", "remove"],
  };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  get enabled(): boolean {
    return this.sheet.autoFilter !== null;
  }
  get isDataFiltered(): boolean {
    return this.criteria.length > 0;
  }
  get criteria(): readonly unknown[] {
    return this.sheet.autoFilter?.criteria ?? [];
  }
  /** Rows are not hidden by criteria here; a test that needs filtered rows hides them itself. */
  apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    this.sheet.assertWritable(undefined, "allowAutoFilter");
    const { area } = placedArgument(range, this.sheet, (address) => this.session.workbook.locate(address));
    this.sheet.autoFilter = { area, criteria: criteria === undefined ? [] : [{ columnIndex, criteria }] };
    this.sheet.reportLayout("autoFilter");
  }
  getRange(): Facade {
    const range = this.getRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }
  getRangeOrNullObject(): Facade | null {
    return this.sheet.autoFilter === null ? null : this.session.make.range(this.sheet, this.sheet.autoFilter.area);
  }
  remove(): void {
    this.sheet.assertWritable(undefined, "allowAutoFilter");
    this.sheet.autoFilter = null;
    this.sheet.reportLayout("autoFilter");
  }
}
