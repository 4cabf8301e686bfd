import type { CellError, Unreadable } from "./reading";

/** A cell that holds an Excel error (C109), whatever its column is for. */
export function errorValue(value: CellError): Unreadable {
  return { state: "unreadable", code: "C109", reason: `单元格是错误值 ${String(value.error).slice(0, 20)}` };
}

export const badDate = (reason: string): Unreadable => ({ state: "unreadable", code: "C101", reason });
export const badAmount = (reason: string): Unreadable => ({ state: "unreadable", code: "C102", reason });
