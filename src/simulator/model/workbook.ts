import { accessDenied, ApiError, invalidArgument, itemNotFound } from "./apiError";
import { type Area, parseArea, splitAddress } from "./area";
import type { SimValue } from "./cell";
import type { Change, Origin } from "./change";
import { movedFormula, type SheetMove } from "./formulaReferences";
import { Sheet } from "./sheet";

export interface DefinedName {
  readonly name: string;
  /** "='1月'!$A$1:$B$2" or any formula. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface SelectionState {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export type Listener = (changes: readonly Change[]) => void;

const HOME: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/**
 * The workbook in memory: the single truth for the simulated host, the grid that shows it and the tests that look at it.
 * Changes are collected and handed to the listeners together, at the end of a request or of `change`.
 */
export class Workbook {
  sheets: Sheet[] = [];
  name = "工作簿1.xlsx";
  readOnly = false;
  date1904 = false;
  /** Structure protected: no sheet can be added, deleted, renamed, moved, hidden or shown. */
  structureProtected = false;
  enableEvents = true;
  /** Another window of Excel is in front: nothing can be activated, selected or added (platform.md 2.5). */
  isInactive = false;
  /** Steps that 撤销 (Ctrl+Z) could take back. What an add-in writes empties it, by design (platform.md 2.3). */
  undoSteps = 0;
  /** From ExcelApi 1.20 on an add-in's writes can be undone too, those to sheets as wholes excepted. */
  undoesAddins = false;
  readonly settings = new Map<string, unknown>();
  /** Custom XML parts of the workbook, by id. */
  readonly customXml = new Map<string, string>();
  readonly names = new Map<string, DefinedName>();
  origin: Origin = "load";
  /** True after a formula or a value was written and until somebody has calculated. */
  needsCalculation = false;

  private readonly listeners = new Set<Listener>();
  private pending: Change[] = [];
  private depth = 0;
  private lastId = 0;
  private active: Sheet | null = null;
  private readonly selections = new Map<string, readonly Area[]>();
  private editor: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(sheetNames: readonly string[] = ["Sheet1"]) {
    for (const name of sheetNames) this.addSheet(name);
    this.pending = [];
    this.origin = "user";
  }

  // ---- changes ----

  /** Tells every listener about changes, in groups; returns the way to stop. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  record(change: Change): void {
    const moves = change.kind === "values" || change.kind === "rowsInserted" || change.kind === "rowsDeleted";
    if (moves && change.origin !== "calculation") this.needsCalculation = true;
    this.countUndo(change);
    this.pending.push(change);
    if (this.depth === 0) this.flush();
  }

  private countUndo({ kind, origin }: Change): void {
    if (kind === "activated" || kind === "selection" || kind === "settings" || kind === "reset") return;
    if (origin === "user" || origin === "listPick") this.undoSteps += 1;
    const isWholeSheet = kind === "sheetDeleted" || kind === "sheetRenamed" || kind === "sheetMoved" || kind === "sheetVisibility";
    if (origin === "addin") this.undoSteps = this.undoesAddins && !isWholeSheet ? this.undoSteps + 1 : 0;
  }

  /** Throws InactiveWorkbook where the request needs this workbook's window in front. */
  assertActive(): void {
    if (this.isInactive && this.origin === "addin") throw new ApiError("InactiveWorkbook", "The workbook is not the active one.");
  }

  /** Does something as `origin`; listeners hear of it once, when it is done. */
  change<T>(origin: Origin, work: () => T): T {
    const before = this.origin;
    this.origin = origin;
    this.depth += 1;
    try {
      return work();
    } finally {
      this.origin = before;
      this.depth -= 1;
      if (this.depth === 0) this.flush();
    }
  }

  /** Holds changes back until the returned function is called: one group for a whole request. */
  hold(): () => void {
    this.depth += 1;
    return () => {
      this.depth -= 1;
      if (this.depth === 0) this.flush();
    };
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const changes = this.pending;
    this.pending = [];
    for (const listener of [...this.listeners]) listener(changes);
  }

  // ---- sheets ----

  /** By id or by name (case does not matter). */
  sheet(key: string): Sheet | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key) ?? this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  /** By name or id; throws ItemNotFound. */
  requireSheet(key: string): Sheet {
    const sheet = this.sheet(key);
    if (sheet === undefined) throw itemNotFound();
    return sheet;
  }

