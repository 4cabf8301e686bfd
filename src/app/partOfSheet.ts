import type { LoadedLedger } from "./loadLedger";

/** What an edited sheet is to a reading: its ledger or standards, its 资金收入, or nothing that was read. */
export type LedgerPart = "ledger" | "income" | null;

/** The kinds of sheets that an edit may make a ledger of. */
const MAY_BECOME: ReadonlySet<string> = new Set(["noHeader", "empty"]);

/** To which part of a reading an edit of this sheet belongs. A sheet that is new since counts as the ledger's: it may be a ledger too. */
export function partOfSheet({ ledger }: LoadedLedger, sheet: string, ownMark: string | null): LedgerPart {
  const kind = ownMark === "income" ? "income" : ledger.others.find((other) => other.sheet === sheet)?.kind;
  if (kind === "income") return "income";
  return kind === undefined || MAY_BECOME.has(kind) ? "ledger" : null;
}
