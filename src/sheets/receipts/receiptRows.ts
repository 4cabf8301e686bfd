import type { CaseFacts } from "../../checks/caseFacts";
import { maskIdentity } from "../../core/identityNumber";
import type { Fen } from "../../core/fen";
import type { IsoDate } from "../../core/isoDate";
import type { PolicySet } from "../../policy/policyDocument";
import { methodOf } from "../../policy/words";
import { textOf } from "../monthly/breakdowns";
import { sumFen } from "../monthly/figure";
import { readPaidRows, type PaidRow } from "../monthly/paidRows";
import type { Month } from "../monthly/period";

/** One line to be signed; "" is an empty box. */
export interface ReceiptLine {
  readonly name: string;
  readonly idNo: string;
  readonly type: string;
  readonly fen: Fen;
  readonly method: string;
  readonly paidOn: IsoDate;
}

/** What was paid out in a month, as the people who got it sign for it, and what leads from that sum to the report's 支出. */
export interface Receipts {
  readonly lines: readonly ReceiptLine[];
  readonly total: Fen;
  readonly refunds: { readonly count: number; readonly fen: Fen };
  readonly goods: { readonly count: number; readonly fen: Fen };
  /** total + refunds: the report's 帮扶支出 of the month. */
  readonly spent: Fen;
}

interface ReceiptContext {
  readonly month: Month;
  readonly policy: PolicySet;
  /** Full ID numbers; else 6 digits, 8 stars, 4 digits. */
  readonly fullIds: boolean;
}

/** The money rows of a month, by the same rows and the same month as the report's 支出 (cash basis, spec/4.2), in the ledger's order. */
export function receiptsOf(cases: readonly CaseFacts[], { month, policy, fullIds }: ReceiptContext): Receipts {
  const ofMonth = readPaidRows(cases).paid.filter((row) => row.month === month);
  const money = ofMonth.filter((row) => row.money);
  const signed = money.filter(({ refund, fen }) => !refund && fen > 0);
  const back = money.filter((row) => !signed.includes(row));
  const goods = ofMonth.filter((row) => !row.money);
  const total = sumOf(signed);
  return {
    lines: signed.map((row) => lineOf(row, policy, fullIds)),
    total,
    refunds: { count: back.length, fen: sumOf(back) },
    goods: { count: goods.length, fen: sumOf(goods) },
    spent: sumFen([total, sumOf(back)]),
  };
}

function lineOf({ facts, fen, day }: PaidRow, policy: PolicySet, fullIds: boolean): ReceiptLine {
  const { read } = facts.row;
  const id = read.idNo?.state === "value" ? read.idNo.value.id18 : "";
  const method = textOf(facts.row, "payMethod");
  return {
    name: facts.name,
    idNo: id === "" || fullIds ? id : maskIdentity(id),
    type: facts.type.is === "known" ? facts.type.value : textOf(facts.row, "type"),
    fen,
    method: methodOf(policy, method) ?? method,
    paidOn: day,
  };
}

const sumOf = (rows: readonly PaidRow[]): Fen => sumFen(rows.map(({ fen }) => fen));
