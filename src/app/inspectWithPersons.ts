import type { CellInspection, CellPlace, WorkbookPort } from "../host/workbookPort";

/** A cell and, where the row names somebody, its person's cell. */
export type Inspected = readonly [CellInspection | undefined, CellInspection | undefined];

/** Looks at cells and at the cells that tell whose rows they are, in one go. */
export async function inspectWithPersons(
  port: WorkbookPort,
  cells: readonly (CellPlace & { readonly person?: { readonly address: string } })[],
): Promise<readonly Inspected[]> {
  const persons = cells.flatMap(({ sheet, person }) => (person === undefined ? [] : [{ sheet, address: person.address }]));
  const looked = await port.inspectCells([...cells.map(({ sheet, address }) => ({ sheet, address })), ...persons]);
  let next = cells.length;
  return cells.map(({ person }, at) => [looked[at], person === undefined ? undefined : looked[next++]]);
}
