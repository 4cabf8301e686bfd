import { FIELD_IDS, type FieldId } from "../../ledger/fieldId";
import type { LedgerRow } from "../../ledger/ledger";
import type { Finding } from "../finding";
import { digest } from "./digest";
import { stored } from "./recordKey";

/** Arguments that say where other rows stand. A place is no value: it changes when rows are sorted or a sheet is renamed. */
const PLACES: ReadonlySet<string> = new Set(["first", "place", "places", "rows"]);

/**
 * The fingerprint of the values that the rule read: its cells, its arguments (what it computed and compared, other rows' sums
 * included) and the parameters of the policy that it used. Formats, places and the order of the cells are no part of it.
 */
export function valuesPrint(finding: Finding, row: LedgerRow | null): string {
  const known = prints.get(finding);
  if (known?.row === row) return known.print;
  const print = madePrint(finding, row);
  prints.set(finding, { row, print });
  return print;
}

const prints = new WeakMap<Finding, { readonly row: LedgerRow | null; readonly print: string }>();

function madePrint(finding: Finding, row: LedgerRow | null): string {
  const { code, clause, args, decision } = finding;
  const values = Object.entries(args)
    .filter(([name]) => !PLACES.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const parameters = (decision?.steps ?? []).flatMap(({ parameter, text }) => (parameter === undefined ? [] : [[parameter.id, text]]));
  return digest([code, clause, values, parameters, row === null ? [] : cellValues(finding, row)]);
}

/** The finding's own cells, field by field. The running number never decides anything. */
function cellValues({ cells }: Finding, row: LedgerRow): readonly unknown[] {
  return FIELD_IDS.flatMap((field: FieldId) => {
    const address = row.at[field];
    return field === "seq" || address === undefined || !cells.includes(address) ? [] : [[field, stored(row, field)]];
  });
}
