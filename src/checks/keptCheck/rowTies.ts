import { parseCell } from "../../core/a1";
import { personName } from "../../core/textKey";
import type { LedgerRow } from "../../ledger/ledger";
import { addressesOf, standsAlone } from "../../ledger/rowCells";
import { householdKey } from "../facts/householdKeys";
import { personKey } from "../facts/personKey";
import { receiptNumbers } from "../facts/receiptNumbers";
import { memberIds, streetText } from "../readCases";
import { comparedId } from "../surveys/lookAlikes";
import { placeKey } from "./rowKey";

/** What two rows may have in common so that one's edit changes the other's verdict. */
export type TieKind = "person" | "household" | "receipt" | "namesake" | "cell";

export interface Tie {
  readonly kind: TieKind;
  readonly key: string;
}

/**
 * What ties a row to others: its person, its household with every member that the ledger lists, its receipts, the name with the birth
 * date (G211), and cells that it shares with other rows by a merge (a fault of one is told once). A rule that compares rows by anything
 * else must name it here; test/checks/keptCheck.test.ts fails until it does, if its made-up ledger has the columns.
 */
export function rowTies(row: LedgerRow): readonly Tie[] {
  const ties: Tie[] = [];
  const add = (kind: TieKind, key: string) => ties.push({ kind, key });
  const person = personKey(row);
  if (person !== null) add("person", person);
  const household = householdKey(row, streetText(row));
  if (household !== null) {
    add("household", household);
    for (const member of memberIds(row)) add("person", member);
  }
  for (const receipt of receiptNumbers({ row }).numbers.keys()) add("receipt", receipt);
  const compared = comparedPerson(row);
  if (compared) add("namesake", `${compared.id.slice(6, 14)} ${compared.name}`);
  for (const lender of lenders(row)) add("cell", lender);
  return ties;
}

/** The person whom G211 compares with others: a valid citizen ID with a name; null where there is none. */
export function comparedPerson(row: LedgerRow): { readonly id: string; readonly name: string } | null {
  const { name: read } = row.read;
  const name = read?.state === "value" ? personName(read.value) : "";
  const id = comparedId({ row, name });
  return id === null ? null : { id, name };
}

/** The rows whose cells speak for this one, itself included, on sheets with merges; on others no row shares any. */
function lenders(row: LedgerRow): ReadonlySet<string> {
  if (standsAlone(row.at)) return NONE;
  const rows = new Set([String(placeKey(row.sheet.order, row.row))]);
  for (const address of addressesOf(row.at)) {
    const cell = parseCell(address);
    if (cell) rows.add(String(placeKey(row.sheet.order, cell.row)));
  }
  return rows;
}

const NONE: ReadonlySet<string> = new Set();
