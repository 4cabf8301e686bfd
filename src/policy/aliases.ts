import type { Category, FundSource, GrantForm, GrantKind, GrantType, PayMethod, RelationWord, StatusWord } from "./words";

/** For each word of the program the other words that mean it; the word itself always counts. */
export type AliasTable<Word extends string> = { readonly [W in Word]: readonly string[] };

/** The office's words, as data that it can see and edit. */
export interface Aliases {
  readonly category: AliasTable<Category>;
  readonly type: AliasTable<GrantType>;
  readonly form: AliasTable<GrantForm>;
  readonly kind: AliasTable<GrantKind>;
  readonly status: AliasTable<StatusWord>;
  readonly method: AliasTable<PayMethod>;
  readonly source: AliasTable<FundSource>;
  readonly relation: AliasTable<RelationWord>;
  readonly yesNo: AliasTable<"是" | "否">;
  /** Parts of an approver's name, tried in this order: district first. */
  readonly approver: AliasTable<"district" | "street">;
}
