import { isAscii } from "../../core/textKey";
import type { FieldId } from "../../ledger/fieldId";
import { lookup } from "../../policy/lookup";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { bears, MARKS } from "../cellMarks";
import { isNegativeDeduction } from "../facts/selfPaidInput";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** Where a ledger tells what the receipts are for. */
const NOTES = ["invoiceNo", "remark", "reason"] as const satisfies readonly FieldId[];
/** "已扣除陪护费", "不含营养费": the note itself says that it is taken off. */
const TAKEN_OFF = "(?:不含|不包括|不包含|未含|未包括|没有|无|已扣除?|扣除了?|已?剔除|除去|减去|除)[^，。；,;]*";
const TAKEN_OFF_AFTER = "[^，。；,;]*(?:已扣|扣除|剔除|除外|不计|未计|不予|自理)";

const MEDICAL = "大重病医疗";

/** 陪护费 and 营养费 are named on the row, and nothing is deducted for them. */
export const excludedFee: Rule = {
  code: "P107",
  severity: "should",
  clause: "四(一)",
  scope: "case",
  needs: [BASIS_DATE, { atLeast: 1, of: NOTES }, { atLeast: 1, of: ["selfPaid", "totalFee"] }],
  quick({ cells }) {
    const filled = NOTES.map((field) => cells[field]).filter(({ isEmpty }) => !isEmpty);
    const chinese = filled.filter(({ isAscii }) => !isAscii);
    const isFilled = (place: number): boolean => !Number.isNaN(cells.selfPaid.at(place)) || !Number.isNaN(cells.totalFee.at(place));
    return ({ words: { type }, marks, day }) => {
      if (type.is === "known" && type.value !== MEDICAL) return () => na;
      const items = day?.value("receipt.excludedItems") ?? null;
      if (items === null || bears(marks, MARKS.unreadable)) return null;
      // Receipts that are written in digits and letters alone hold no Chinese word.
      const notes = items.some(isAscii) ? filled : chinese;
      return (place) => {
        if (type.is !== "known" && !isFilled(place)) return na;
        for (const note of notes) {
          const text = note.at(place);
          if (text?.state !== "value") continue;
          for (const item of items) if (text.value.includes(item)) return null;
        }
        return pass;
      };
    };
  },
  check(facts, { policy }) {
    const { read } = facts.row;
    if (!claimsMedicalFees(facts)) return na;
    const asked = askedOf(facts);
    const items = lookup(policy, "receipt.excludedItems", asked.date, asked);
    if (!items.ok) return unknown("force");
    const named = NOTES.flatMap((field) => {
      const reading = read[field];
      const item = reading?.state === "value" ? items.value.find((word) => isNamed(reading.value, word)) : undefined;
      return item === undefined ? [] : [{ field, item }];
    });
    const first = named[0];
    if (!first) return NOTES.some((field) => read[field]?.state === "unreadable") ? unknown("unreadable") : pass;
    if (read.excludedFee?.state === "unreadable") return unknown("unreadable");
    if (read.excludedFee?.state === "value" && read.excludedFee.value > 0) return pass;
    if (isNegativeDeduction(facts, "excludedFee")) return unknown("unreadable");
    const at = [...named.map(({ field }) => field), "excludedFee" as const];
    return fail({ at, clause: items.clause, args: { item: first.item, field: first.field } });
  },
};

/** A medical grant, or one of no known type whose base is stated. */
function claimsMedicalFees({ type, row: { read } }: CaseFacts): boolean {
  if (type.is === "known") return type.value === MEDICAL;
  return read.selfPaid?.state === "value" || read.totalFee?.state === "value";
}

function isNamed(text: string, item: string): boolean {
  return text.includes(item) && !new RegExp(`${TAKEN_OFF}${item}|${item}${TAKEN_OFF_AFTER}`).test(text);
}
