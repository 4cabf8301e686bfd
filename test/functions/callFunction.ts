import { associations } from "../../src/functions/associate";
import { FunctionError } from "../../src/functions/functionError";

/** Calls a function as Excel does: through its id, omitted optional arguments as null, the invocation object last. */
export function call(id: string, ...args: unknown[]): unknown {
  const found = associations[id] as ((...values: unknown[]) => unknown) | undefined;
  if (!found) throw new Error(`no function ${id}`);
  return found(...args, { functionName: id });
}

/** What the cell shows: the value, or the error's code. */
export function shown(id: string, ...args: unknown[]): unknown {
  try {
    return asShown(call(id, ...args));
  } catch (error) {
    return asShown(error);
  }
}

/** The Chinese sentence behind an error. */
export function reason(id: string, ...args: unknown[]): string {
  try {
    call(id, ...args);
  } catch (error) {
    if (error instanceof FunctionError) return error.message;
    throw error;
  }
  throw new Error(`${id} gave an answer`);
}

function asShown(value: unknown): unknown {
  if (value instanceof FunctionError) return value.code;
  if (value instanceof Error) throw value;
  return Array.isArray(value) ? value.map(asShown) : value;
}

/** A column of a worksheet as Excel hands it over. */
export const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
