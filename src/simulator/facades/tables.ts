import { invalidArgument, itemNotFound } from "../model/apiError";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { AutoFilterFacade } from "./autoFilter";
import { placedArgument } from "./placed";

/** The Excel tables of one sheet (ExcelApi 1.1; their filters 1.9, platform.md 2.7). */
export class TablesFacade extends Facade {
  readonly excelType = "TableCollection";
  readonly exposed = { scalars: ["count"], methods: ["add", "getCount", "getItemAt", "getItemOrNullObject"] };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  get count(): number {
    return this.sheet.tables.length;
  }
  override items(): readonly Facade[] {
    return this.sheet.tables.map(({ id }) => this.made(id));
  }
  override item(key: unknown): Facade {
    const found = this.getItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  /** The first row of the range is taken for the headers. */
  add(range: unknown, hasHeaders: unknown): Facade {
    if (hasHeaders !== true) throw invalidArgument("simulated host: only tables with headers.");
    const { area } = placedArgument(range, this.sheet, (address) => this.session.workbook.locate(address));
    return this.made(this.sheet.addTable(area).id);
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: unknown): Facade {
    const table = this.sheet.tables[Number(index)];
    if (table === undefined) throw itemNotFound();
    return this.made(table.id);
  }
  getItemOrNullObject(key: unknown): Facade | null {
    const table = this.sheet.tables.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return table === undefined ? null : this.made(table.id);
  }
  private made(id: string): Facade {
    return new TableFacade(this.session, this.sheet, id);
  }
}

class TableFacade extends Facade {
  readonly excelType = "Table";
  readonly exposed = {
    scalars: ["id", "name", "showHeaders", "showTotals"],
    links: ["autoFilter", "worksheet"],
    methods: ["getDataBodyRange", "getHeaderRowRange", "getRange"],
  };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
    readonly id: string,
  ) {
    super();
  }
  private get table(): Table {
    const table = this.sheet.tables.find(({ id }) => id === this.id);
    if (table === undefined) throw itemNotFound();
    return table;
  }
  private at(area: Area): Facade {
    return this.session.make.range(this.sheet, area);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  get name(): string {
    return this.table.name;
  }
  get showHeaders(): boolean {
    return this.table.showHeaders;
  }
  get showTotals(): boolean {
    return this.table.showTotals;
  }
  get autoFilter(): Facade {
    return new AutoFilterFacade(this.session, this.sheet, this.id);
  }
  get worksheet(): Facade {
    return this.session.make.worksheet(this.sheet);
  }
  getRange(): Facade {
    return this.at(this.table.area);
  }
  getHeaderRowRange(): Facade {
    return this.at({ ...this.table.area, rowCount: 1 });
  }
  getDataBodyRange(): Facade {
    const { area, showTotals } = this.table;
    return this.at({ ...area, row: area.row + 1, rowCount: area.rowCount - 1 - (showTotals ? 1 : 0) });
  }
}
