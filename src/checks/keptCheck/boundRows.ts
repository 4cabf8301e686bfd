import type { LedgerRow } from "../../ledger/ledger";
import { areAlike } from "../surveys/lookAlikes";
import { comparedPerson, rowTies } from "./rowTies";
import type { TieIndex } from "./tieIndex";

/** A ledger whose rows are found by their keys and by their ties. */
export interface TiedRows {
  readonly index: TieIndex;
  readonly rowAt: (key: number) => LedgerRow | undefined;
}

/**
 * The rows with these keys and all that are bound to them, directly or through others: nothing else can be changed by an edit of them.
 * The work grows with the rows that are found. `known` are rows among which every tie has been followed already; they are in the answer.
 * Null where there are more than `most`.
 */
export function boundRows(
  { index, rowAt }: TiedRows,
  keys: Iterable<number>,
  most: number,
  known: Iterable<number> = [],
): ReadonlySet<number> | null {
  const found = new Set(known);
  const followed = new Set<string>();
  const open = [...keys];
  for (const key of open) found.delete(key);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    if (found.size > most) return null;
    const row = rowAt(key);
    if (row === undefined) continue;
    for (const tie of rowTies(row)) {
      const name = `${tie.kind} ${tie.key}`;
      if (followed.has(name)) continue;
      followed.add(name);
      const tied = index.of(tie);
      if (tied.length > most) return null;
      for (const other of tied) open.push(other);
    }
    const person = comparedPerson(row);
    if (person && !followed.has(`alike ${person.id} ${person.name}`)) {
      followed.add(`alike ${person.id} ${person.name}`);
      open.push(...lookAlikes({ index, rowAt }, person));
    }
  }
  return found;
}

/** The rows of persons whose IDs are one edit from this one's and whose names are alike: an edit of one may concern the other (G211). */
function lookAlikes({ index, rowAt }: TiedRows, { id, name }: { readonly id: string; readonly name: string }): readonly number[] {
  return index.nearIds(id).flatMap((near) =>
    index.of({ kind: "person", key: near }).filter((key) => {
      const row = rowAt(key);
      const other = row && comparedPerson(row);
      return other && other.id === near && areAlike(name, other.name);
    }),
  );
}
