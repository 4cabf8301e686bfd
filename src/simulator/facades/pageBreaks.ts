import { itemNotFound } from "../model/apiError";
import type { Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { placedArgument } from "./placed";

/** Manual page breaks: a break lies before the first row (or column) of the range that it was added at. */
export class PageBreaksFacade extends Facade {
  readonly excelType = "PageBreakCollection";
  readonly exposed = { methods: ["add", "getCount", "removePageBreaks"] };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
    private readonly which: "rowBreaks" | "columnBreaks",
  ) {
    super();
  }
  override items(): readonly Facade[] {
    return this.sheet.page[this.which].map((index) => new PageBreakFacade(this.session, this.sheet, this.which, index));
  }
  override item(index: unknown): Facade {
    const found = this.items()[Number(index)];
    if (found === undefined) throw itemNotFound();
    return found;
  }
  add(range: unknown): Facade {
    const { area } = placedArgument(range, this.sheet, (address) => this.session.workbook.locate(address));
    const index = this.which === "rowBreaks" ? area.row : area.column;
    const breaks = this.sheet.page[this.which];
    if (!breaks.includes(index)) breaks.push(index);
    breaks.sort((a, b) => a - b);
    this.sheet.reportLayout("pageLayout");
    return new PageBreakFacade(this.session, this.sheet, this.which, index);
  }
  getCount(): number {
    return this.sheet.page[this.which].length;
  }
  removePageBreaks(): void {
    this.sheet.page[this.which].length = 0;
    this.sheet.reportLayout("pageLayout");
  }
}

class PageBreakFacade extends Facade {
  readonly excelType = "PageBreak";
  readonly exposed = { scalars: ["rowIndex", "columnIndex"], methods: ["delete", "getCellAfterBreak"] };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
    private readonly which: "rowBreaks" | "columnBreaks",
    private readonly index: number,
  ) {
    super();
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.index };
  }
  get rowIndex(): number {
    return this.which === "rowBreaks" ? this.index : 0;
  }
  get columnIndex(): number {
    return this.which === "columnBreaks" ? this.index : 0;
  }
  getCellAfterBreak(): Facade {
    return this.session.make.range(this.sheet, { row: this.rowIndex, column: this.columnIndex, rowCount: 1, columnCount: 1 });
  }
  delete(): void {
    const breaks = this.sheet.page[this.which];
    breaks.splice(breaks.indexOf(this.index), 1);
    this.sheet.reportLayout("pageLayout");
  }
}
