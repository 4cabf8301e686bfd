import { FunctionError, type ErrorCode } from "./functionError";

/** Our errors become Excel's only when a function is called: `CustomFunctions` does not exist while the module loads outside Excel. */
export function asExcelError(error: FunctionError): unknown {
  if (typeof CustomFunctions === "undefined" || typeof CustomFunctions.Error !== "function") return error;
  return new CustomFunctions.Error(excelCode(error.code), error.message);
}

/** The function with its errors translated, thrown ones and those that stand in single cells of a spilled answer. */
export function withExcelErrors<Args extends readonly unknown[]>(call: (...args: Args) => unknown): (...args: Args) => unknown {
  return (...args) => {
    try {
      const answer = call(...args);
      return Array.isArray(answer) ? answer.map(asExcelRow) : answer;
    } catch (error) {
      throw error instanceof FunctionError ? asExcelError(error) : error;
    }
  };
}

/** Most rows of a hundred thousand hold no error, and are not copied. */
function asExcelRow(row: unknown[]): unknown[] {
  return row.some(isOurs) ? row.map((cell) => (isOurs(cell) ? asExcelError(cell) : cell)) : row;
}

const isOurs = (cell: unknown): cell is FunctionError => cell instanceof FunctionError;

function excelCode(code: ErrorCode): CustomFunctions.ErrorCode {
  const { invalidValue, invalidNumber, notAvailable } = CustomFunctions.ErrorCode;
  return code === "#VALUE!" ? invalidValue : code === "#NUM!" ? invalidNumber : notAvailable;
}
