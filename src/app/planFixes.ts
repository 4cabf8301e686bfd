import type { CheckResult, Fix } from "../checks/finding";
import { fixableCell } from "../checks/fixableCell";
import { ID_FIELDS } from "../ledger/fieldId";
import type { LedgerRow } from "../ledger/ledger";
import type { FixGroup, FixKind, PlannedFix } from "./fixPlan";
import type { LoadedLedger } from "./loadLedger";
import { personCell } from "./rowPerson";

const KINDS: readonly FixKind[] = ["textToNumber", "textToDate", "trimmedId"];
/** A longer text holds more than the amount or the day: it would be lost. */
const LONGEST_TEXT = 40;
/** Year, month and day and nothing else: a time of day or a remark would be lost. */
const WHOLE_DAY = /^\d{4}(?:[-./年]\d{1,2}[-./月]\d{1,2}[日号]?|\d{4})$/;
const BLANKS = /[\s\u200b\ufeff]/gu;

/**
 * The corrections that are safe: an amount or a day that stands as text, and blanks around or inside an ID that is valid
 * without them. What each one writes hangs on the cell's own text alone; formulas are left out. Nothing is written here.
 */
export function planFixes({ ledger }: LoadedLedger, { findings }: CheckResult): readonly FixGroup[] {
  const fixes = new Map<string, PlannedFix>();
  const add = (fix: PlannedFix): void => {
    const place = `${fix.sheet}!${fix.address}`;
    if (!fixes.has(place)) fixes.set(place, fix);
  };
  const rows = new Map(ledger.rows.map((row) => [`${row.sheet.sheet}!${row.row}`, row]));
  for (const { sheet, row, fix } of findings) {
    if (fix === undefined || whatIsLost(fix) !== "") continue;
    const { kind, cell, oldText, newNumber, newText } = fix;
    const person = personCell(rows.get(`${sheet}!${row}`), cell);
    add({ kind, sheet, address: cell, oldText, newValue: newNumber, shownOld: oldText, shownNew: newText, ...(person && { person }) });
  }
  for (const row of ledger.rows) trimmedIds(row).forEach(add);
  return KINDS.map((kind) => ({ kind, fixes: [...fixes.values()].filter((fix) => fix.kind === kind) })).filter(
    (group) => group.fixes.length > 0,
  );
}

/** What of a cell's text a correction would lose, in one Chinese clause; "": nothing. */
export function whatIsLost({ kind, oldText }: Fix): string {
  if (oldText.length > LONGEST_TEXT) return `内容超过 ${LONGEST_TEXT} 个字，改了会丢掉其余的字`;
  if (kind === "textToDate" && !WHOLE_DAY.test(oldText.normalize("NFKC").replace(BLANKS, "")))
    return "日期之外还有别的内容（时刻、备注），改了会丢掉";
  return "";
}

function trimmedIds(row: LedgerRow): readonly PlannedFix[] {
  return ID_FIELDS.flatMap((field) => {
    if (row.read[field]?.state !== "value") return [];
    const raw = row.raw[field];
    if (typeof raw !== "string" || raw.length > LONGEST_TEXT) return [];
    const trimmed = raw.replace(BLANKS, "");
    if (trimmed === raw || !/^(?:\d{17}[\dXx]|\d{15})$/.test(trimmed)) return [];
    const address = fixableCell(row, field);
    if (address === null) return [];
    const { sheet } = row.sheet;
    const person = personCell(row, address);
    const shown = { shownOld: shownId(raw), shownNew: shownId(trimmed) };
    return [{ kind: "trimmedId", sheet, address, oldText: raw, newValue: trimmed, ...shown, ...(person && { person }) } as const];
  });
}

/** The birth date in the middle is hidden; blanks are made visible, because they are what changes. */
function shownId(text: string): string {
  let digit = 0;
  return [...text]
    .map((character) => {
      if (character.replace(BLANKS, "") === "") return "␣";
      digit += 1;
      return digit > 6 && digit <= 14 ? "*" : character;
    })
    .join("");
}
