import { invalidArgument, itemNotFound } from "../model/apiError";
import { COLUMNS, ROWS } from "../model/area";
import type { Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { placedArgument } from "./placed";

export class FreezePanesFacade extends Facade {
  readonly excelType = "WorksheetFreezePanes";
  readonly exposed = { methods: ["freezeAt", "freezeColumns", "freezeRows", "getLocation", "getLocationOrNullObject", "unfreeze"] };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  freezeAt(range: unknown): void {
    const { area } = placedArgument(range, this.sheet, (address) => this.session.workbook.locate(address));
    this.freeze(area.rowCount === ROWS ? 0 : area.row + area.rowCount, area.columnCount === COLUMNS ? 0 : area.column + area.columnCount);
  }
  freezeRows(count: unknown = 1): void {
    this.freeze(Number(count), 0);
  }
  freezeColumns(count: unknown = 1): void {
    this.freeze(0, Number(count));
  }
  getLocation(): Facade {
    const location = this.getLocationOrNullObject();
    if (location === null) throw itemNotFound();
    return location;
  }
  getLocationOrNullObject(): Facade | null {
    const { frozenRows, frozenColumns } = this.sheet;
    if (frozenRows === 0 && frozenColumns === 0) return null;
    const area = { row: 0, column: 0, rowCount: frozenRows || ROWS, columnCount: frozenColumns || COLUMNS };
    return this.session.make.range(this.sheet, area);
  }
  unfreeze(): void {
    this.freeze(0, 0);
  }
  private freeze(rows: number, columns: number): void {
    if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0) throw invalidArgument();
    this.sheet.frozenRows = rows;
    this.sheet.frozenColumns = columns;
    this.sheet.reportLayout("freeze");
  }
}
