import type { CheckResult } from "../checks/finding";
import { statusOf } from "../checks/findingStatus";
import type { CellMarks, UnmarkedSheet, WorkbookPort } from "../host/workbookPort";
import type { Strength } from "../policy/decision";

/** More marks make a sheet slow and show nothing: the weightiest go first. */
export const MOST_MARKS = 5_000;

const LEVELS: readonly Strength[] = ["must", "should", "note"];

/** What was marked. */
export interface MarkedFindings {
  readonly marked: number;
  /** Cells with findings beyond MOST_MARKS. */
  readonly beyond: number;
  readonly left: readonly UnmarkedSheet[];
}

/** Marks the first cell of every finding on the ledger, only when the user asks for it; a cell gets the mark of its weightiest finding. */
export async function markFindings(port: WorkbookPort, { findings }: Pick<CheckResult, "findings">): Promise<MarkedFindings> {
  const cells = markedCells({ findings });
  const kept = LEVELS.flatMap((level) => cells.filter((cell) => cell.level === level)).slice(0, MOST_MARKS);
  const marks = new Map<string, { sheet: string; level: Strength; addresses: string[] }>();
  for (const { sheet, address, level } of kept) {
    const group = marks.get(`${level} ${sheet}`);
    if (group) group.addresses.push(address);
    else marks.set(`${level} ${sheet}`, { sheet, level, addresses: [address] });
  }
  const left = await port.markCells([...marks.values()] satisfies readonly CellMarks[]);
  const skipped = new Set(left.map(({ sheet }) => sheet));
  return { marked: kept.filter(({ sheet }) => !skipped.has(sheet)).length, beyond: cells.length - kept.length, left };
}

/** The cells that have a finding, each with the level of its weightiest one. What a 情况说明 excuses needs no mark; a must finding keeps its own. */
export function markedCells({ findings }: Pick<CheckResult, "findings">): readonly { sheet: string; address: string; level: Strength }[] {
  const cells = new Map<string, { sheet: string; address: string; level: Strength }>();
  for (const finding of findings) {
    const {
      sheet,
      cells: [address],
      severity: level,
    } = finding;
    if (address === undefined || (level !== "must" && statusOf(finding) === "explained")) continue;
    const known = cells.get(`${sheet}!${address}`);
    if (!known || LEVELS.indexOf(level) < LEVELS.indexOf(known.level)) cells.set(`${sheet}!${address}`, { sheet, address, level });
  }
  return [...cells.values()];
}