  addSheet(name?: string): Sheet {
    this.assertActive();
    this.assertStructure();
    const given = name ?? this.freeName();
    this.assertName(given);
    this.lastId += 1;
    const id = `{00000000-0001-0000-${String(this.lastId).padStart(4, "0")}-000000000000}`;
    const sheet = new Sheet(id, given, this);
    this.sheets.push(sheet);
    this.active ??= sheet;
    this.record({ kind: "sheetAdded", origin: this.origin, sheet: id, name: given });
    return sheet;
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) if (this.sheet(`Sheet${number}`) === undefined) return `Sheet${number}`;
  }

  private assertName(name: string, except?: Sheet): void {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument();
    const other = this.sheet(name);
    if (other !== undefined && other !== except) {
      throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
    }
  }

  private assertStructure(): void {
    if (this.structureProtected) throw accessDenied("The workbook's structure is protected.");
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.assertStructure();
    this.assertName(name, sheet);
    this.moveFormulas({ kind: "renamed", sheet: sheet.name, to: name });
    sheet.name = name;
    this.record({ kind: "sheetRenamed", origin: this.origin, sheet: sheet.id, name });
  }

  deleteSheet(sheet: Sheet): void {
    this.assertStructure();
    const others = this.sheets.filter((other) => other !== sheet);
    if (sheet.visibility === "VeryHidden" || !others.some((other) => other.visibility === "Visible")) {
      throw new ApiError("InvalidOperation", "The operation is not allowed on this sheet.");
    }
    const index = this.sheets.indexOf(sheet);
    this.sheets = others;
    this.moveFormulas({ kind: "deleted", sheet: sheet.name });
    this.record({ kind: "sheetDeleted", origin: this.origin, sheet: sheet.id, name: sheet.name });
    if (this.active === sheet) {
      const next = [...others.slice(index), ...others.slice(0, index).reverse()].find((other) => other.visibility === "Visible");
      if (next !== undefined) this.makeActive(next);
    }
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.assertStructure();
    const others = this.sheets.filter((other) => other !== sheet);
    if (!Number.isInteger(position) || position < 0 || position > others.length) throw invalidArgument();
    others.splice(position, 0, sheet);
    this.sheets = others;
    this.record({ kind: "sheetMoved", origin: this.origin, sheet: sheet.id, name: sheet.name });
  }

  setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): void {
    this.assertStructure();
    if (visibility !== "Visible" && !this.sheets.some((other) => other !== sheet && other.visibility === "Visible")) {
      throw new ApiError("InvalidOperation", "A workbook must have one visible sheet.");
    }
    sheet.visibility = visibility;
    this.record({ kind: "sheetVisibility", origin: this.origin, sheet: sheet.id, name: sheet.name });
  }

  // ---- active sheet, selection, edit mode ----

  get activeSheet(): Sheet {
    if (this.active === null) throw new Error("the workbook has no sheet");
    return this.active;
  }

  activate(sheet: Sheet): void {
    this.assertActive();
    if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation", "A hidden sheet cannot be activated.");
    if (this.active !== sheet) this.makeActive(sheet);
  }

  private makeActive(sheet: Sheet): void {
    const previous = this.active !== null && this.sheets.includes(this.active) ? this.active.id : null;
    this.active = sheet;
    this.record({ kind: "activated", origin: this.origin, sheet: sheet.id, previous });
  }

  get selection(): SelectionState {
    const sheet = this.activeSheet;
    return { sheet, areas: this.selections.get(sheet.id) ?? [HOME] };
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    this.selections.set(sheet.id, areas);
    this.record({ kind: "selection", origin: this.origin, sheet: sheet.id, areas });
  }

  /** Resolves when nobody is typing into a cell; null while nobody is. */
  get editing(): Promise<void> | null {
    return this.editor?.ended ?? null;
  }

  /** A person begins to type into a cell: until `endEditing` Excel refuses requests, or delays them where they ask for that. */
  beginEditing(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.editor ??= { ended, end };
  }

  endEditing(): void {
    this.editor?.end();
    this.editor = null;
  }

  // ---- addresses and calculation ----

  /** Formulas of all sheets, and defined names, go along with what happened to a sheet. */
  moveFormulas(move: SheetMove): void {
    for (const sheet of this.sheets) sheet.moveFormulas(move);
    for (const name of this.names.values()) name.formula = movedFormula(name.formula, "", move);
    this.needsCalculation = true;
  }

  /** "'1月'!B2:C3" → sheet and area, a missing sheet meaning the active one; null if there is no such place. */
  locate(address: string): { readonly sheet: Sheet; readonly area: Area } | null {
    const { sheet: name, rest } = splitAddress(address);
    const sheet = name === "" ? this.activeSheet : this.sheet(name);
    const area = parseArea(rest);
    return sheet === undefined || area === null ? null : { sheet, area };
  }

  /** All formula cells, for a calculation engine. */
  *formulas(): Generator<{ readonly sheet: Sheet; readonly row: number; readonly column: number; readonly formula: string }> {
    for (const sheet of this.sheets) {
      for (let row = 0; row < sheet.cells.rowCount; row += 1) {
        for (const column of sheet.cells.formulaColumns(row)) {
          yield { sheet, row, column, formula: sheet.cells.formula(row, column) ?? "" };
        }
      }
    }
  }

  /** Puts a calculated result into a formula cell. */
  setResult(sheet: Sheet, row: number, column: number, value: SimValue): void {
    this.change("calculation", () => sheet.setResult(row, column, value));
  }

  /** Replaces everything, as opening another file does. `fill` builds the new sheets; the workbook is empty before. */
  load(fill: (workbook: Workbook) => void): void {
    this.change("load", () => {
      const protectedBefore = this.structureProtected;
      this.structureProtected = false;
      this.sheets = [];
      this.active = null;
      this.selections.clear();
      this.settings.clear();
      this.customXml.clear();
      this.names.clear();
      try {
        fill(this);
      } catch (error) {
        this.structureProtected = protectedBefore;
        throw error;
      }
      if (this.sheets.length === 0) this.addSheet("Sheet1");
      this.active = this.sheets.find((sheet) => sheet.visibility === "Visible") ?? this.sheets[0] ?? null;
      this.pending = [{ kind: "reset", origin: "load" }];
    });
  }
}
