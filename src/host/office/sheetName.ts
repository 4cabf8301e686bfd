const LONGEST = 31;

/** A sheet name that Excel accepts and that no other sheet has (case does not matter): the wished one, or with " (2)" and so on. */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const legal =
    wished
      .replace(/[\\/?*[\]:]/g, " ")
      .slice(0, LONGEST)
      .replace(/^['\s]+|['\s]+$/g, "") || "Sheet";
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = legal.slice(0, LONGEST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
