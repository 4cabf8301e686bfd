/** A reader that reads equal cells once: a column names the same days and words again and again. */
export function remembered<T>(read: (cell: unknown) => T): (cell: unknown) => T {
  const known = new Map<unknown, T>();
  return (cell) => {
    let result = known.get(cell);
    if (result === undefined) known.set(cell, (result = read(cell)));
    return result;
  };
}
