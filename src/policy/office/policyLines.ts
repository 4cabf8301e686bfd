import type { IsoDate } from "../../core/isoDate";
import type { AliasTableName } from "./aliasNames";
import type { ParameterId } from "../policyDocument";

/** A document as an office names it. */
export interface DocumentLine {
  readonly title: string;
  /** 文号 */
  readonly number: string;
  readonly issuer: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A plain value of a parameter: a ratio as a decimal (0.6), 元, a count, a choice, or words. */
export type LineValue = number | string | readonly string[];

/** One line of the table: a value, the days on which it holds (both inclusive), and where it is written. */
export interface ValueLine {
  readonly parameter: ParameterId;
  readonly value: LineValue;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** 依据: 文号 and clause, "长民发〔2016〕31号第三条（一）1". */
  readonly basis: string;
  /** 说明; decides nothing. */
  readonly note: string;
}

/** The other words that mean one word of the program. */
export interface AliasLine {
  readonly table: AliasTableName;
  readonly word: string;
  readonly others: readonly string[];
}

/** What an office's table 帮扶标准 says, and what passes between offices as a file: every document, value and alias, line by line. */
export interface PolicyLines {
  readonly documents: readonly DocumentLine[];
  readonly values: readonly ValueLine[];
  readonly aliases: readonly AliasLine[];
}

export type DocumentColumn = keyof DocumentLine;
export type ValueColumn = "name" | "appliesTo" | "value" | "unit" | "from" | "to" | "basis" | "note";
export type AliasColumn = keyof AliasLine;

/** Where a problem stands: the line by its place in its table (null: the table as a whole), and its column. */
export type LinePlace =
  | { readonly table: "documents"; readonly line: number | null; readonly column: DocumentColumn }
  | { readonly table: "values"; readonly line: number | null; readonly column: ValueColumn }
  | { readonly table: "aliases"; readonly line: number | null; readonly column: AliasColumn };

/** One thing that is wrong, as a Chinese clause without its place. */
export interface LineProblem {
  readonly at: LinePlace;
  readonly text: string;
}
