import type { Finding } from "./finding";

/** Whether two findings are one rule's on the same cells: one of them may have been explained, or judged again, since. */
export function isSamePlace(a: Finding, b: Finding): boolean {
  return (
    a.code === b.code &&
    a.row === b.row &&
    a.sheet === b.sheet &&
    a.file === b.file &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, at) => cell === b.cells[at])
  );
}
