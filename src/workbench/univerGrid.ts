import { CommandType, LifecycleStages, LocaleType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { GridEdit, GridEvents, GridFunction, GridRange, GridSheet, GridView } from "./gridView";
import { createUniver, type RunningUniver } from "./univerApp";
import { univerSheet } from "./univerCells";

const WORKBOOK = "workbook";

/** How long a Univer lives on after its workbook was replaced (ms). */
const FAREWELL = 5_000;

/** The mutation that carries typed, pasted, undone and calculated values alike; its options tell them apart. */
const SET_VALUES = "sheet.mutation.set-range-values";

/** Mutations after which addresses no longer mean what they meant: the sheet is read again as a whole. */
const STRUCTURAL = /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|reorder-range|move-range)$/;

/** Univer's own name for "this value was computed". */
interface ValueOptions {
  readonly applyFormulaCalculationResult?: boolean;
  readonly fromFormula?: boolean;
}

interface SetValues {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}

const editOf = (row: number, column: number, cell: Nullable<ICellData>): GridEdit => {
  const formula = cell?.f ?? null;
  const value = cell?.t === 3 ? cell.v === 1 || cell.v === true : (cell?.v ?? null);
  return {
    row: row + 1,
    column: column + 1,
    value: value === "" ? null : value,
    formula: formula === null || formula === "" ? null : formula,
  };
};

/** The grid of the workbench drawn by Univer. */
export class UniverGrid implements GridView {
  private running: RunningUniver;
  /** True while the grid is told something, so that its own events are not taken for the user's. */
  private told = false;
  /** Scrolling before Univer has drawn fails: a selection made earlier waits here. */
  private drawn = false;
  private waiting: (() => void) | null = null;
  /** Resolves when the first workbook is drawn: before that a person at the grid can make Univer fail. */
  readonly whenDrawn: Promise<void>;
  private tellDrawn = (): void => undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly functions: readonly GridFunction[],
    private readonly events: GridEvents,
  ) {
    this.whenDrawn = new Promise((resolve) => (this.tellDrawn = resolve));
    this.running = this.start();
  }

  private get api(): FUniver {
    return this.running.api;
  }

  private start(): RunningUniver {
    this.drawn = false;
    const running = createUniver(this.container);
    const { api } = running;
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Steady || this.api !== api) return;
      this.drawn = true;
      this.tellDrawn();
      this.waiting?.();
      this.waiting = null;
    });
    api.addEvent(api.Event.CommandExecuted, ({ id, type, params, options }) => {
      if (type !== CommandType.MUTATION || this.told || this.api !== api) return;
      if (id === SET_VALUES) this.valuesSet(params as SetValues, (options ?? {}) as ValueOptions);
      else if (STRUCTURAL.test(id))
        this.events.restructured((params as { subUnitId: string }).subUnitId, this.read((params as { subUnitId: string }).subUnitId));
    });
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const range = selections[0];
      if (range === undefined || this.told || this.api !== api) return;
      const { startRow, startColumn, endRow, endColumn } = range;
      this.events.selected(worksheet.getSheetId(), { top: startRow + 1, left: startColumn + 1, bottom: endRow + 1, right: endColumn + 1 });
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (!this.told && this.api === api) this.events.activated(activeSheet.getSheetId());
    });
    return running;
  }

  load(sheets: readonly GridSheet[], activeId: string): void {
    this.quietly(() => {
      // A fresh start for another workbook. The old one goes when it has finished: what it still computes would fail without it.
      if (this.api.getActiveWorkbook() !== null) {
        const { dispose } = this.running;
        setTimeout(dispose, FAREWELL);
        this.running = this.start();
      }
      this.api.createWorkbook({
        id: WORKBOOK,
        name: "台账",
        appVersion: "0.25.1",
        locale: LocaleType.ZH_CN,
        styles: {},
        defaultStyle: { ff: "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif", fs: 10 },
        sheetOrder: sheets.map(({ id }) => id),
        sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, univerSheet(sheet)])),
      });
      // Right after the workbook and in the same turn: earlier there is no engine, later the cells stay #NAME?.
      const formula = this.api.getFormula();
      for (const { name, description, call } of this.functions)
        formula.registerFunction(name, (...args) => call(args) as never, description);
    });
    this.show(activeId);
  }

  replace(sheet: GridSheet, index: number): void {
    const active = this.activeId();
    this.quietly(() => {
      if (this.sheet(sheet.id) !== null) this.removeSheet(sheet.id);
      this.run("sheet.mutation.insert-sheet", { index, sheet: univerSheet(sheet) });
    });
    if (active !== null) this.show(active);
  }

  remove(sheetId: string): void {
    this.quietly(() => this.removeSheet(sheetId));
  }

  rename(sheetId: string, name: string): void {
    this.quietly(() => this.run("sheet.mutation.set-worksheet-name", { subUnitId: sheetId, name }));
  }

  select(sheetId: string, area: GridRange): void {
    if (this.drawn) this.selectNow(sheetId, area);
    else this.waiting = () => this.selectNow(sheetId, area);
  }

  private selectNow(sheetId: string, { top, left, bottom, right }: GridRange): void {
    this.show(sheetId);
    this.quietly(() => {
      const range = this.sheet(sheetId)?.getRange(top - 1, left - 1, bottom - top + 1, right - left + 1);
      if (range === undefined) return;
      range.activate();
      this.sheet(sheetId)?.scrollToCell(Math.max(0, top - 4), Math.max(0, left - 3));
    });
  }

  private valuesSet({ subUnitId, cellValue }: SetValues, options: ValueOptions): void {
    const edits: GridEdit[] = [];
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const column of Object.keys(cells)) {
        const whole = this.cell(subUnitId, Number(row), Number(column));
        edits.push(editOf(Number(row), Number(column), whole));
      }
    }
    if (edits.length === 0) return;
    if (options.applyFormulaCalculationResult === true || options.fromFormula === true) this.events.calculated(subUnitId, edits);
    else this.events.edited(subUnitId, edits);
  }

  private cell(sheetId: string, row: number, column: number): ICellData | null {
    return this.sheet(sheetId)?.getSheet().getCellMatrix().getValue(row, column) ?? null;
  }

  private read(sheetId: string): readonly GridEdit[] {
    const edits: GridEdit[] = [];
    this.sheet(sheetId)
      ?.getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        edits.push(editOf(row, column, cell));
      });
    return edits;
  }

  private sheet(sheetId: string) {
    return this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId) ?? null;
  }

  private activeId(): string | null {
    return this.api.getActiveWorkbook()?.getActiveSheet()?.getSheetId() ?? null;
  }

  private show(sheetId: string): void {
    if (this.activeId() === sheetId) return;
    const sheet = this.sheet(sheetId);
    if (sheet !== null) this.quietly(() => this.api.getActiveWorkbook()?.setActiveSheet(sheet));
  }

  private removeSheet(sheetId: string): void {
    this.run("sheet.mutation.remove-sheet", { subUnitId: sheetId, subUnitName: this.sheet(sheetId)?.getSheetName() ?? "" });
  }

  private run(command: string, params: object): void {
    this.api.syncExecuteCommand(command, { unitId: WORKBOOK, ...params });
  }

  private quietly(act: () => void): void {
    const before = this.told;
    this.told = true;
    try {
      act();
    } finally {
      this.told = before;
    }
  }
}
