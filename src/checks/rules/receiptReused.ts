import { BASIS_DATE } from "../needs";
import { addressOf, placeOf } from "../refs";
import type { Rule } from "../rule";
import { receiptNumbers } from "../facts/receiptNumbers";
import { fail, na, pass, unknown } from "../verdict";

/** One receipt supports one grant. Not applicable on a row that is a duplicate as a whole (G205). */
export const receiptReused: Rule = {
  code: "G206",
  severity: "must",
  clause: "四(一)",
  scope: "case",
  needs: [BASIS_DATE, "invoiceNo"],
  quick({ surveys, cells: { invoiceNo } }) {
    const [receipts, duplicates] = [surveys.receipts(), surveys.duplicates()];
    return () => (place) => {
      if (invoiceNo.isBlank(place)) return na;
      return receipts.isPlain(place) && duplicates.isPlain(place) ? pass : null;
    };
  },
  check(facts, { surveys }) {
    if (surveys.duplicates().first.has(facts) || surveys.annual().isPaidBack(facts)) return na;
    const { numbers, isOpen } = receiptNumbers(facts);
    if (numbers.size === 0 && !isOpen) return na;
    const reused = surveys.receipts().get(facts);
    if (!reused) return isOpen ? unknown("unreadable") : pass;
    return fail({
      at: ["invoiceNo"],
      args: {
        numbers: reused.map(({ number }) => number),
        first: reused.map(({ first }) => addressOf(first, facts)),
        places: reused.map(({ first }) => placeOf(first, facts)),
      },
    });
  },
};
