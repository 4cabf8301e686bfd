import type { LedgerRow } from "./ledger";

/** Whether two readings of a row say the same of its cells. */
export function isSameRow(a: LedgerRow, b: LedgerRow): boolean {
  return (
    a.otherPaper === b.otherPaper &&
    a.headIsPerson === b.headIsPerson &&
    isSame(a.raw, b.raw) &&
    isSame(a.read, b.read) &&
    isSame(a.at, b.at) &&
    isSame(a.members, b.members)
  );
}

/** Equality of plain data. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
