import type { FieldId } from "../../ledger/fieldId";
import type { LedgerRow } from "../../ledger/ledger";
import type { CaseFacts } from "../caseFacts";
import { bears, MARKS } from "../cellMarks";
import { BASIS_FIELDS } from "../facts/basisDate";
import type { Rule } from "../rule";
import { fail, pass } from "../verdict";

/** What every row needs: a name, an amount if money was granted or is asked for, and one of the dates that can decide (A8). */
export const missingValue: Rule = {
  code: "C110",
  severity: "must",
  clause: "-",
  scope: "every",
  needs: [{ atLeast: 1, of: ["name", "amount", "applyAmount", ...BASIS_FIELDS] }],
  wants: ["name", "amount", { atLeast: 1, of: BASIS_FIELDS }],
  ofKind: ({ force }, { marks }) => (bears(marks, MARKS.name) && bears(marks, MARKS.ownAmount) && force !== "unknown" ? pass : null),
  check(facts) {
    const { row } = facts;
    const lacking = [lackingName(row), lackingAmount(facts), lackingDate(row)].filter((fields) => fields.length > 0);
    if (lacking.length === 0) return pass;
    return fail({ at: lacking.flat(), args: { fields: lacking.map((fields) => fields[0] ?? "") } });
  },
};

const isBlank = ({ read }: LedgerRow, field: FieldId): boolean => read[field]?.state === "blank";
const hasColumn = ({ read }: LedgerRow, field: FieldId): boolean => read[field] !== undefined;

const lackingName = (row: LedgerRow): readonly FieldId[] => (isBlank(row, "name") ? ["name"] : []);

function lackingAmount({ row, status }: CaseFacts): readonly FieldId[] {
  if (status === "granted") return isBlank(row, "amount") ? ["amount"] : [];
  if (status !== "pending") return [];
  const columns = (["amount", "applyAmount"] as const).filter((field) => hasColumn(row, field));
  return columns.length > 0 && columns.every((field) => isBlank(row, field)) ? columns : [];
}

function lackingDate(row: LedgerRow): readonly FieldId[] {
  const columns = BASIS_FIELDS.filter((field) => hasColumn(row, field));
  return columns.every((field) => isBlank(row, field)) ? columns : [];
}
