import type { Finding } from "../../checks/finding";
import { parseCell } from "../../core/a1";
import type { Selection } from "../../host/workbookPort";

/** The findings that stand at the selected cell: one of their cells is the selection's first cell. */
export function findingsAt(findings: readonly Finding[], { sheet, range }: Selection): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.sheet === sheet &&
      finding.cells.some((address) => {
        const cell = parseCell(address);
        return cell !== null && cell.row === range.top && cell.col === range.left;
      }),
  );
}
