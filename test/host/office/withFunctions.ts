import { associateAll } from "../../../src/functions/associate";
import type { SimValue } from "../../../src/simulator/model/cell";
import type { Workbook } from "../../../src/simulator/model/workbook";
import type { SimulatorInit, Simulator } from "../../../src/simulator/simulator";
import type { ContractSheet } from "../portContract";
import { startWorkbook } from "./simulated";

const LITERAL = /"([^"]*)"|(-?\d+(?:\.\d+)?)|(?=,|$)/y;

/** The arguments of a call that holds only literals, as Excel hands them over: an omitted one is null. */
function literals(text: string): readonly unknown[] {
  const found: unknown[] = [];
  for (let at = 0; at <= text.length;) {
    LITERAL.lastIndex = at;
    const match = LITERAL.exec(text);
    if (match === null) throw new Error(`no literal: ${text.slice(at)}`);
    found.push(match[1] ?? (match[2] === undefined ? null : Number(match[2])));
    at += match[0].length + 1;
  }
  return found;
}

const CALL = /^=BANGFU\.([A-Z_]+)\((.*)\)$/;

/** A formula that is one call of a function of ours with literals: its id and its arguments; the id is "" for any other. */
export function callOf(formula: string): { readonly id: string; readonly args: readonly unknown[] } {
  const [, id = "", args = ""] = CALL.exec(formula) ?? [];
  return { id, args: id === "" ? [] : literals(args) };
}

/** Has the page's own functions answer every formula of ours, as Excel does; what is none becomes #NAME?. */
export async function calculateOurs(sim: Simulator | null, workbook: Workbook): Promise<void> {
  for (const { sheet, row, column, formula } of [...workbook.formulas()]) {
    const { id, args } = callOf(formula);
    const result = id === "" || sim === null ? null : await sim.callFunction(id, args);
    const value: SimValue = result?.ok === true ? (result.value as SimValue) : { error: result === null ? "#NAME?" : "#VALUE!" };
    workbook.setResult(sheet, row, column, value);
  }
}

/** Excel, simulated, with these sheets open and our functions answering in its cells. */
export async function startWithFunctions(sheets: readonly ContractSheet[], init: SimulatorInit = {}) {
  let sim: Simulator | null = null;
  const started = await startWorkbook(sheets, { calculate: (workbook) => calculateOurs(sim, workbook), ...init });
  ({ sim } = started);
  associateAll();
  return started;
}
