/** Row numbers as a reader writes them, runs joined: [5, 7, 8, 9] is "5、7～9". The rows ascend. */
export function rowRanges(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row === run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}～${last}`)).join("、");
}
