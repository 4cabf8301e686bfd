import { AMOUNT_FIELDS, COUNT_FIELDS, DATE_FIELDS, FIELD_IDS, ID_FIELDS, type FieldId } from "../../ledger/fieldId";
import { yuanPlain } from "../../core/fen";
import type { CaseFacts } from "../caseFacts";
import { bears, MARKS } from "../cellMarks";
import { isNegativeDeduction } from "../facts/selfPaidInput";
import type { Fault, Need, KindFigures, Rule } from "../rule";
import { na, pass, verdictOfCells } from "../verdict";

type CellCode = "C101" | "C102" | "C103" | "C104" | "C105" | "C109";

const NUMBERS = [...AMOUNT_FIELDS, ...COUNT_FIELDS];
/** Numbers that name somebody or something: Excel destroys them just as it destroys an ID. */
const LONG_NUMBERS: readonly FieldId[] = [...ID_FIELDS, "householdId", "invoiceNo"];

export const unreadableDate = unreadableCell("C101", DATE_FIELDS, [], MARKS.date);
export const unreadableAmount = unreadableCell("C102", NUMBERS, [], MARKS.amount | MARKS.count);
export const idDigitsLost = unreadableCell("C103", LONG_NUMBERS, ["C104", "C105"]);
export const idMalformed = unreadableCell("C104", ID_FIELDS, ["C105"], MARKS.id);
export const idCheckDigit = unreadableCell("C105", ID_FIELDS, [], MARKS.id);
export const errorValue = unreadableCell("C109", FIELD_IDS, ["C101", "C102", "C103", "C104", "C105"]);

/**
 * One rule for every reason why a cell cannot be read: the reader of the cell has said which. A cell that is unreadable for
 * a later reason in the list passes the earlier ones (a wrong check digit is no wrong length); an error value is none of them.
 */
function unreadableCell(code: CellCode, fields: readonly FieldId[], passes: readonly string[] = [], valueMark?: number): Rule {
  const check = (facts: CaseFacts) => {
    const { row } = facts;
    let anyPassed = false;
    const faults: Fault[] = [];
    for (const field of fields) {
      const reading = row.read[field];
      if (reading === undefined || reading.state === "blank") continue;
      if (reading.state === "unreadable" && reading.code === code) faults.push({ at: [field], args: { field, reason: reading.reason } });
      else if (code === "C102" && isNegativeDeduction(facts, field)) faults.push(negativeDeduction(facts, field));
      else anyPassed ||= reading.state === "value" || passes.includes(reading.code);
    }
    return verdictOfCells(faults, anyPassed);
  };
  // Every cell of the row could be read, and no number of it is odd; `valueMark` is the mark of a row that holds such values.
  const ofKind = (_: CaseFacts, { marks }: Pick<KindFigures, "marks">) => {
    if (bears(marks, MARKS.unreadable | MARKS.oddNumber)) return null;
    if (valueMark !== undefined) return bears(marks, valueMark) ? pass : na;
    return bears(marks, MARKS.ownId) ? pass : null;
  };
  return { code, severity: "must", clause: "-", scope: "every", ofCells: true, needs: needsOf(code, fields), ofKind, check };
}

function needsOf(code: CellCode, fields: readonly FieldId[]): readonly Need[] {
  if (code === "C109") return [];
  // A 户号 or 发票号 alone does not make the IDs checked.
  return [{ atLeast: 1, of: fields === LONG_NUMBERS ? ID_FIELDS : fields }];
}

/** No amount of a deduction: nobody can say whether it is meant to be taken off or added. */
function negativeDeduction({ row }: CaseFacts, field: FieldId): Fault {
  const reading = row.read[field];
  const amount = reading?.state === "value" && typeof reading.value === "number" ? yuanPlain(reading.value) : "";
  return { at: [field], args: { field, amount, reason: "扣减项不能低于 0" } };
}
