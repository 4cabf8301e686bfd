const LONGEST = 31;

/** A name that Excel accepts and no other sheet has (it compares without case): the wished one, or with " (2)" and so on. */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const legal =
    wished
      .replace(/[\\/?*[\]:]/g, " ")
      .replace(/^'+|'+$/g, "")
      .slice(0, LONGEST)
      .trim() || "Sheet";
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = legal.slice(0, LONGEST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
