import { itemNotFound, notImplemented } from "../model/apiError";
import type { Sheet } from "../model/sheet";
import type { Filter, Table } from "../model/table";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { placedArgument } from "./placed";

/** What a filter belongs to: a sheet or, with a table's id, one of its tables. */
export class AutoFilterFacade extends Facade {
  readonly excelType = "AutoFilter";
  readonly exposed = {
    scalars: ["enabled", "isDataFiltered", "criteria"],
    methods: ["apply", "clearCriteria", "getRange", "getRangeOrNullObject", "remove"],
  };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
    private readonly tableId?: string,
  ) {
    super();
  }

  private get filter(): Filter | null {
    return this.tableId === undefined ? this.sheet.autoFilter : this.table;
  }
  private get table(): Table {
    const table = this.sheet.tables.find(({ id }) => id === this.tableId);
    if (table === undefined) throw itemNotFound();
    return table;
  }
  private change(filter: Filter | null): void {
    this.sheet.assertWritable(undefined, "allowAutoFilter");
    if (this.tableId !== undefined) return this.sheet.changeTable(this.tableId, { criteria: filter?.criteria ?? [] });
    this.sheet.autoFilter = filter;
    this.sheet.reportLayout("autoFilter");
  }

  get enabled(): boolean {
    return this.filter !== null;
  }
  get isDataFiltered(): boolean {
    return this.criteria.length > 0;
  }
  get criteria(): readonly unknown[] {
    return this.filter?.criteria ?? [];
  }
  /** Rows are not hidden by criteria here; a test that needs filtered rows hides them itself. */
  apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    const { area } = placedArgument(range, this.sheet, (address) => this.session.workbook.locate(address));
    this.change({ area, criteria: criteria === undefined ? [] : [{ columnIndex, criteria }] });
  }
  clearCriteria(): void {
    if (this.filter !== null) this.change({ ...this.filter, criteria: [] });
  }
  getRange(): Facade {
    const range = this.getRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }
  getRangeOrNullObject(): Facade | null {
    return this.filter === null ? null : this.session.make.range(this.sheet, this.filter.area);
  }
  remove(): void {
    if (this.tableId !== undefined) throw notImplemented("AutoFilter.remove of a table");
    this.change(null);
  }
}
