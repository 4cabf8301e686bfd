import type { Area } from "../simulator/model/area";
import type { SimValue } from "../simulator/model/cell";
import type { Change } from "../simulator/model/change";
import type { Sheet } from "../simulator/model/sheet";
import type { Workbook } from "../simulator/model/workbook";
import type { GridEdit, GridEvents, GridRange, GridView } from "./gridView";
import { sheetToGrid } from "./sheetToGrid";
import { rangeOf } from "./workbookToBook";

/** A request of the pane may write a sheet in many batches; the grid is drawn when they pause for this long (ms). */
const DRAW_PAUSE = 60;

const HOME: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

const simValue = (value: GridEdit["value"]): SimValue =>
  typeof value === "string" && /^#(N\/A|VALUE!|REF!|NAME\?|NUM!|DIV\/0!|NULL!|SPILL!|CALC!)$/.test(value) ? { error: value } : value;

const areaOf = ({ top, left, bottom, right }: GridRange): Area => ({
  row: top - 1,
  column: left - 1,
  rowCount: bottom - top + 1,
  columnCount: right - left + 1,
});

/** Takes what the person does in the grid into the simulated workbook. */
export function gridToWorkbook(workbook: Workbook): GridEvents {
  const withSheet = (id: string, act: (sheet: Sheet) => void): void => {
    const sheet = workbook.sheet(id);
    if (sheet !== undefined) workbook.change("user", () => act(sheet));
  };
  const put = (sheet: Sheet, { row, column, value, formula }: GridEdit): void => {
    const { format, style, link } = sheet.cells.cell(row - 1, column - 1);
    const look = { ...(format !== undefined && { format }), ...(style !== undefined && { style }), ...(link !== undefined && { link }) };
    sheet.put(row - 1, column - 1, { ...look, value: simValue(value), ...(formula !== null && { formula }) });
  };
  return {
    edited: (id, edits) => withSheet(id, (sheet) => edits.forEach((edit) => put(sheet, edit))),
    calculated: (id, values) => {
      const sheet = workbook.sheet(id);
      if (sheet !== undefined) for (const { row, column, value } of values) workbook.setResult(sheet, row - 1, column - 1, simValue(value));
    },
    restructured: (id, cells) =>
      withSheet(id, (sheet) => {
        const used = sheet.used(true);
        if (used !== null) sheet.clear(used, "Contents");
        cells.forEach((edit) => put(sheet, edit));
      }),
    selected: (id, range) => withSheet(id, (sheet) => workbook.select(sheet, [areaOf(range)])),
    activated: (id) => withSheet(id, (sheet) => workbook.activate(sheet)),
  };
}

/** Draws in the grid what happens to the workbook from elsewhere: through Office.js or by opening a file. */
export class GridPainter {
  private readonly dirty = new Set<string>();
  private readonly known = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private selection: { readonly sheet: string; readonly area: Area } | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly grid: GridView,
  ) {
    workbook.subscribe((changes) => changes.forEach((change) => this.note(change)));
    this.loadAll();
  }

  private loadAll(): void {
    this.known.clear();
    this.dirty.clear();
    for (const sheet of this.workbook.sheets) this.known.add(sheet.id);
    this.grid.load(this.workbook.sheets.map(sheetToGrid), this.workbook.activeSheet.id);
  }

  private note(change: Change): void {
    if (change.kind === "reset") {
      this.loadAll();
      return;
    }
    if (!("sheet" in change)) return;
    if (change.origin === "user" || change.origin === "calculation") return;
    if (change.kind === "selection" || change.kind === "activated") {
      const area = change.kind === "selection" ? change.areas[0] : this.workbook.selection.areas[0];
      this.selection = { sheet: change.sheet, area: area ?? HOME };
    } else {
      this.dirty.add(change.sheet);
    }
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), DRAW_PAUSE);
  }

  private draw(): void {
    this.timer = null;
    for (const id of this.dirty) {
      const index = this.workbook.sheets.findIndex((sheet) => sheet.id === id);
      const sheet = this.workbook.sheets[index];
      if (sheet === undefined) {
        if (this.known.delete(id)) this.grid.remove(id);
      } else {
        this.known.add(id);
        this.grid.replace(sheetToGrid(sheet), index);
      }
    }
    this.dirty.clear();
    if (this.selection !== null) this.grid.select(this.selection.sheet, rangeOf(this.selection.area));
    this.selection = null;
  }
}
