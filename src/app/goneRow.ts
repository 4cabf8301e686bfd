import type { Finding } from "../checks/finding";
import { parseCell } from "../core/a1";
import type { WorkbookPort } from "../host/workbookPort";
import type { Ledger } from "../ledger/ledger";
import { personKey } from "./rowPerson";

/** Whose row it was. */
export interface GoneRow {
  /** "" where the row had no name. */
  readonly name: string;
  readonly row: number;
}

/**
 * The row of a finding where it is not the row any more that was read, by its name and its ID: after rows came, went or were sorted, an
 * address leads to somebody else. Null where it is the same, or where the row had neither.
 */
export async function goneRow(
  port: WorkbookPort,
  ledger: Ledger,
  { file, sheet, row }: Pick<Finding, "file" | "sheet" | "row">,
): Promise<GoneRow | null> {
  const read = ledger.rows.find((each) => each.row === row && each.sheet.sheet === sheet && each.sheet.file === file);
  if (read === undefined) return null;
  const known = (["name", "idNo"] as const).flatMap((field) => {
    const place = parseCell(read.at[field] ?? "");
    const key = personKey(read.raw[field] ?? null);
    return place === null || key === "" ? [] : [{ ...place, key }];
  });
  for (const cell of known) {
    const { values } = await port.readRange(sheet, { top: cell.row, bottom: cell.row, left: cell.col, right: cell.col });
    if (personKey(values[0]?.[0] ?? null) !== cell.key)
      return { name: read.read.name?.state === "value" ? read.read.name.value : "", row: read.row };
  }
  return null;
}
