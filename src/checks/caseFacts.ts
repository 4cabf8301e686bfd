import type { DateSpan } from "../cells/dateSpan";
import type { Fen } from "../core/fen";
import type { IsoDate } from "../core/isoDate";
import type { DateField } from "../ledger/fieldId";
import type { LedgerRow } from "../ledger/ledger";

export type Category = "低保" | "低收入" | "其他";
export type GrantType = "大重病医疗" | "补缴金" | "突发事件" | "其他";
export type GrantForm = "个案" | "项目" | "特定";
export type GrantKind = "资金" | "实物" | "劳务";
export type GrantStatus = "granted" | "pending" | "rejected" | "refund" | "unknown";

/** A fact of a row that can be known, absent (blank or no column), or unreadable. */
export type Fact<T> = { readonly is: "known"; readonly value: T } | { readonly is: "absent" } | { readonly is: "unreadable" };

/** What one ledger row means, with every alias and reading of spec/1.2 applied once; rules, sheets and reports share it. */
export interface CaseFacts {
  readonly row: LedgerRow;
  /** Its place among the rows that were read together, from 0. */
  readonly place: number;
  readonly status: GrantStatus;
  /** Basis date by A8: the first day of the deciding date; unreadable where an earlier choice is, or crosses a year or the document's dates. */
  readonly basis: Fact<IsoDate>;
  readonly basisField: DateField | null;
  /** All the days that the deciding cell names: a month or a span where `basis` is its first day, or cannot be placed at all. */
  readonly basisSpan?: DateSpan;
  /** Where the basis date lies; "unknown" without one. With 参照执行 rows after the end are "reference". */
  readonly force: "inForce" | "before" | "after" | "reference" | "unknown";
  /** A32: absent form, kind read as 个案, 资金. */
  readonly form: Fact<GrantForm>;
  readonly kind: Fact<GrantKind>;
  readonly type: Fact<GrantType>;
  readonly category: Fact<Category>;
  /** The amount judged: `amount`, or `applyAmount` on a pending row without one (A13). */
  readonly amount: Fact<Fen>;
  readonly amountField: "amount" | "applyAmount";
  /** Key of A21; null: person rules are unknown for this row. */
  readonly person: string | null;
  /** Key of A20 after joining households that share a member; null: household rules unknown. */
  readonly household: string | null;
  /** Name without spaces and bracketed notes; "" if blank. */
  readonly name: string;
}
