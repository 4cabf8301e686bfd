import { NO_DAY, type TextColumn } from "../cellColumns";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

const FIELDS = ["receiver", "payMethod"] as const;

/** What was paid is signed for, and the ledger says in what way it was paid. */
export const notSigned: Rule = {
  code: "P115",
  severity: "should",
  clause: "四(四)",
  scope: "case",
  needs: [BASIS_DATE, "payDate", { atLeast: 1, of: FIELDS }],
  wants: FIELDS,
  quick({ cells: { payDate, receiver, payMethod } }) {
    const isSaid = (column: TextColumn, place: number): boolean => column.isFilled(place) || column.at(place) === undefined;
    return () => (place) => {
      const day = payDate.at(place);
      if (day < 0) return day === NO_DAY ? na : null;
      return isSaid(receiver, place) && isSaid(payMethod, place) ? pass : null;
    };
  },
  check({ row: { read } }) {
    if (read.payDate?.state !== "value") return na;
    const blank = FIELDS.filter((field) => read[field]?.state === "blank");
    if (blank.length > 0) return fail({ at: [...blank, "payDate"], args: { fields: blank, date: read.payDate.value.first } });
    return FIELDS.some((field) => read[field]?.state === "unreadable") ? unknown("unreadable") : pass;
  },
};
