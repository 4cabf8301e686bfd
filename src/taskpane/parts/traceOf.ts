const MOST_FRAMES = 8;

/** Where a mistake of ours happened: its kind and places in the code. Its message stays out, since it may name what stands in a cell. */
export function traceOf(mistake: unknown): string {
  if (!(mistake instanceof Error)) return typeof mistake;
  const frames = (mistake.stack ?? "").split("\n").filter((line) => /:\d+:\d+\)?$/.test(line));
  return [mistake.name, ...frames.slice(0, MOST_FRAMES).map((line) => line.trim().replace(/(?:https?|file):[^)]*\//, ""))].join(" ");
}
