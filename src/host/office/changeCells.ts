import type { CellChange, ChangedCell } from "../workbookPort";
import { cellEntry } from "./cellEntry";
import { cellState, isSameState, parts } from "./cellState";
import { excelRun } from "./excelRun";

const TEXT = "@";

/**
 * Puts a value under its format. The format goes first, or Excel reads a text as a number or a date; a text is written under
 * the text format and gets its own format last, which leaves a value as it is.
 */
function put(cell: Excel.Range, value: string | number, format: string): void {
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
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
    cell.numberFormat = [[format]];
    cell.formulas = [[formula]];
  } else if (typeof value === "boolean") {
    cell.numberFormat = [[format]];
    cell.values = [[value]];
  } else put(cell, typeof value === "number" ? value : String(value ?? ""), format);
}

/**
 * One part: look, write what is as expected, and look in the same request as the write at what was written over. The ranges
 * stay the same objects, so that Excel moves them along where a row is inserted in between.
 */
async function changePart(context: Excel.RequestContext, part: readonly CellChange[]): Promise<readonly ChangedCell[]> {
  const asked = part.map((change) => {
    const cell = context.workbook.worksheets.getItem(change.sheet).getRange(change.address);
    cell.load("values,formulas,numberFormat");
    return { change, cell };
  });
  await context.sync();
  const written = asked
    .filter(({ change, cell }) => isSameState(cellState(cell), change.expected))
    .map(({ change, cell }) => {
      const last = cell.getCell(0, 0);
      last.load("values,formulas,numberFormat");
      put(cell, change.value, change.format);
      const after = cell.getCell(0, 0);
      after.load("values,formulas,numberFormat");
      return { change, cell, last, after };
    });
  if (written.length > 0) await context.sync();
  const lost = written.filter(({ change, last }) => {
    const state = cellState(last);
    return !isSameState(state, change.expected) && state.value !== change.value;
  });
  for (const { cell, last } of lost) giveBack(cell, before(last));
  if (lost.length > 0) await context.sync();
  const states = new Map(written.filter((one) => !lost.includes(one)).map(({ change, after }) => [change, cellState(after)]));
  return part.map((change): ChangedCell => {
    const state = states.get(change);
    return state === undefined ? { is: "differs" } : { is: "changed", state };
  });
}

/** Writes single cells of the user's sheets, only where they are as expected. */
export const changeCells = (changes: readonly CellChange[]): Promise<readonly ChangedCell[]> =>
  excelRun(async (context) => {
    const changed: ChangedCell[] = [];
    for (const part of parts(changes)) changed.push(...(await changePart(context, part)));
    return changed;
  });
