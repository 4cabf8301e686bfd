import type { CellChange, CellState, ChangedCell } from "../workbookPort";
import { cellEntry } from "./cellEntry";
import { cellState, isSameState, parts, plainValue } from "./cellState";
import { excelRun } from "./excelRun";
import { askSheetStates } from "./sheetStates";

const TEXT = "@";

/**
 * Puts a value under its format. The format goes first, or Excel reads a text as a number or a date; a text is written under
 * the text format and gets its own format last, which leaves a value as it is.
 */
function put(cell: Excel.Range, { value, formula, format }: Pick<CellChange, "value" | "formula" | "format">): void {
  if (formula !== undefined) {
    cell.numberFormat = [[format]];
    cell.formulas = [[formula]];
    return;
  }
  if (typeof value === "string") {
    cell.numberFormat = [[TEXT]];
    cell.values = [[cellEntry({ text: value })]];
    if (format !== TEXT) cell.numberFormat = [[format]];
    return;
  }
  cell.numberFormat = [[format]];
  cell.values = [[value]];
}

/** What stood in a cell just before it was written over. */
interface Before {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
}

function before(cell: Excel.Range): Before {
  return { value: cell.values[0]?.[0], formula: cell.formulas[0]?.[0], format: cellState(cell).format };
}

/** Gives a cell back what a co-author had put there in the moment between the look and the write. */
function giveBack(cell: Excel.Range, { value, formula, format }: Before): void {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) put(cell, { value: "", formula, format });
  else if (typeof value === "boolean") {
    cell.numberFormat = [[format]];
    cell.values = [[value]];
  } else put(cell, { value: typeof value === "number" ? value : String(value ?? ""), format });
}

/** Whether the cell that tells whose row it is holds what it held when the change was prepared. */
const isBeside = ({ beside }: CellChange, range: Excel.Range): boolean =>
  beside === undefined || plainValue(range.values[0]?.[0]) === beside.value;

/** Somebody has made the same correction. Into an empty cell nothing is corrected: what came in between is somebody's own. */
const isThereAlready = ({ expected, value, formula }: CellChange, state: CellState): boolean =>
  formula === undefined && expected.value !== null && state.value === value;

/**
 * One part: look, write what is as expected, and look in the same request as the write at what was written over. The ranges
 * stay the same objects, so that Excel moves them along where a row is inserted in between.
 */
async function changePart(context: Excel.RequestContext, part: readonly CellChange[]): Promise<readonly ChangedCell[]> {
  const statesNow = askSheetStates(context, part);
  const asked = part.map((change) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet);
    const cell = sheet.getRange(change.address);
    cell.load("values,formulas,numberFormat");
    const beside = sheet.getRange(change.beside?.address ?? change.address);
    beside.load("values");
    return { change, cell, beside };
  });
  await context.sync();
  const states = statesNow();
  const written = asked
    .filter(({ change }) => states.get(change.sheet) === "writable")
    .filter(({ change, cell, beside }) => isSameState(cellState(cell), change.expected) && isBeside(change, beside))
    .map(({ change, cell, beside }) => {
      const last = cell.getCell(0, 0);
      last.load("values,formulas,numberFormat");
      const lastBeside = beside.getCell(0, 0);
      lastBeside.load("values");
      put(cell, change);
      const after = cell.getCell(0, 0);
      after.load("values,formulas,numberFormat,address");
      return { change, cell, last, lastBeside, after };
    });
  if (written.length > 0) await context.sync();
  const lost = written.filter(({ change, last, lastBeside }) => {
    const state = cellState(last);
    const isStill = isSameState(state, change.expected) || isThereAlready(change, state);
    return !isStill || !isBeside(change, lastBeside);
  });
  for (const { cell, last } of lost) giveBack(cell, before(last));
  if (lost.length > 0) await context.sync();
  const done = new Map(written.filter((one) => !lost.includes(one)).map(({ change, after }) => [change, after]));
  return part.map((change): ChangedCell => {
    const state = states.get(change.sheet) ?? "noSheet";
    if (state !== "writable") return { is: state };
    const after = done.get(change);
    if (after === undefined) return { is: "differs" };
    return { is: "changed", state: cellState(after), address: after.address.slice(after.address.lastIndexOf("!") + 1) };
  });
}

/** Writes single cells of the user's sheets, only where they are as expected. */
export const changeCells = (changes: readonly CellChange[]): Promise<readonly ChangedCell[]> =>
  excelRun(async (context) => {
    const changed: ChangedCell[] = [];
    for (const part of parts(changes)) changed.push(...(await changePart(context, part)));
    return changed;
  });
